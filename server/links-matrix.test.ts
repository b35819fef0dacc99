import { expect, it } from 'vitest'
import { shareApi } from '#contract/studio/shares.ts'
import { routeTable } from './app.ts'
import type { Route } from './http/router.ts'
import { startTestLinks, type TestLinks } from './testing/test-links.ts'
import { testAppDeps } from './testing/test-app.ts'

// Every row for visitors of the router's own table, asked under a link in each state it can be in.

const password = 'a good password'
const rows = routeTable(testAppDeps())
  .flatMap(({ routes }) => routes)
  .filter(({ who }) => who === 'visitor')

let links: TestLinks
let slugs: Record<'open' | 'locked' | 'other' | 'over' | 'revoked' | 'unknown', string>
let tokens: Record<'open' | 'locked' | 'other', string>

/** One picture under links in every state; another under a link of its own. */
async function prepare(): Promise<void> {
  links = await startTestLinks()
  const everything = { detail: 'everything', downloads: true, remix: true, review: true } as const
  const of = (pictures: number[], more = {}) =>
    links.share({ kind: 'pictures', pictures }, { ...everything, ...more })
  const [first = 0, second = 0] = links.seqs
  const [open, locked, other, over, revoked] = await Promise.all([
    of([first]),
    of([first], { password }),
    of([second]),
    of([first], { expires: '1h' }),
    of([first]),
  ])
  await links.own(shareApi.revoke(revoked.id), 'POST')
  links.studio.clock.advance(60 * 60 * 1000)
  const unknown = '1111111111111111111111'
  slugs = {
    open: open.slug,
    locked: locked.slug,
    other: other.slug,
    over: over.slug,
    revoked: revoked.slug,
    unknown,
  }
  const tokenOf = async (slug: string, key = {}) => (await links.tokens(slug, key))[0] ?? ''
  tokens = {
    open: await tokenOf(open.slug),
    locked: await tokenOf(locked.slug, await links.unlock(locked.slug, password)),
    other: await tokenOf(other.slug),
  }
}

/** What each row answers: under an open link, for another link's picture, and while it is locked. */
const expected: Record<string, [open: number, foreign: number, locked: number]> = {
  'GET /s/:slug': [200, 200, 200],
  'POST /s/:slug/unlock': [303, 303, 403],
  'GET /s/:slug/card.jpg': [200, 200, 200],
  'GET /s/:slug/state': [200, 200, 401],
  'GET /s/:slug/pictures': [200, 200, 401],
  'GET /s/:slug/settings/:token': [200, 404, 401],
  'GET /s/:slug/marks': [200, 200, 401],
  'POST /s/:slug/marks/:token': [303, 404, 401],
  'GET /s/:slug/media/:token/file': [200, 404, 401],
  'GET /s/:slug/media/:token/:size': [200, 404, 401],
  'GET /s/:slug/:nth': [200, 200, 200],
}

const conditions: readonly Record<string, string>[] = [
  {},
  { range: 'bytes=0-9' },
  { 'if-none-match': '*' },
  { cookie: 'gesso-link=9999999999999.AAAA' },
]

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const addressOf = ({ path }: Route, slug: string, token: string) =>
  path.replace(':slug', slug).replace(':token', token).replace(':size', '640').replace(':nth', '1')

async function ask(
  route: Route,
  slug: string,
  token: string,
  headers: Record<string, string> = {},
) {
  const isRead = route.method === 'GET'
  const answer = await links.visit(addressOf(route, slug, token), {
    method: route.method,
    headers: isRead ? headers : { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    ...(isRead ? {} : { body: route.path.endsWith('/unlock') ? 'password=wrong' : 'favourite=on' }),
  })
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) }
}

it('has a row here for each of the router’s', () => {
  expect(rows.map(nameOf).toSorted()).toEqual(Object.keys(expected).toSorted())
})

it('answers as its row says, and alike where a link is over, revoked or never was', async () => {
  await prepare()
  for (const route of rows) {
    const answers = [
      await ask(route, slugs.open, tokens.open),
      await ask(route, slugs.open, tokens.other),
      await ask(route, slugs.locked, tokens.locked),
    ]
    expect(
      answers.map(({ status }) => status),
      nameOf(route),
    ).toEqual(expected[nameOf(route)])
  }
  for (const route of rows) {
    for (const headers of conditions) {
      const [unknown, over, revoked] = await Promise.all(
        (['unknown', 'over', 'revoked'] as const).map((state) =>
          ask(route, slugs[state], tokens.open, headers),
        ),
      )
      expect(unknown?.status, nameOf(route)).toBe(404)
      expect(over, nameOf(route)).toEqual(unknown)
      expect(revoked, nameOf(route)).toEqual(unknown)
    }
  }
})

it('gives no byte of a picture while locked, and changes nothing for a page of another origin', async () => {
  await prepare()
  const picture = await links.visit(`/s/${slugs.open}/media/${tokens.open}/640`)
  const bytes = Buffer.from(await picture.arrayBuffer()).subarray(0, 64)
  for (const route of rows) {
    for (const headers of conditions) {
      const { body } = await ask(route, slugs.locked, tokens.locked, headers)
      expect(body.includes(bytes), nameOf(route)).toBe(false)
      expect(body.includes(tokens.locked), nameOf(route)).toBe(false)
    }
  }
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
  ]
  for (const route of rows.filter(({ method }) => method !== 'GET')) {
    for (const headers of foreign) {
      const { status } = await ask(route, slugs.open, tokens.open, headers)
      expect(status, nameOf(route)).toBe(403)
    }
  }
})
