import { randomUUID } from 'node:crypto'
import type { NewShare } from '#server/domain/shares.ts'

/** A link to these pictures that visitors may mark, for the store: it never ends and has no password. */
export function newLink(pictures: readonly number[], slug: string): NewShare {
  return {
    id: randomUUID(),
    source: { kind: 'pictures', pictures: [...pictures] },
    title: '',
    description: '',
    cover: null,
    detail: 'picture',
    remix: false,
    downloads: false,
    review: true,
    index: false,
    expiresAt: null,
    verifier: null,
    name: '',
    createdAt: 1,
    digest: '',
    slug,
  }
}
