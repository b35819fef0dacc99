import { entryPaths } from '#contract/access/access-paths.ts'
import type { WorkerMessage } from '#contract/studio/worker.ts'
import { siteBase } from './site-base.ts'

let going = false

/** Leaves for the page that lets one in; what this browser has kept of the pictures goes first. */
export function goToEntry(): void {
  if (going) return
  going = true
  navigator.serviceWorker?.controller?.postMessage({ type: 'forget' } satisfies WorkerMessage)
  location.replace(siteBase + entryPaths.login)
}
