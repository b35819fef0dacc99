import { entryPaths } from '#contract/access/access-paths.ts'
import type { WorkerMessage } from '#contract/studio/worker.ts'
import { logOut } from './changes.ts'

/** Logs this browser out; what it kept of the pictures goes first. */
export async function leave(): Promise<void> {
  await logOut()
  navigator.serviceWorker?.controller?.postMessage({ type: 'forget' } satisfies WorkerMessage)
  location.replace(entryPaths.login)
}
