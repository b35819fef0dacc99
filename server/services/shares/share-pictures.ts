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

/** `first` is the cover where that is shown, else the first in their order; null when there is none. */
export interface BriefPictures {
  count: number
  first: number | null
}

export interface SharePictures {
  of(share: ShareRecord): ShownPictures
  /** How many it shows, and the one that stands for it, without putting the list together. */
  brief(share: ShareRecord): BriefPictures
  /** Called when what a link shows was changed by its owner. */
  forget(id: string): void
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
  const briefs = new Map<string, BriefPictures & { key: string }>()
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

  const keyOf = ({ changedAt }: ShareRecord) => `${changes} ${changedAt} ${images.version()}`

  function briefOf({ id, source, cover }: ShareRecord): BriefPictures {
    if (isKept(source)) return shares.brief(id, cover)
    const seqs = (find(source) ?? []).slice(0, shareLimits.pictures)
    const first = cover !== null && seqs.includes(cover) ? cover : (seqs[0] ?? null)
    return { count: seqs.length, first }
  }

  function shownBy({ id, source, changedAt }: ShareRecord): ShownPictures {
    const all = isKept(source) ? shares.pictures(id) : (find(source) ?? [])
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
      const key = keyOf(share)
      const known = remembered.get(share.id)
      if (known?.key === key) return known
      const shown = { ...shownBy(share), key }
      remembered.delete(share.id)
      remembered.set(share.id, shown)
      const [oldest] = remembered.keys()
      if (oldest !== undefined && remembered.size > mostRemembered) remembered.delete(oldest)
      return shown
    },
    brief(share) {
      const key = keyOf(share)
      const known = briefs.get(share.id)
      if (known?.key === key) return known
      const brief = { ...briefOf(share), key }
      briefs.set(share.id, brief)
      return brief
    },
    forget(id) {
      remembered.delete(id)
      briefs.delete(id)
    },
    heed({ type }) {
      // The gallery's own version tells of pictures that came and went, and a link's owner of the link.
      if (!type.startsWith('generation.') && !type.startsWith('shares.')) changes += 1
    },
  }
}

/** Whether its pictures are kept with the link, rather than looked for at each visit. */
export const isKept = (source: ShareSource): boolean =>
  source.kind === 'pictures' || (source.kind === 'search' && !source.live)
