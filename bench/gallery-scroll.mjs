// Scrolling and jumping through a large library, beside a recycling grid of the same pictures.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { heldHeap, metricsOf, openPage } from './support/browser.mjs'
import { startServer } from './support/gesso.mjs'
import { imageIds, largeLibrary } from './support/large-library.mjs'
import { row } from './support/report.mjs'
import { medians } from './support/stats.mjs'

const driver = fileURLToPath(new URL('./in-page/scrolling.js', import.meta.url))
const viewport = { width: 1440, height: 900 }
const browsing = 3_000 // px/s
const flingSeconds = 60 // for the whole library, however much of it is flung through

/** Serves the floor page and its list at the studio's own address, so that the pictures are its own too. */
async function serveFloor(cdp, url, ids) {
  const bodies = {
    [`${url}/bench-floor/grid`]: ['text/html', readFileSync('bench/floors/grid.html', 'utf8')],
    [`${url}/bench-floor/ids`]: ['text/plain', ids.join('')],
  }
  cdp.on('Fetch.requestPaused', ({ requestId, request }) => {
    const [type, text] = bodies[request.url]
    void cdp.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: type }],
      body: Buffer.from(text).toString('base64'),
    })
  })
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: `${url}/bench-floor/*` }] })
}

async function openGallery(browser, url, { floor, slowdown = 1 }) {
  const opened = await openPage(browser, { viewport, slowdown })
  if (floor !== null) await serveFloor(opened.cdp, url, floor)
  await opened.page.addInitScript({ path: driver })
  await opened.page.goto(`${url}${floor === null ? '/gallery' : '/bench-floor/grid'}`)
  await opened.page.waitForFunction(() => gallery.length() > 100_000 && gallery.hasTiles())
  await opened.page.evaluate(() => gallery.settle())
  return opened
}

/** Scrolls, and says what that took of the main thread a second and what was there after stopping. */
async function scroll({ page, cdp }, speed, seconds) {
  const before = await metricsOf(cdp)
  const scrolled = await page.evaluate((options) => gallery.scroll(options), { speed, seconds })
  const after = await metricsOf(cdp)
  const settled = await page.evaluate(() => gallery.settle())
  const perSecond = (name) => ((after[name] - before[name]) * 1000) / seconds
  return {
    ...scrolled,
    pictures: settled.pictures,
    missing: settled.missing,
    script: perSecond('ScriptDuration'),
    main: perSecond('TaskDuration'),
    heap: await heldHeap(cdp),
  }
}

/** Jumps to places all over the library; ms until tiles, and until every picture, were on the screen. */
async function jump({ page }, places) {
  const seen = []
  for (let index = 0; index < places; index += 1) {
    const share = ((index * 7 + 3) % places) / places
    seen.push(await page.evaluate((at) => gallery.jump(at), share))
  }
  return medians(seen.map(({ tiles, pictures }) => ({ tiles, pictures })))
}

export async function measure({ browser, quick }) {
  const dataDir = await largeLibrary()
  const gesso = await startServer({ dataDir })
  const ids = await imageIds(gesso.url)
  const floors = { floor: ids, gesso: null }
  const seconds = quick ? 3 : 5

  /** Runs `work` on a fresh page of the floor, then of the studio. */
  async function both(work, options) {
    const seen = {}
    for (const [name, floor] of Object.entries(floors)) {
      const opened = await openGallery(browser, gesso.url, { floor, ...options })
      try {
        seen[name] = await work(opened)
      } finally {
        await opened.close()
      }
    }
    return seen
  }

  try {
    const rounds = []
    for (let round = 0; round < (quick ? 1 : 3); round += 1) {
      rounds.push(await both((opened) => scroll(opened, browsing, seconds)))
    }
    const browse = {
      floor: medians(rounds.map(({ floor }) => floor)),
      gesso: medians(rounds.map(({ gesso: own }) => own)),
    }
    const slow = await both((opened) => scroll(opened, browsing, seconds), { slowdown: 4 })
    const jumped = await both((opened) => jump(opened, quick ? 4 : 8))
    const flung = await both(async (opened) => {
      const length = await opened.page.evaluate(() => gallery.length())
      return scroll(opened, length / flingSeconds, quick ? 5 : 15)
    })
    return report(browse, slow, jumped, flung)
  } finally {
    await gesso.stop()
  }
}

const lines =
  (part, { floor, gesso }) =>
  (what, unit, name, budget) =>
    row(`${part}: ${what}`, unit, gesso[name], {
      baseline: floor[name],
      against: 'floor',
      ...budget,
    })

function report(browse, slow, jumped, flung) {
  const browsed = lines('browsing', browse)
  const slowed = lines('browsing, 4x slower', slow)
  const flew = lines('fling', flung)
  const jumps = lines('jump', jumped)
  return [
    browsed('frames per second', '', 'fps', { min: 59 }),
    browsed('dropped', '%', 'dropped', { max: 0.5 }),
    browsed('script per second', 'ms', 'script', { max: 40 }),
    browsed('main thread per second', 'ms', 'main', {}),
    browsed('heap held', 'MB', 'heap', { max: 30 }),
    browsed('elements', '', 'elements', { max: 400 }),
    browsed('last picture after stopping', 'ms', 'pictures', {}),
    slowed('dropped', '%', 'dropped', { max: 2 }),
    slowed('script per second', 'ms', 'script', {}),
    jumps('tiles on the screen', 'ms', 'tiles', { max: 200 }),
    jumps('every picture on the screen', 'ms', 'pictures', {}),
    flew('frames per second', '', 'fps', { min: 55 }),
    flew('script per second', 'ms', 'script', {}),
    flew('heap held', 'MB', 'heap', { max: 60 }),
    flew('every picture after stopping', 'ms', 'pictures', { max: 300 }),
  ]
}
