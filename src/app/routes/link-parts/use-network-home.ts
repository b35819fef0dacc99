import { useQuery } from '@tanstack/react-query'
import { accessQuery } from '#src/features/access/api/access-query.ts'

/** Where the local network reaches this studio; null where it does not. */
export function useNetworkHome(): string | null {
  const { data } = useQuery(accessQuery)
  return data?.owner?.network.addresses[0] ?? null
}
