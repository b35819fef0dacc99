import { cacheNames, type WorkerMessage } from '#contract/studio/worker.ts'

/** Tells the service worker something, where there is one. */
export async function tellWorker(message: WorkerMessage): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  registration?.active?.postMessage(message)
}

/** Lets go of everything private that the worker keeps on this device. To be called when somebody logs out. */
export async function forgetPrivate(): Promise<void> {
  await tellWorker({ type: 'forget' })
  // Browsers have no caches where the connection is not trusted.
  if (!('caches' in globalThis)) return
  await Promise.all([caches.delete(cacheNames.pictures), caches.delete(cacheNames.given)])
}
