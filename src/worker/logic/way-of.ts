import { isScreen } from '#contract/studio/screens.ts'
import { workerPaths } from '#contract/studio/worker.ts'

/** What of a request decides about its way. */
export interface Asked {
  method: string
  url: string
  /** Of this worker and so of the app. */
  origin: string
  isNavigation: boolean
}

/** Where an answer comes from. `network` is the browser's own way, as if there were no worker. */
export type Way = 'screen' | 'file' | 'picture' | 'given' | 'network'

/** A finished picture, or the larger of its thumbnails: what is looked at rather than scrolled past. */
const picturePath = /^\/media\/images\/[^/]+(?:\/640)?$/

/**
 * Everything that is not named here goes to the network untouched and is never kept: the API above all, shared
 * pages and their pictures, uploads and downloads.
 * @param files addresses of the app's files that this version has
 */
export function wayOf({ method, url, origin, isNavigation }: Asked, files: Set<string>): Way {
  const { origin: at, pathname, search } = new URL(url)
  if (at !== origin) return 'network'
  if (method === 'POST') return pathname === workerPaths.shareTarget ? 'given' : 'network'
  if (method !== 'GET') return 'network'
  if (isNavigation) return isScreen(pathname) ? 'screen' : 'network'
  if (search === '' && files.has(pathname)) return 'file'
  return search === '' && picturePath.test(pathname) ? 'picture' : 'network'
}
