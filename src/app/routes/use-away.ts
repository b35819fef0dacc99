import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useConnection } from '../live/connection-store.ts'

/** Whether what a page lives on could not be read and will not come before the server is back. */
export function useAway(queryKey: QueryKey): boolean {
  const client = useQueryClient()
  const lost = useConnection((state) => state.lost)
  return lost && client.getQueryData(queryKey) === undefined
}
