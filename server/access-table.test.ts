import { expect, it } from 'vitest'
import { routeTable } from './app.ts'
import { type Route, scopeOf } from './http/router.ts'
import { startTestLinks } from './testing/test-links.ts'
import { testAppDeps } from './testing/test-app.ts'

// Who may use each route, written down a second time: a row with a wrong word does as it says, and no test that takes
// its expectation from the row itself could see it. A new route needs its line here, and a thought.

const written: Record<string, readonly string[]> = {
  reader: [
    'GET /api/studio/push',
    'GET /api/studio/push/news',
    'GET /api/studio/health',
    'GET /api/studio/events',
    'GET /api/studio/generations',
    'GET /api/studio/generations/active',
    'GET /api/studio/generations/:id',
    'GET /api/studio/images',
    'GET /api/studio/images/index',
    'GET /api/studio/images/search',
    'GET /api/studio/images/:id',
    'GET /api/studio/grids/:id',
    'GET /api/studio/collections',
    'GET /api/studio/images/:id/file',
    'GET /api/studio/uploads/:id',
    'GET /api/studio/canvases/:id',
    'GET /api/studio/prompts/history',
    'GET /api/studio/kept/lists',
    'GET /api/studio/kept/presets',
    'GET /api/studio/imports/:id',
    'GET /api/studio/access',
    'GET /api/studio/connections',
    'GET /api/studio/models',
    'GET /api/studio/spending',
    'GET /api/studio/spending/csv',
    'GET /api/studio/spending/limits',
    'GET /api/studio/shares',
    'GET /api/studio/shares/marks',
    'GET /api/studio/shares/:id',
    'GET /api/studio/shares/:id/marks',
    'GET /api/studio/shares/:id/site',
    'GET /media/downloads/:id/zip',
    'GET /media/downloads/:id/:format',
  ],
  writer: [
    'PUT /api/studio/push',
    'DELETE /api/studio/push',
    'POST /api/studio/generations',
    'DELETE /api/studio/generations/:id',
    'POST /api/studio/generations/:id/cancel',
    'POST /api/studio/generations/:id/resolution',
    'PUT /api/studio/images/favourites',
    'POST /api/studio/deletions',
    'DELETE /api/studio/deletions/:id',
    'POST /api/studio/grids',
    'DELETE /api/studio/grids/:id',
    'POST /api/studio/collections/holding',
    'PUT /api/studio/collections/:id',
    'DELETE /api/studio/collections/:id',
    'PUT /api/studio/collections/:id/pictures',
    'POST /api/studio/downloads',
    'POST /api/studio/uploads',
    'POST /api/studio/canvas/generations-lcm',
    'POST /api/studio/canvas/lcm-instant-refine',
    'POST /api/studio/canvas/lcm-inpainting',
    'POST /api/studio/canvas/lcm-upscale',
    'PUT /api/studio/canvases/:id',
    'DELETE /api/studio/uploads/:id',
    'POST /api/studio/prompts/random',
    'POST /api/studio/prompts/improve',
    'POST /api/studio/prompts/history',
    'DELETE /api/studio/prompts/history',
    'DELETE /api/studio/prompts/history/:id',
    'PUT /api/studio/kept/lists/:id',
    'DELETE /api/studio/kept/lists/:id',
    'PUT /api/studio/kept/presets/:id',
    'PUT /api/studio/imports/:id',
    'DELETE /api/studio/kept/presets/:id',
    'POST /api/studio/connections/:id/test',
    'POST /api/studio/connections/:id/models',
    'POST /api/studio/price',
    'POST /api/studio/shares',
    'POST /api/studio/shares/exposure',
    'PUT /api/studio/shares/:id',
    'DELETE /api/studio/shares/:id',
    'POST /api/studio/shares/:id/revoke',
    'POST /api/studio/shares/:id/address',
  ],
  guest: [
    'POST /api/studio/access/login',
    'POST /api/studio/access/pair',
    'POST /api/studio/access/logout',
  ],
  admin: [
    'POST /api/studio/access/pairing',
    'DELETE /api/studio/access/pairing',
    'PUT /api/studio/access/password',
    'PUT /api/studio/access/network',
    'PUT /api/studio/access/any-key',
    'DELETE /api/studio/access/sessions/:id',
    'POST /api/studio/access/tokens',
    'DELETE /api/studio/access/tokens/:id',
    'PUT /api/studio/connections/:id',
    'DELETE /api/studio/connections/:id',
    'PUT /api/studio/spending/limits',
  ],
  'key to create': [
    'POST /api/rest/v1/generations',
    'POST /api/rest/v1/init-image',
    'POST /api/rest/v1/canvas-init-image',
    'POST /api/rest/v1/generations-lcm',
    'POST /api/rest/v1/lcm-instant-refine',
    'POST /api/rest/v1/lcm-inpainting',
    'POST /api/rest/v1/lcm-upscale',
    'POST /v1/images/generations',
  ],
  'key to read': [
    'GET /api/rest/v1/generations/user/:userId',
    'GET /api/rest/v1/generations/:id',
    'GET /api/rest/v1/init-image/:id',
    'POST /api/rest/v1/prompt/random',
    'POST /api/rest/v1/prompt/improve',
    'POST /api/rest/v1/pricing-calculator',
    'GET /api/rest/v1/me',
    'GET /api/rest/v1/platformModels',
    'GET /v1/models',
  ],
  'key to delete': ['DELETE /api/rest/v1/generations/:id', 'DELETE /api/rest/v1/init-image/:id'],
  ticket: ['POST /api/rest/v1/init-image-upload'],
  hook: ['POST /api/hooks/leonardo'],
  media: [
    'GET /media/images/:id',
    'GET /media/images/:id/:width',
    'GET /media/uploads/:id',
    'GET /media/any/:id',
  ],
  anyone: ['GET /login', 'GET /pair', 'GET /*', 'POST /share-target'],
  visitor: [
    'GET /s/:slug',
    'POST /s/:slug/unlock',
    'GET /s/:slug/card.jpg',
    'GET /s/:slug/state',
    'GET /s/:slug/pictures',
    'GET /s/:slug/settings/:token',
    'GET /s/:slug/marks',
    'POST /s/:slug/marks/:token',
    'GET /s/:slug/media/:token/file',
    'GET /s/:slug/media/:token/:size',
    'GET /s/:slug/:nth',
  ],
}

