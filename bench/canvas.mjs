// From the end of a stroke to the picture that shows it, over a drawing of many strokes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openPage } from './support/browser.mjs'
import { call, startServer } from './support/gesso.mjs'
import { row } from './support/report.mjs'
import { median, percentile } from './support/stats.mjs'

const watcher = fileURLToPath(new URL('./in-page/canvas-watch.js', import.meta.url))
const prompt = 'a house in a meadow, sunny day'
/** Moves of a stroke, a frame apart. */
const moves = 8
const frame = 1000 / 60

/** The same drawing every time: strokes that wander over the paper. */
function drawing(count) {
  let state = 7
  const next = () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
  return Array.from({ length: count }, () => {
    const [x, y] = [0.1 + 0.8 * next(), 0.1 + 0.8 * next()]
    const [dx, dy] = [(next() - 0.5) * 0.3, (next() - 0.5) * 0.3]
    return Array.from({ length: moves }, (_, at) => [
      x + (dx * at) / moves,
      y + (dy * at) / moves + Math.sin(at) * 0.01,
    ])
  })
}

async function draw(page, strokes) {
  const box = await page.getByRole('application', { name: 'Drawing' }).boundingBox()
  const side = Math.min(box.width, box.height) * 0.9
  const at = ([u, v]) => [
    box.x + box.width / 2 + (u - 0.5) * side,
    box.y + box.height / 2 + (v - 0.5) * side,
  ]
  const took = []
  const frames = []
  for (const stroke of strokes) {
    await page.mouse.move(...at(stroke[0]))
    await page.evaluate(() => globalThis.takeFrames())
    await page.mouse.down()
    for (const point of stroke.slice(1)) {
      await page.mouse.move(...at(point))
      await new Promise((resolve) => setTimeout(resolve, frame))
    }
    frames.push(...(await page.evaluate(() => globalThis.takeFrames())))
    await page.evaluate(() => {
      globalThis.shown = globalThis.pictureAfter(performance.now())
    })
    await page.mouse.up()
    took.push(await page.evaluate(() => globalThis.shown))
  }
  return { took, frames }
}

/** What the server takes for such a picture when nobody draws: the same request, over and over. */
async function measureEngine(url, imageDataUrl, steps, times) {
  const took = []
  const body = {
    prompt,
    style: 'DYNAMIC',
    strength: 0.5,
    guidance: 7,
    steps,
    seed: 1,
    imageDataUrl,
  }
  for (let time = 0; time < times + 2; time += 1) {
    const start = performance.now()
    await call(url, '/api/studio/canvas/generations-lcm', { method: 'POST', body })
    took.push(performance.now() - start)
  }
  return median(took.slice(2))
}

export async function measure({ browser, quick }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'gesso-bench-'))
  const gesso = await startServer({ dataDir })
  const { page, close } = await openPage(browser, { viewport: { width: 1440, height: 900 } })
  try {
    await page.addInitScript({ path: watcher })
    const asked = page.waitForRequest(/\/api\/studio\/canvas\//)
    await page.goto(`${gesso.url}/canvas`)
    await page.getByRole('textbox', { name: 'Prompt' }).fill(prompt)
    const { imageDataUrl } = (await asked).postDataJSON()
    await page.getByRole('figure').getByRole('img').waitFor()
    const rough = await measureEngine(gesso.url, imageDataUrl, 4, quick ? 5 : 15)
    const fine = await measureEngine(gesso.url, imageDataUrl, 8, quick ? 5 : 15)
    const { took, frames } = await draw(page, drawing(quick ? 20 : 200))
    const against = 'the engine by itself'
    return [
      row('stroke to changed picture, median', 'ms', median(took), {
        baseline: rough,
        against,
        max: 100,
      }),
      row('stroke to changed picture, p95', 'ms', percentile(took, 0.95), {
        baseline: rough,
        against,
      }),
      row('finely painted, by the engine alone', 'ms', fine),
      row('frame while drawing, p95', 'ms', percentile(frames, 0.95), {
        baseline: frame,
        against: 'the display',
      }),
      row('frames dropped while drawing', '%', share(frames, 1.5 * frame) * 100),
    ]
  } finally {
    await close()
    await gesso.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const share = (values, limit) => values.filter((value) => value > limit).length / values.length
