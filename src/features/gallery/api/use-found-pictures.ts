import { useMemo } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { imagePageSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { useNow } from '#src/lib/clock.ts'
import { request } from '#src/lib/http.ts'
import { filterInSearch, isFiltering, searchQuery } from '../logic/filter/filter.ts'
import { positionOf } from '../logic/library/library-index.ts'
import { narrowIndex } from '../logic/library/narrow-index.ts'
import { imageIndexQuery } from './image-index-query.ts'
import { imageSearchQuery } from './image-search-query.ts'

interface FoundPictures {
  name: string
  /** Newest first. */
  seqs: Float64Array
  /** The id that goes with a sequence number; null when the picture is gone. */
  find: (seq: number) => Promise<{ id: string; seq: number } | null>
}

/**
 * The pictures that the gallery shows at an address with a filter; null where it shows all of them.
 * @param search the address's own query, null where no gallery is
 * @param chosen what visitors chose, newest first; null where that is not asked for, undefined while it is read
 */
export function useFoundPictures(
  search: string | null,
  chosen: Float64Array | null | undefined,
): FoundPictures | null {
  const client = useQueryClient()
  const filter = filterInSearch(search ?? '')
  const isAsked = isFiltering(filter)
  const query = searchQuery(filter, useNow())
  const name = `${query}#${filter.chosen ?? ''}`
  const { data: all } = useQuery({ ...imageIndexQuery, enabled: isAsked })
  const { data: found } = useQuery(imageSearchQuery(query))
  return useMemo(() => {
    if (!isAsked || all === undefined || found === undefined || chosen === undefined) return null
    const narrowed = found === null ? all : narrowIndex(all, found)
    return {
      name,
      seqs: (chosen === null ? narrowed : narrowIndex(narrowed, chosen)).seqs,
      async find(seq) {
        const offset = positionOf(await client.ensureQueryData(imageIndexQuery), seq)
        if (offset < 0) return null
        const path = `${studioPaths.images}?limit=1&offset=${offset}`
        const [image] = (await request(path, imagePageSchema)).images
        return image?.seq === seq ? { id: image.id, seq } : null
      },
    }
  }, [all, chosen, client, found, isAsked, name])
}
