// The page of a link on a phone, beside a plain page with the same pictures.
import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPage } from './support/browser.mjs'
import { call, startServer } from './support/gesso.mjs'
import { row } from './support/report.mjs'
import { paintSmallLibrary } from './support/small-library.mjs'
import { serveFolder } from './support/static-server.mjs'
import { medians } from './support/stats.mjs'
import { recordRequests, slowPhoneNetwork } from './support/wire.mjs'

const probe = fileURLToPath(new URL('./in-page/first-picture.js', import.meta.url))
const viewport = { width: 390, height: 844 }

/** Loads a page once into an empty cache and says when it could be seen. */
async function visit(browser, url) {
  const { page, cdp, close } = await openPage(browser, { viewport, phone: true, slowdown: 4 })
  try {
    const wire = await recordRequests(cdp)
    await cdp.send('Network.emulateNetworkConditions', slowPhoneNetwork)
    await page.addInitScript({ path: probe })
    await page.goto(url, { waitUntil: 'load' })
    await wire.quiet(1_000)
    const seen = await page.evaluate(() => globalThis.firstPicture.read())
    if (seen.firstPicture === null) throw new Error(`${url}: no picture was painted`)
    const requests = wire.all()
    const elsewhere = requests.filter((one) => new URL(one.url).origin !== new URL(url).origin)
    return { ...seen, requests: requests.length, elsewhere: elsewhere.length }
  } finally {
    await close()
  }
}

/** Title, a line and the same pictures in two columns: what any page that shows them has to do. */
function plainPage(pictures) {
  const images = pictures.map(
    (_, nth) =>
      `<img src="/pictures/${nth}.webp" width="512" height="512" alt="Picture ${nth + 1}"${nth < 8 ? '' : ' loading="lazy"'}>`,
  )
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Pictures</title><style>body{margin:0;font-family:sans-serif}div{display:grid;grid-template-columns:1fr 1fr;gap:4px}
img{width:100%;height:auto}</style><h1>Pictures</h1><p>Twelve of them.</p><div>${images.join('')}</div></html>`
}

export async function measure({ browser, runs }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'gesso-bench-'))
  const empty = await mkdtemp(join(tmpdir(), 'gesso-floor-'))
  const gesso = await startServer({ dataDir })
  let floor = null
  try {
    await paintSmallLibrary(gesso.url)
    const { images } = await call(gesso.url, '/api/studio/images?limit=12&offset=0')
    const pictures = await Promise.all(
      images.map(async ({ id }) => {
        const response = await fetch(`${gesso.url}/media/images/${id}/640`)
        return Buffer.from(await response.arrayBuffer())
      }),
    )
    const files = pictures.map((bytes, nth) => [`/pictures/${nth}.webp`, bytes])
    floor = await serveFolder(empty, {
      ...Object.fromEntries(files),
      '/index.html': Buffer.from(plainPage(pictures)),
    })
    const { path } = await call(gesso.url, '/api/studio/shares', {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: {
        source: { kind: 'pictures', pictures: images.map(({ seq }) => seq) },
        title: 'Pictures',
        description: 'Twelve of them.',
      },
    })
    const pages = [`${floor.url}/`, gesso.url + path].map((url) => ({ url, seen: [] }))
    await visit(browser, pages[0].url) // The browser's own first page is slower than any later one.
    for (let run = 0; run < runs; run += 1) {
      for (const { url, seen } of pages) seen.push(await visit(browser, url))
    }
    return report(...pages.map(({ seen }) => medians(seen)))
  } finally {
    await Promise.all([gesso.stop(), floor?.close()])
    await Promise.all([dataDir, empty].map((folder) => rm(folder, { recursive: true })))
  }
}

function report(plain, gesso) {
  const line = (what, unit, name, budget) =>
    row(what, unit, gesso[name], { baseline: plain[name], against: 'plain', ...budget })
  return [
    line('first paint', 'ms', 'firstPaint', {}),
    line('first picture painted', 'ms', 'firstPicture', { ratio: 1.25 }),
    line('layout shift', '', 'shift', { max: 0 }),
    line('requests', '', 'requests', {}),
    line('requests to elsewhere', '', 'elsewhere', { max: 0 }),
  ]
}
