import { cacheNames, keptPictures } from '#contract/studio/worker.ts'
import { surplus } from './logic/surplus.ts'

/** Milliseconds of calm before pictures are kept: nobody should wait for that while scrolling. */
const calm = 1_500

/** Addresses seen and not kept yet, oldest first. */
let seen: string[] = []
let timer: ReturnType<typeof setTimeout> | undefined
/** Counts the times everything was let go of: what was asked for before may not be kept after. */
let epoch = 0

/** A picture as the server has it; while it is away, as it was seen last. */
export async function pictureFor(request: Request): Promise<Response> {
  let response: Response
  try {
    response = await fetch(request)
  } catch (error) {
    const cache = await caches.open(cacheNames.pictures)
    const kept = await cache.match(request.url, { ignoreVary: true })
    if (kept === undefined) throw error
    return kept
  }
  if (response.status === 200) note(request.url)
  else if (response.status === 401 || response.status === 403) await forgetPictures()
  else if (isGone(response)) await forget(request.url)
  return response
}

/** Lets go of every picture, also of those on their way. */
export async function forgetPictures(): Promise<void> {
  epoch += 1
  seen = []
  clearTimeout(timer)
  await caches.delete(cacheNames.pictures)
}

/** Asks the server for each picture whether it is still there for us. */
export async function recheckPictures(): Promise<void> {
  // What was seen just now may be what was deleted.
  seen = []
  const cache = await caches.open(cacheNames.pictures)
  for (const { url } of await cache.keys()) {
    const response = await fetch(url, { method: 'HEAD', cache: 'no-store' })
    if (isGone(response)) await forget(url)
  }
}

function note(url: string): void {
  seen = [...seen.filter((one) => one !== url), url].slice(-keptPictures.count)
  clearTimeout(timer)
  timer = setTimeout(() => void keepSeen(), calm)
}

async function keepSeen(): Promise<void> {
  const urls = seen
  const begun = epoch
  seen = []
  const cache = await caches.open(cacheNames.pictures)
  for (const url of urls) {
    // It has just been shown: the browser has it at hand.
    const response = await fetch(url, { cache: 'force-cache', priority: 'low' }).catch(() => null)
    if (epoch !== begun) return
    if (response === null || response.status !== 200) continue
    // Anew, so that the order is the one they were seen in.
    await cache.delete(url)
    if (epoch !== begun) return
    await cache.put(url, response)
    // Let go of while it was being written.
    if (epoch !== begun) return void (await caches.delete(cacheNames.pictures))
  }
  await trim(cache)
}

async function trim(cache: Cache): Promise<void> {
  const kept = await Promise.all(
    (await cache.keys()).map(async ({ url }) => {
      const response = await cache.match(url, { ignoreVary: true })
      return { url, bytes: Number(response?.headers.get('content-length') ?? keptPictures.bytes) }
    }),
  )
  await Promise.all(surplus(kept, keptPictures).map((url) => cache.delete(url)))
}

async function forget(url: string): Promise<void> {
  const cache = await caches.open(cacheNames.pictures)
  await cache.delete(url, { ignoreVary: true })
}

const isGone = ({ status }: Response) => [401, 403, 404, 410].includes(status)
