import { queryOptions } from '@tanstack/react-query'
import { cacheNames } from '#contract/studio/worker.ts'
import { seenPictures } from '../logic/seen-pictures.ts'

/** The pictures that the service worker has kept on this device, last seen first. */
export const seenQuery = queryOptions({
  queryKey: ['seen-lately'],
  async queryFn() {
    // Browsers have no caches where the connection is not trusted.
    if (!('caches' in globalThis)) return []
    const cache = await caches.open(cacheNames.pictures)
    return seenPictures((await cache.keys()).map(({ url }) => url))
  },
  staleTime: 0,
  gcTime: 0,
})
