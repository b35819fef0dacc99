import type { PushNews } from '#contract/access/push.ts'
import { pushPaths } from '#contract/access/push-paths.ts'
import { isScreen } from '#contract/studio/screens.ts'
import { cacheNames, doneTag, noticeLook, type PageMessage } from '#contract/studio/worker.ts'
import { newsWords, readNews } from './logic/news-words.ts'

/** Where, in a cache, it is kept until when this browser has been told: workers come and go. */
const toldAt = '/told'

/** Says what ended since the last time, unless Gesso is in sight, where it shows by itself. */
export async function tellNews(worker: ServiceWorkerGlobalScope): Promise<void> {
  const windows = await ownWindows(worker)
  const news = await askNews()
  if (news === 'logged out') await stopWaking(worker)
  if (windows.some(({ visibilityState }) => visibilityState === 'visible')) return
  const { registration } = worker
  const [shown] = await registration.getNotifications({ tag: doneTag })
  const isNews = news !== null && news !== 'logged out' && news.pictures + news.failed > 0
  // Browsers want something shown for every call; what was said last still holds.
  const words = isNews || shown === undefined ? newsWords(isNews ? news : null) : shown
  await registration.showNotification(words.title, {
    body: words.body,
    tag: doneTag,
    silent: !isNews,
    data: isNews ? news.image : (shown?.data ?? null),
    ...noticeLook,
  })
}

/** Back to Gesso where it is open, else it is opened; at the picture that the notification is about. */
export async function showWork(
  worker: ServiceWorkerGlobalScope,
  { data }: Notification,
): Promise<void> {
  const image = typeof data === 'string' ? data : null
  const own = (await ownWindows(worker))[0]
  if (own === undefined) {
    await worker.clients.openWindow(image === null ? '/' : `/image/${encodeURIComponent(image)}`)
    return
  }
  await own.focus()
  if (image !== null) own.postMessage({ type: 'show', image } satisfies PageMessage, [])
}

/** This browser is not woken any more: nobody is logged in who could be told anything. */
export async function stopWaking({ registration }: ServiceWorkerGlobalScope): Promise<void> {
  // Where there is no https there is none.
  const manager = registration.pushManager as PushManager | undefined
  const subscription = await manager?.getSubscription()
  await subscription?.unsubscribe()
}

async function askNews(): Promise<PushNews | 'logged out' | null> {
  const cache = await caches.open(cacheNames.told)
  const after = await (await cache.match(toldAt))?.text()
  const query = after === undefined ? '' : `?after=${after}`
  try {
    const response = await fetch(pushPaths.news + query, { cache: 'no-store' })
    if (response.status === 401) return 'logged out'
    const news = response.ok ? readNews(await response.json()) : null
    if (news !== null) await cache.put(toldAt, new Response(String(news.at)))
    return news
  } catch {
    return null
  }
}

async function ownWindows({ clients }: ServiceWorkerGlobalScope): Promise<readonly WindowClient[]> {
  // Also those that were open before this worker was.
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  return windows.filter(({ url }) => isScreen(new URL(url).pathname))
}
