import { workerPaths } from '#contract/studio/worker.ts'
import { siteBase } from '#src/lib/site-base.ts'
import { followWorker } from './follow-worker.ts'
import { watchVersions } from './watch-versions.ts'

/**
 * Makes Gesso an app of this device: its files are kept here, so that it starts without the server. Only the built
 * app has a worker, browsers run one only for https and for this machine, and it knows no path before its own.
 */
export async function startDevice(): Promise<void> {
  if (!import.meta.env.PROD || siteBase !== '' || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(workerPaths.script, { updateViaCache: 'none' })
  } catch {
    // Forbidden, or the server is away just now: everything works without, and the next visit tries again.
    return
  }
  const registration = await navigator.serviceWorker.getRegistration()
  if (registration === undefined) return
  watchVersions(registration)
  followWorker()
}