const rows = routeTable(testAppDeps()).flatMap(({ routes }) => routes)
const nameOf = ({ method, path }: Route) => `${method} ${path}`
const whoOf = (route: Route) => (route.who === 'key' ? `key to ${scopeOf(route)}` : route.who)

it('every route is for those that are written here', () => {
  const lines = Object.entries(written).flatMap(([who, names]) =>
    names.map((name) => `${name}: ${who}`),
  )
  const found = rows.map((route) => `${nameOf(route)}: ${whoOf(route)}`)
  expect(found.toSorted()).toEqual(lines.toSorted())
})

it('what a visitor of a link holds opens none of its owner’s routes', async () => {
  const links = await startTestLinks()
  const { seqs, ids, visit, share, unlock } = links
  const password = 'a good password'
  const link = await share({ kind: 'pictures', pictures: seqs }, { password, review: true })
  const ticket = await unlock(link.slug, password)
  const [token = ''] = await links.tokens(link.slug, ticket)
  expect(token).not.toBe('')
  const held: Record<string, string>[] = [
    ticket,
    { cookie: (ticket['cookie'] ?? '').replace('gesso-link', 'gesso-test') },
    { authorization: `Bearer ${link.slug}` },
    { authorization: `Bearer ${token}` },
    { ...ticket, referer: `http://127.0.0.1:4310/s/${link.slug}` },
  ]
  const owners = new Set(['reader', 'writer', 'admin', 'media', 'key'])
  const open: string[] = []
  for (const route of rows.filter(({ who }) => owners.has(who))) {
    for (const id of [ids[0] ?? '', link.id, token, link.slug]) {
      const address = route.path.replace(':width', '320').replaceAll(/:\w+/g, id)
      for (const own of held) {
        // oxlint-disable-next-line no-await-in-loop -- a thousand at once tell no more
        const { status } = await visit(address, {
          method: route.method,
          headers: { 'sec-fetch-site': 'same-origin', ...own },
        })
        if (status !== 401) open.push(`${nameOf(route)} with ${Object.keys(own).join()}: ${status}`)
      }
    }
  }
  expect(open).toEqual([])
})
