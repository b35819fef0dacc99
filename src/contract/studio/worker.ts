/** What the app and its service worker must call alike. */
export const workerPaths = {
  script: '/sw.js',
  /** Where an app on the phone posts a picture that is shared with Gesso, as the manifest says. */
  shareTarget: '/share-target',
  /** Under this address, in a cache, such a picture waits for Create. */
  givenPicture: '/given-picture',
} as const

/** `?given=` on Create: a picture waits, or nothing usable came. */
export const givenQuery = { name: 'given', waiting: '1', nothing: '0' } as const

/** The form's field that carries the picture, as the manifest says. */
export const givenField = 'picture'

/** The browser's caches. The app's files are kept in one more for each version. */
export const cacheNames = {
  app: 'gesso-app-',
  /** Private: pictures looked at last, for when the server is out of reach. */
  pictures: 'gesso-pictures-1',
  given: 'gesso-given-1',
  /** Until when this browser has been told what ended. */
  told: 'gesso-told-1',
} as const

/** Whether a cache of that name is ours and holds what only somebody let in may see. */
export const isPrivateCache = (name: string): boolean =>
  name.startsWith('gesso-') && !name.startsWith(cacheNames.app)

/** How much is kept for when the server is out of reach. The oldest go first. */
export const keptPictures = { count: 120, bytes: 48 * 1024 * 1024 } as const

/** Of what says that work is done. Only the last of several stays. */
export const doneTag = 'gesso-done'

/** What such a notification looks like beside its words. */
export const noticeLook = { icon: '/icons/icon-192.png', badge: '/icons/badge-96.png' } as const

/** What the worker tells a page: the person wants to see this picture. */
export interface PageMessage {
  type: 'show'
  image: string
}

/** What the app tells its worker. */
export type WorkerMessage =
  /** Take over from the version before. */
  | { type: 'activate' }
  /** Keep only pictures that are still there for us: some were deleted. */
  | { type: 'recheck' }
  /** Nobody is logged in any more: let go of all that is private. */
  | { type: 'forget' }
