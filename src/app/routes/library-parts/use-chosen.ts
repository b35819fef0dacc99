import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { anyLink, filterInSearch } from '#src/features/gallery/logic/filter/filter.ts'
import { marksQuery } from '#src/features/links/api/shares-query.ts'
import { chosenPictures } from '#src/features/links/logic/chosen.ts'

/**
 * What visitors chose, where a gallery's address asks for it: newest first, null where it does not ask, undefined
 * while it is read.
 */
export function useChosen(search: string | null): Float64Array | null | undefined {
  const { chosen } = filterInSearch(search ?? '')
  const { data: marks } = useQuery({ ...marksQuery, enabled: chosen !== null })
  return useMemo(() => {
    if (chosen === null) return null
    return marks && chosenPictures(marks, chosen === anyLink ? null : chosen)
  }, [chosen, marks])
}
