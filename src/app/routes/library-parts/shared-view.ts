import type { ShareSource } from '#contract/studio/shares.ts'
import { type Filter, noFilter, searchQuery } from '#src/features/gallery/logic/filter/filter.ts'
import type { ShareWish } from '#src/features/links/logic/share-wish.ts'
import { shareLimits } from '#contract/studio/share-limits.ts'
import { now } from '#src/lib/clock.ts'

/** What a link to a view of the gallery is a link to. */
export function sharedView(
  filter: Filter,
  seqs: Float64Array,
  collection: { id: string; name: string } | undefined,
): ShareWish {
  const covers = Array.from(seqs.subarray(0, shareLimits.pictures))
  const only = collection && isOnlyCollection(filter)
  return {
    source: only ? { kind: 'collection', collection: collection.id } : sourceOf(filter, covers),
    title: collection?.name ?? '',
    covers,
    share: null,
  }
}

function isOnlyCollection({ collection, ...others }: Filter): boolean {
  const { collection: _, ...nothing } = noFilter
  return collection !== null && JSON.stringify(others) === JSON.stringify(nothing)
}

/** What visitors chose is no search: those pictures are shared as they stand. */
function sourceOf(filter: Filter, pictures: number[]): ShareSource {
  if (filter.chosen !== null) return { kind: 'pictures', pictures }
  const wire = new URLSearchParams(searchQuery(filter, now()))
  const text = (name: string) => wire.get(name) ?? undefined
  const from = text('from')
  return {
    kind: 'search',
    live: false,
    search: {
      ...(text('q') !== undefined && { q: text('q') }),
      ...(filter.model !== null && { model: filter.model }),
      ...(filter.style !== null && { style: filter.style }),
      ...(filter.favourites && { favourite: 'true' as const }),
      ...(filter.collection !== null && { collection: filter.collection }),
      ...(from !== undefined && { from: Number(from) }),
    },
  }
}
