import type { PushNews } from '#contract/access/push.ts'

interface Words {
  title: string
  body: string
}

/** What is said of work that ended; null when it could not be learnt what it was. */
export function newsWords(news: Pick<PushNews, 'pictures' | 'failed'> | null): Words {
  if (news === null || news.pictures + news.failed === 0) return { title: 'Work is done', body: '' }
  const { pictures, failed } = news
  const couldNot =
    failed === 1 ? 'A picture could not be made' : `${failed} requests could not be made`
  if (pictures === 0) return { title: couldNot, body: '' }
  const title = pictures === 1 ? '1 picture is ready' : `${pictures} pictures are ready`
  return { title, body: failed === 0 ? '' : `${couldNot}.` }
}

/** The server's answer, as far as it is one. The schema would bring its whole library into the worker. */
export function readNews(json: unknown): PushNews | null {
  if (typeof json !== 'object' || json === null) return null
  const { at, pictures, failed, image } = json as Record<string, unknown>
  if (typeof at !== 'number' || typeof pictures !== 'number' || typeof failed !== 'number')
    return null
  return { at, pictures, failed, image: typeof image === 'string' ? image : null }
}
