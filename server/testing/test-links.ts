import { randomUUID } from 'node:crypto'
import { type Share, type ShareDraft, shareApi, shareSchema } from '#contract/studio/shares.ts'
import { sharedPicturesSchema, sharePaths } from '#contract/studio/share-page.ts'
import { createApp } from '#server/app.ts'
import type { Arrival } from '#server/http/guard/arrival.ts'
import { testAppDeps } from './test-app.ts'
import { startTestStudio, type TestStudio } from './test-studio.ts'

type Options = Partial<Omit<ShareDraft, 'source'>>

interface Asked extends Omit<RequestInit, 'headers'> {
  headers?: Record<string, string>
  /** Another client's address. */
  client?: string
}

export interface TestLinks {
  studio: TestStudio
  /** Pictures there are, newest first, by `seq`. */
  seqs: number[]
  ids: string[]
  /** As the owner, at the machine. */
  own(path: string, method?: string, body?: unknown): Promise<Response>
  /** As anybody with an address. */
  visit(path: string, asked?: Asked): Promise<Response>
  share(source: ShareDraft['source'], options?: Options): Promise<Share & { slug: string }>
  /** What the link says its pictures are called. */
  tokens(slug: string, headers?: Record<string, string>): Promise<string[]>
  /** The cookie that a right password gives. */
  unlock(slug: string, password: string): Promise<Record<string, string>>
}

const host = '127.0.0.1:4310'
const origin = `http://${host}`
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** A studio with pictures, asked without a socket: thousands of requests take a second. */
export async function startTestLinks(
  prompts: readonly string[] = ['a lighthouse in the fog', 'a red fox', 'a paper boat'],
): Promise<TestLinks> {
  const studio = await startTestStudio({ automatic: true })
  for (const [nth, prompt] of prompts.entries()) {
    studio.submit({ prompt, num_images: 2 })
    // oxlint-disable-next-line no-await-in-loop -- in this order, so that the newest is known
    await studio.announced('generation.completed', nth)
  }
  const app = createApp({ ...testAppDeps(), services: studio.services })
  const ask = (
    path: string,
    { client = '203.0.113.9', ...init }: Asked,
    isLocal: boolean,
  ): Promise<Response> =>
    Promise.resolve(
      app.fetch(new Request(origin + path, { redirect: 'manual', ...init }), {
        arrival: {
          host,
          scheme: 'http',
          client,
          basePath: '',
          isPlaced: true,
          isLocal,
        } satisfies Arrival,
      }),
    )
  const visit: TestLinks['visit'] = (path, asked = {}) => ask(path, asked, false)
  const own: TestLinks['own'] = (path, method = 'GET', body) =>
    ask(
      path,
      {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      },
      true,
    )
  const { images } = studio.services.listImages({ limit: 200, offset: 0 })

  return {
    studio,
    seqs: images.map(({ seq }) => seq),
    ids: images.map(({ id }) => id),
    own,
    visit,
    async share(source, options = {}) {
      const answer = await own(shareApi.all, 'POST', { source, ...options })
      const share = shareSchema.parse(await answer.json())
      return { ...share, slug: share.path?.slice(3) ?? '' }
    },
    async tokens(slug, headers = {}) {
      const answer = await visit(`${sharePaths.pictures(slug)}?limit=200`, { headers })
      return sharedPicturesSchema.parse(await answer.json()).pictures.map(({ token }) => token)
    },
    async unlock(slug, password) {
      const body = new URLSearchParams({ password }).toString()
      const answer = await visit(sharePaths.unlock(slug), { method: 'POST', headers: form, body })
      return { cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' }
    },
  }
}

/** Everything a link answers, for a picture of it. */
export function addressesUnder(slug: string, token: string): string[] {
  return [
    sharePaths.page(slug),
    sharePaths.page(slug, 2),
    sharePaths.picture(slug, 1),
    sharePaths.card(slug),
    sharePaths.state(slug),
    sharePaths.pictures(slug),
    sharePaths.media(slug, token, '320'),
    sharePaths.media(slug, token, '640'),
    sharePaths.media(slug, token, 'view'),
    sharePaths.file(slug, token),
    sharePaths.settings(slug, token),
    sharePaths.marks(slug),
  ]
}
