import { useQuery } from '@tanstack/react-query'
import { sharesQuery } from '#src/features/links/api/shares-query.ts'
import { nameOf } from '#src/features/links/logic/share-words.ts'

/** The links on which visitors left something, by id and name. */
export function useReviewed(): { id: string; name: string }[] {
  const { data: shares = [] } = useQuery(sharesQuery)
  return shares
    .filter(({ marks }) => marks > 0)
    .map((share) => ({ id: share.id, name: nameOf(share) }))
}
