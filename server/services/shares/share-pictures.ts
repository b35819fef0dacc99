import { createHash } from 'node:crypto'
import type { StudioEvent } from '#contract/studio/events.ts'
import { shareLimits } from '#contract/studio/share-limits.ts'
import type { ShareSource } from '#contract/studio/shares.ts'
import type { ImageWishes, Library } from '#server/domain/library.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import { wordsOf } from '../images/search-images.ts'

/** What a link shows now: pictures by `seq`, in their order. */
export interface ShownPictures {
  seqs: readonly number[]
  /** Place in `seqs`. */
  places: ReadonlyMap<number, number>
  /** Changes with the list, and says nothing else. */
  version: string
}

export interface SharePictures {
  of(share: ShareRecord): ShownPictures
  /** What a source shows now, before any link is made of it. Null when there is no such collection. */
  find(source: ShareSource): number[] | null
  heed(event: StudioEvent): void
}

/** Lists remembered at a time. */
const mostRemembered = 64

const anything: ImageWishes = {
  words: [],
  without: [],
  model: null,
  style: null,
  favourite: false,
  collection: null,
  from: null,
  to: null,
}

/**
 * Which pictures links show. Every byte asks, so a list is remembered until something changes that could change it;
 * whether a picture is still there is asked of its own row all the same, each time.
 */
export function createSharePictures({ images, shares, collections }: Library): SharePictures {
  const remembered = new Map<string, ShownPictures & { key: string }>()
  let changes = 0

  function search(source: Extract<ShareSource, { kind: 'search' }>['search']): number[] {
    const { q = '', model, style, favourite, collection, from, to } = source
    return images.search({
      ...wordsOf(q),
      model: model ?? null,
      style: style ?? null,
      favourite: favourite !== undefined,
      collection: collection ?? null,
      from: from ?? null,
      to: to ?? null,
    })
  }

  function find(source: ShareSource): number[] | null {
    switch (source.kind) {
      case 'pictures':
        return [...new Set(source.pictures)].filter((seq) => images.idOf(seq) !== null)
      case 'collection':
        return collections.get(source.collection) === null
          ? null
          : images.search({ ...anything, collection: source.collection })
      case 'search':
        return search(source.search)
      default:
        return source satisfies never
    }
  }

  function shownBy({ id, source, changedAt }: ShareRecord): ShownPictures {
    const isKept = source.kind === 'pictures' || (source.kind === 'search' && !source.live)
    const all = isKept ? shares.pictures(id) : (find(source) ?? [])
    const seqs = all.slice(0, shareLimits.pictures)
    const version = createHash('sha256')
      .update(JSON.stringify([changedAt, seqs]))
      .digest()
    return {
      seqs,
      places: new Map(seqs.map((seq, place) => [seq, place])),
      version: version.toString('base64url').slice(0, 16),
    }
  }

  return {
    find,
    of(share) {
      const key = `${changes} ${share.changedAt} ${images.version()}`
      const known = remembered.get(share.id)
      if (known?.key === key) return known
      const shown = { ...shownBy(share), key }
      remembered.delete(share.id)
      remembered.set(share.id, shown)
      const [oldest] = remembered.keys()
      if (oldest !== undefined && remembered.size > mostRemembered) remembered.delete(oldest)
      return shown
    },
    heed(event) {
      // The gallery's own version tells of pictures that came and went; nothing else does of the rest.
      if (!event.type.startsWith('generation.')) changes += 1
    },
  }
}
