import { useCallback, useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import { withoutBase } from '#src/lib/site-base.ts'
import { type Filter, filterInSearch, searchWithFilter } from '../../logic/filter/filter.ts'

/** The filter in the address. Changing it makes no new entry in the history: back leaves the gallery. */
export function useFilter(): [Filter, (filter: Filter) => void] {
  const [path, navigate] = useLocation()
  const search = useSearch()
  const filter = useMemo(() => filterInSearch(search), [search])
  const setFilter = useCallback(
    (next: Filter) => {
      // While something lies over the gallery the address is not the gallery's.
      if (withoutBase(location.pathname) !== path) return
      navigate(path + searchWithFilter(location.search, next), {
        replace: true,
        state: history.state,
      })
    },
    [navigate, path],
  )
  return [filter, setFilter]
}
