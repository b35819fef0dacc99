import type { Share } from '#contract/studio/shares.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import type { ServiceDeps } from '../../deps.ts'
import type { SharePictures } from '../share-pictures.ts'
import type { ViewCounter } from '../view-counter.ts'

/** A link as its owner sees it. */
export function createShareView(
  { library, clock }: ServiceDeps,
  pictures: SharePictures,
  views: ViewCounter,
): (record: ShareRecord) => Share {
  const { shares, images } = library
  return (record) => {
    const { verifier, views: counted, lastViewedAt, ...rest } = record
    const { count, first } = pictures.brief(record)
    const pending = views.pending(record.id)
    const slug = shares.slug(record.id)
    const [image] = first === null ? [] : images.pick([first])
    return {
      ...rest,
      state: stateOf(record, clock.now()),
      path: slug === null ? null : `/s/${slug}`,
      hasPassword: verifier !== null,
      pictures: count,
      first: image ? { seq: image.seq, id: image.id, placeholder: image.placeholder } : null,
      views: counted + (pending?.count ?? 0),
      lastViewedAt: pending?.last ?? lastViewedAt,
      ...shares.marks.counts(record.id),
    }
  }
}

function stateOf({ revokedAt, expiresAt }: ShareRecord, now: number): Share['state'] {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'open'
}
