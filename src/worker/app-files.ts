import { cacheNames } from '#contract/studio/worker.ts'
import { build } from './build.ts'
import { forgetPrivate } from './forget-private.ts'
import { chooseScreen } from './logic/choose-screen.ts'

/** The page that any screen can start from: it asks for nothing but files of the same version. */
const page = '/index.html'
/** Files asked for at once: few, because this is nobody's hurry. */
const atOnce = 4
/** Milliseconds that a visit waits for the server before the app starts without it. */
const patience = 5_000
/** Versions kept: a page of the one before may still be open and want a part it has not loaded yet. */
const versions = 2

const ours = cacheNames.app + build.version

/** Fetches all files of this version. Those that have not changed come from the browser's own cache. */
export async function keepFiles(): Promise<void> {
  const cache = await caches.open(ours)
  const waiting = [...build.files]
  const next = async (): Promise<void> => {
    const address = waiting.shift()
    if (address === undefined) return
    const response = await fetch(address, { priority: 'low' })
    // A login page in its place, or an error: better no worker than one that keeps that.
    if (!response.ok || response.redirected) throw new Error(`${address}: ${response.status}`)
    await cache.put(address, response)
    await next()
  }
  await Promise.all(Array.from({ length: atOnce }, next))
}

/** Lets go of the files of older versions. */
export async function dropOldFiles(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cacheNames.app))
  // In the order they were made in.
  const others = names.filter((name) => name !== ours)
  await Promise.all(others.slice(0, 1 - versions).map((name) => caches.delete(name)))
}

/** One of the app's files. Its name says its version, so no server need be asked. */
export async function fileFor(request: Request): Promise<Response> {
  return (await kept(new URL(request.url).pathname)) ?? fetch(request)
}

/** Where a visit to one of the app's screens starts from. */
export function screenFor(
  request: Request,
  preloaded: Promise<Response | undefined>,
): Promise<Response> {
  return chooseScreen({
    answer: preloaded.then((response) => response ?? fetch(request)),
    own: kept(page),
    timeUp: new Promise((resolve) => {
      setTimeout(() => resolve(null), patience)
    }),
    forget: forgetPrivate,
  })
}

/** This version's own file first: the caches are searched oldest first, and a page open still may want an older one. */
async function kept(address: string): Promise<Response | undefined> {
  const own = await (await caches.open(ours)).match(address, { ignoreVary: true })
  return own ?? caches.match(address, { ignoreVary: true })
}
