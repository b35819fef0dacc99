import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNow } from '#src/lib/clock.ts'
import { type Filter, searchQuery } from '../logic/filter/filter.ts'
import { narrowIndex } from '../logic/library/narrow-index.ts'
import { imageIndexQuery } from './image-index-query.ts'
import { imageSearchQuery } from './image-search-query.ts'

/**
 * The pictures that meet a filter, as an index of their own; undefined while any part of the answer is not there.
 * @param chosen what visitors chose, newest first; null where that is not asked for
 */
export function useShownIndex(filter: Filter, chosen: Float64Array | null | undefined) {
  const library = useQuery(imageIndexQuery)
  const search = useQuery(imageSearchQuery(searchQuery(filter, useNow())))
  const { data: all } = library
  const { data: found } = search
  const index = useMemo(() => {
    if (all === undefined || found === undefined || chosen === undefined) return undefined
    const narrowed = found === null ? all : narrowIndex(all, found)
    return chosen === null ? narrowed : narrowIndex(narrowed, chosen)
  }, [all, chosen, found])
  return { all, index, library, search }
}
