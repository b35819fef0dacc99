import { useQuery } from '@tanstack/react-query'
import { accessQuery } from '#src/features/access/api/access-query.ts'

/** Where the local network reaches this studio; null where it does not. */
export function useNetworkOrigin(): string | null {
  const { data } = useQuery(accessQuery)
  const address = data?.owner?.network.addresses[0]
  return address === undefined ? null : new URL(address).origin
}
