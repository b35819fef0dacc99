import type { WorkerMessage } from '#contract/studio/worker.ts'

export function tell(worker: ServiceWorker | null | undefined, message: WorkerMessage): void {
  worker?.postMessage(message, [])
}

/** Tells the service worker at work something, where there is one. */
export async function tellWorker(message: WorkerMessage): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration()
  tell(registration?.active, message)
}
