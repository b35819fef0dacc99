import type { QueryClient } from '@tanstack/react-query'
import { placeMedia } from '#contract/studio/paths.ts'
import { whenLoggedOut } from '#src/lib/http.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { startLiveUpdates } from '../live/live-updates.ts'
import { createQueryClient } from '../query-client.ts'

/** The cache of all the server says, kept true from now on. */
export function startData(): QueryClient {
  placeMedia(siteBase)
  const client = createQueryClient()
  // No page of the app has anything to show then.
  whenLoggedOut(() => void import('#src/lib/go-to-entry.ts').then((part) => part.goToEntry()))
  startLiveUpdates(client)
  return client
}
