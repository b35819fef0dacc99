import { cacheNames, givenQuery, workerPaths } from '#contract/studio/worker.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** The picture that another app on this device has just given, once; null when there is none. */
export async function collectGiven(): Promise<File | null> {
  const address = new URL(location.href)
  if (!address.searchParams.has(givenQuery.name)) return null
  // A reload must not ask again.
  address.searchParams.delete(givenQuery.name)
  history.replaceState(history.state, '', address)
  const file = await waitingPicture().catch(() => null)
  if (file === null) {
    toast({ message: 'The picture did not arrive. Share it once more.', tone: 'error' })
  }
  return file
}

async function waitingPicture(): Promise<File | null> {
  const cache = await caches.open(cacheNames.given)
  const response = await cache.match(workerPaths.givenPicture)
  await cache.delete(workerPaths.givenPicture)
  if (response === undefined) return null
  const name = decodeURIComponent(response.headers.get('x-name') ?? '')
  const type = response.headers.get('content-type') ?? ''
  return new File([await response.blob()], name, { type })
}
