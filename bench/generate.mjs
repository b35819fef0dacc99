// What the studio adds between Generate and the picture, on top of an engine whose own time is known.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPage } from './support/browser.mjs'
import { buildModule } from './support/bundle.mjs'
import { listen } from './support/events.mjs'
import { startServer } from './support/gesso.mjs'
import { connection, get } from './support/http.mjs'
import { atOnce, engineMs } from './support/known-engine.mjs'
import { row } from './support/report.mjs'
import { request, submit } from './support/small-library.mjs'
import { median, percentile } from './support/stats.mjs'

const burst = { generations: 50, each: 4 }
const apart = 'engine itself'
const watcher = fileURLToPath(new URL('./in-page/new-picture.js', import.meta.url))
const knownEngineServer = fileURLToPath(
  new URL('./support/known-engine-server.mjs', import.meta.url),
)

/** From the create's first byte out to `image.saved` being here, over and over. */
async function measureSaved(url, times) {
  const waiting = new Map()
  const hangUp = await listen(url, (event, at) => {
    if (event.type !== 'image.saved') return
    waiting.get(event.generation.id)?.(at)
    waiting.delete(event.generation.id)
  })
  const took = []
  for (let time = 0; time < times + 2; time += 1) {
    const id = randomUUID()
    const saved = new Promise((resolve) => waiting.set(id, resolve))
    const start = performance.now()
    await submit(url, id, request({ seed: time }))
    took.push((await saved) - start)
  }
  hangUp()
  return took.slice(2)
}

/** From the click on Generate to the new picture on the screen, over and over. */
async function measurePainted(browser, url, times) {
  const { page, close } = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  try {
    await page.addInitScript({ path: watcher })
    await page.goto(url)
    await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill('a lighthouse at sunset')
    const button = page.getByRole('button', { name: /^Generate/ }).filter({ visible: true })
    const took = []
    for (let time = 0; time < times + 2; time += 1) {
      await page.evaluate(() => globalThis.watchForPicture())
      await button.click()
      took.push(await page.evaluate(() => globalThis.pictureSeen))
      // The rest of that generation is none of this figure's business.
      await waitUntilIdle(url)
    }
    return took.slice(2)
  } finally {
    await close()
  }
}

async function waitUntilIdle(url) {
  for (;;) {
    const response = await fetch(`${url}/api/studio/health`)
    const { engines } = await response.json()
    if (engines.every(({ running, queued }) => running + queued === 0)) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** How long the list takes to answer while pictures arrive as fast as they can be stored. */
async function measureBurst(url) {
  const agent = connection()
  const took = []
  const start = performance.now()
  for (let index = 0; index < burst.generations; index += 1) {
    await submit(
      url,
      randomUUID(),
      request({ num_images: burst.each, seed: index, prompt: atOnce }),
    )
  }
  const idle = new AbortController()
  const ended = waitUntilIdle(url).then(() => idle.abort())
  while (!idle.signal.aborted) {
    const { done, status } = await get(agent, `${url}/api/studio/images?limit=50&offset=0`)
    if (status !== 200) throw new Error(`The list was answered with ${status}`)
    took.push(done)
  }
  await ended
  agent.destroy()
  return {
    p99: percentile(took, 0.99),
    median: median(took),
    seconds: (performance.now() - start) / 1000,
  }
}

export async function measure({ browser, quick }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'gesso-bench-'))
  const gesso = await startServer({ main: await buildModule(knownEngineServer), dataDir })
  try {
    const times = quick ? 5 : 15
    const saved = median(await measureSaved(gesso.url, times))
    const painted = median(await measurePainted(browser, gesso.url, times))
    const list = await measureBurst(gesso.url)
    const pictures = burst.generations * burst.each
    return [
      row('Generate to the saved event', 'ms', saved, { baseline: engineMs, against: apart }),
      row('added before the saved event', 'ms', saved - engineMs),
      row('Generate to the first painted pixel', 'ms', painted, {
        baseline: engineMs,
        against: apart,
      }),
      row('added before the first painted pixel', 'ms', painted - engineMs, { max: 60 }),
      row(`list p99 while ${pictures} pictures are saved`, 'ms', list.p99, { max: 200 }),
      row(`list median while ${pictures} pictures are saved`, 'ms', list.median),
      row('pictures saved per second', '', pictures / list.seconds),
    ]
  } finally {
    await gesso.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
