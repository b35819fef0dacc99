import { isPrivateCache } from '#contract/studio/worker.ts'
import { tellWorker } from './device-memory.ts'
import { storageKeys, writeStored } from './storage.ts'

/**
 * Lets go of all that this browser keeps and only somebody let in may see: pictures, the draft, requests not sent yet.
 * What somebody likes, such as the theme, stays. To be called when nobody is logged in any more, whoever ended it;
 * `public/entry.js` does the same where the app never started. Never throws.
 */
export async function forgetPrivate(): Promise<void> {
  forgetWritten()
  // What is being typed is written once more when the page is left, by listeners older than this one.
  window.addEventListener('pagehide', forgetWritten)
  await Promise.allSettled([tellWorker({ type: 'forget' }), forgetCached()])
}

function forgetWritten(): void {
  writeStored(storageKeys.draft, null)
  writeStored(storageKeys.draft, null, 'session')
  writeStored(storageKeys.galleryPlace, null, 'session')
}

async function forgetCached(): Promise<void> {
  // Browsers have no caches where the connection is not trusted.
  if (!('caches' in globalThis)) return
  const names = (await caches.keys()).filter(isPrivateCache)
  await Promise.all(names.map((name) => caches.delete(name)))
}
