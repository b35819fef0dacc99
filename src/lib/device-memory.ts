import { cacheNames, type WorkerMessage } from '#contract/studio/worker.ts'

export function tell(worker: ServiceWorker | null | undefined, message: WorkerMessage): void {
  worker?.postMessage(message, [])
}

/** Tells the service worker at work something, where there is one. */
export async function tellWorker(message: WorkerMessage): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  tell(registration?.active, message)
}

/** Lets go of everything private that the worker keeps on this device. To be called when somebody logs out. */
export async function forgetPrivate(): Promise<void> {
  await tellWorker({ type: 'forget' })
  // Browsers have no caches where the connection is not trusted.
  if (!('caches' in globalThis)) return
  await Promise.all([caches.delete(cacheNames.pictures), caches.delete(cacheNames.given)])
}
