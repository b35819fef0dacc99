// The built-in engine: time by size, the first picture after a start, memory, two workers.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { buildModule } from './support/bundle.mjs'
import { listen } from './support/events.mjs'
import { startServer } from './support/gesso.mjs'
import { row } from './support/report.mjs'
import { request, submit } from './support/small-library.mjs'
import { median, timed } from './support/stats.mjs'
import { yardstick } from './support/yardstick.mjs'

const worker = resolve('dist/server/painter-worker.js')
const soak = fileURLToPath(new URL('./support/painter-soak.mjs', import.meta.url))
const painterEngine = fileURLToPath(new URL('./support/painter-engine.mjs', import.meta.url))
const sizes = [
  { side: 512, times: 10, max: 0.2 },
  { side: 1024, times: 10, max: 0.5 },
  { side: 1536, times: 10, max: 1 },
]

/** Seconds a picture of each size takes in one warm worker, over all prompts in turn, and the yardstick's between them. */
async function measureSizes(openPainter, quick) {
  const painter = openPainter(pathToFileURL(worker), 1)
  const marks = []
  const seen = new Map()
  for (let warming = 0; warming < 10; warming += 1) await painter.paint(512, 512)
  await yardstick()
  for (const { side, times } of sizes) {
    const took = []
    await painter.paint(side, side)
    for (let time = 0; time < (quick ? 2 : times); time += 1) {
      took.push((await painter.paint(side, side)).ms / 1000)
      marks.push((await timed(yardstick)) / 1000)
    }
    seen.set(side, median(took))
  }
  await painter.close()
  return { seen, mark: median(marks) }
}

/** Seconds from the server saying that it is ready to its first picture saved. */
async function measureFirst() {
  const dataDir = await mkdtemp(join(tmpdir(), 'gesso-bench-'))
  const gesso = await startServer({ dataDir })
  try {
    const start = performance.now()
    const saved = new Promise((done, fail) => {
      const onEvent = ({ type }, at) => type === 'image.saved' && done(at)
      listen(gesso.url, onEvent).catch(fail)
    })
    await submit(gesso.url, randomUUID(), request({ seed: 1 }))
    return ((await saved) - start) / 1000
  } finally {
    await gesso.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** As often as every worker must have painted before it is as fast as it gets: each thread compiles for itself. */
const warming = 20

/** Pictures a second, and processor ms a picture, with one worker and with two, all of them warm and busy, turn about. */
async function measureRates(openPainter, quick) {
  const painters = [1, 2].map((workers) => ({
    workers,
    painter: openPainter(pathToFileURL(worker), workers),
    rates: [],
    spent: [],
  }))
  const busy = async ({ painter, workers }, pictures) => {
    let left = pictures
    const work = async () => {
      while (left > 0) {
        left -= 1
        await painter.paint(512, 512)
      }
    }
    const ms = await timed(() => Promise.all(Array.from({ length: workers }, work)))
    return (pictures * 1000) / ms
  }
  for (const one of painters) await busy(one, warming * one.workers)
  for (let round = 0; round < (quick ? 1 : 4); round += 1)
    for (const one of painters) {
      const pictures = 10 * one.workers
      const before = process.cpuUsage()
      one.rates.push(await busy(one, pictures))
      const { user, system } = process.cpuUsage(before)
      one.spent.push((user + system) / 1000 / pictures)
    }
  for (const { painter } of painters) await painter.close()
  return painters.map(({ rates, spent }) => ({ rate: median(rates), spent: median(spent) }))
}

export async function measure({ quick }) {
  const engineModule = await buildModule(painterEngine)
  const { openPainter } = await import(pathToFileURL(engineModule).href)
  const { seen, mark } = await measureSizes(openPainter, quick)
  const firsts = []
  for (let run = 0; run < (quick ? 1 : 3); run += 1) firsts.push(await measureFirst())
  const count = quick ? 20 : 60
  const { stdout } = await promisify(execFile)(process.execPath, [
    soak,
    engineModule,
    worker,
    `${count}`,
  ])
  const memory = JSON.parse(stdout)
  const [one, two] = await measureRates(openPainter, quick)
  const against = 'yardstick'
  return [
    ...sizes.map(({ side, max }) =>
      row(`${side} x ${side}`, 's', seen.get(side), { baseline: mark, against, max }),
    ),
    row('first picture after start', 's', median(firsts), { baseline: mark, against, max: 1 }),
    row(`memory of one worker, at most, ${count} pictures`, 'MB', Math.max(...memory), {
      max: 250,
    }),
    row('memory at the end', 'MB', memory.at(-1), {
      baseline: memory[Math.floor(count / 2)],
      against: 'half-way',
      ratio: 1.1,
    }),
    row('two workers, pictures per second', '', two.rate, {
      baseline: one.rate,
      against: 'one',
      minRatio: 1.8,
    }),
    // One worker's engine collects garbage on other cores meanwhile: what two of them spend tells whether they are in
    // each other's way.
    row('two workers, processor time a picture', 'ms', two.spent, {
      baseline: one.spent,
      against: 'one',
    }),
  ]
}
