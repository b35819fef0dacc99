import type { QueryClient } from '@tanstack/react-query'
import { startLiveUpdates } from '../live/live-updates.ts'
import { createQueryClient } from '../query-client.ts'

/** The cache of all the server says, kept true from now on. */
export function startData(): QueryClient {
  const client = createQueryClient()
  startLiveUpdates(client)
  return client
}
