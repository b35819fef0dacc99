import { useQuery } from '@tanstack/react-query'
import { overallProgress } from '../logic/active-list.ts'
import { activeQuery } from './active-query.ts'

/** How far all running work is together, 0 to 1; null when nothing runs. */
export function useOverallProgress(): number | null {
  const { data } = useQuery({
    ...activeQuery,
    select: ({ generations }) => overallProgress(generations),
  })
  return data ?? null
}
