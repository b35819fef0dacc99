import type { ShareDetail } from '#contract/studio/share-limits.ts'
import type { ShareOptions, ShareRecord } from '#server/domain/shares.ts'

export interface ShareRow {
  id: string
  source: string
  title: string
  description: string
  name: string
  cover: number | null
  detail: ShareDetail
  remix: 0 | 1
  downloads: 0 | 1
  review: 0 | 1
  indexed: 0 | 1
  expires_at: number | null
  verifier: string | null
  created_at: number
  changed_at: number
  revoked_at: number | null
  views: number
  viewed_at: number | null
}

export function toShare(row: ShareRow): ShareRecord {
  return {
    id: row.id,
    // Checked by schema before it was stored.
    source: JSON.parse(row.source),
    title: row.title,
    description: row.description,
    name: row.name,
    cover: row.cover,
    detail: row.detail,
    remix: row.remix === 1,
    downloads: row.downloads === 1,
    review: row.review === 1,
    index: row.indexed === 1,
    expiresAt: row.expires_at,
    verifier: row.verifier,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    revokedAt: row.revoked_at,
    views: row.views,
    lastViewedAt: row.viewed_at,
  }
}

/** The columns source, title, description, cover, detail, remix, downloads, review, indexed, expires_at, verifier. */
export function optionColumns(options: ShareOptions): (string | number | null)[] {
  return [
    JSON.stringify(options.source),
    options.title,
    options.description,
    options.cover,
    options.detail,
    Number(options.remix),
    Number(options.downloads),
    Number(options.review),
    Number(options.index),
    options.expiresAt,
    options.verifier,
  ]
}
