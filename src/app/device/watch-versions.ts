import { cacheNames } from '#contract/studio/worker.ts'
import { tell } from '#src/lib/device-memory.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { useConnection } from '../live/connection-store.ts'

/** The longest that a timer can run, in milliseconds: weeks. */
const untilAnswered = 2 ** 31 - 1

/** Announces a new version once all of it is here, and leaves it to the person when to begin with it. */
export function watchVersions(registration: ServiceWorkerRegistration): void {
  const take = (worker: ServiceWorker) => void takeVersion(worker)
  if (registration.waiting !== null) take(registration.waiting)
  const watch = () => {
    const worker = registration.installing
    // The first of all has no version before it.
    if (worker === null || registration.active === null) return
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed') take(worker)
    })
  }
  watch()
  registration.addEventListener('updatefound', watch)
  // A server that comes back may have been away to be replaced.
  useConnection.subscribe(({ lost }, before) => {
    if (before.lost && !lost) void registration.update().catch(() => undefined)
  })
}

async function takeVersion(worker: ServiceWorker): Promise<void> {
  // This page already is the new version: it came from the server, and its worker a moment later.
  if (await isNewest()) {
    tell(worker, { type: 'activate' })
    return
  }
  toast({
    message: 'A new version is ready.',
    duration: untilAnswered,
    action: { label: 'Reload', onPress: () => reloadWith(worker) },
  })
}

/** A page asked for while one worker gives way to another may never be answered: it is asked for after that. */
function reloadWith(worker: ServiceWorker): void {
  const goOn = () => {
    if (worker.state === 'activated' || worker.state === 'redundant') location.reload()
  }
  worker.addEventListener('statechange', goOn)
  tell(worker, { type: 'activate' })
  goOn()
}

/** Whether this page's first script is among the files of the newest version kept: its name says what it is. */
async function isNewest(): Promise<boolean> {
  const script = document.querySelector<HTMLScriptElement>('script[type="module"]')
  const names = await caches.keys()
  const newest = names.findLast((name) => name.startsWith(cacheNames.app))
  if (script === null || newest === undefined) return true
  const cache = await caches.open(newest)
  return (await cache.match(script.src, { ignoreVary: true })) !== undefined
}
