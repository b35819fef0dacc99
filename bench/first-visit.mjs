// A phone's first visit to the studio, beside two pages that do next to nothing.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { heldHeap, openPage } from './support/browser.mjs'
import { cacheDir } from './support/bundle.mjs'
import { startServer } from './support/gesso.mjs'
import { paintSmallLibrary } from './support/small-library.mjs'
import { row } from './support/report.mjs'
import { serveFolder } from './support/static-server.mjs'
import { medians } from './support/stats.mjs'
import { recordRequests, slowPhoneNetwork } from './support/wire.mjs'

const probe = fileURLToPath(new URL('./in-page/visit.js', import.meta.url))
const viewport = { width: 390, height: 844 }

const kilobytes = (requests) => requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1024

/** Loads a page once into an empty cache and says what it cost. */
async function visit(browser, url) {
  const { page, cdp, close } = await openPage(browser, { viewport, phone: true, slowdown: 4 })
  try {
    const wire = await recordRequests(cdp)
    await cdp.send('Network.emulateNetworkConditions', slowPhoneNetwork)
    await page.addInitScript({ path: probe })
    await page.goto(url, { waitUntil: 'commit' })
    await page.waitForFunction(() => globalThis.visit.isReady())
    await wire.quiet(1_500)
    const seen = await page.evaluate(() => globalThis.visit.read())
    if (seen.usableAt === null) throw new Error(`${url}: what was typed into the prompt was lost`)
    const requests = wire.all()
    const scripts = requests.filter(({ type }) => type === 'Script')
    return {
      ...seen,
      scriptBefore: kilobytes(scripts.filter(({ endedAt }) => endedAt <= seen.usableAt)),
      scriptAll: kilobytes(scripts),
      requests: requests.length,
      elsewhere: requests.filter((one) => new URL(one.url).origin !== new URL(url).origin).length,
      heap: await heldHeap(cdp),
    }
  } finally {
    await close()
  }
}

async function buildReactFloor() {
  const outDir = join(cacheDir, 'react-floor')
  await build({
    configFile: false,
    root: 'bench/floors/react',
    logLevel: 'warn',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2023', reportCompressedSize: false },
  })
  return outDir
}

export async function measure({ browser, runs }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'gesso-bench-'))
  const gesso = await startServer({ dataDir })
  const floors = []
  try {
    const pictures = await paintSmallLibrary(gesso.url)
    const files = pictures.map((bytes, index) => [`/pictures/${index}.webp`, bytes])
    for (const folder of ['bench/floors/plain', await buildReactFloor()]) {
      floors.push(await serveFolder(folder, Object.fromEntries(files)))
    }
    const pages = [floors[0].url, floors[1].url, gesso.url].map((url) => ({
      url: `${url}/`,
      seen: [],
    }))
    await visit(browser, pages[0].url) // The browser's own first page is slower than any later one.
    for (let run = 0; run < runs; run += 1) {
      for (const { url, seen } of pages) seen.push(await visit(browser, url))
    }
    return report(...pages.map(({ seen }) => medians(seen)))
  } finally {
    await Promise.all([gesso.stop(), ...floors.map((floor) => floor.close())])
    await rm(dataDir, { recursive: true, force: true })
  }
}

function report(plain, minimal, gesso) {
  const versus = (floor, against) => (what, unit, name, budget) =>
    row(what, unit, gesso[name], { baseline: floor[name], against, ...budget })
  const toPlain = versus(plain, 'plain')
  const toReact = versus(minimal, 'React')
  return [
    toReact('JavaScript before the prompt is usable', 'KB', 'scriptBefore', { max: 110 }),
    toReact('JavaScript in all', 'KB', 'scriptAll', { max: 130 }),
    toReact('requests', '', 'requests', {}),
    toPlain('first paint', 'ms', 'firstPaint', { ratio: 1.25 }),
    toPlain('first words painted', 'ms', 'firstContent', { ratio: 1.25 }),
    toReact('prompt usable', 'ms', 'usableAt', { ratio: 1.25 }),
    toReact('Generate can be pressed', 'ms', 'readyAt', {}),
    toReact('main thread blocked (TBT)', 'ms', 'blocked', { max: 50 }),
    toReact('layout shift', '', 'shift', { max: 0 }),
    toReact('JavaScript heap', 'MB', 'heap', {}),
    toReact('requests to elsewhere', '', 'elsewhere', { max: 0 }),
  ]
}
