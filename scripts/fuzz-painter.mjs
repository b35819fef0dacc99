// Paints random requests and says how they ended: node scripts/fuzz-painter.mjs [count] [seed] (5,000 take about half an hour of one core).
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'

const root = path.resolve(fileURLToPath(import.meta.url), '../..')
const [count = 5000, firstSeed = 1] = process.argv.slice(2).map(Number)
const outDir = path.join(root, '.cache/fuzz')
const entries = {
  engine: 'server/engines/builtin/create-builtin-engine.ts',
  worker: 'server/engines/builtin/worker.ts',
  requests: 'server/engines/builtin/testing/random-request.ts',
}
// In a process of its own: the bundler keeps some 300 MB, which would be taken for the painter's.
const bundler = new URL('build-server.mjs', import.meta.url).href
const build = `import { buildServer } from '${bundler}'\nawait buildServer(${JSON.stringify({ outDir, entries })})`
await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', build], { cwd: root })
process.stdout.write(`${count} random requests from seed ${firstSeed}\n`)
const load = (name) => import(pathToFileURL(path.join(outDir, `${name}.js`)).href)
const { createBuiltinEngine } = await load('engine')
const { randomJob } = await load('requests')
const engine = createBuiltinEngine({
  workers: 1,
  workerUrl: pathToFileURL(path.join(outDir, 'worker.js')),
})

/** Pictures as people upload them: flat, noisy, clear, tiny, tall. */
async function uploads() {
  const noise = (width, height, channels) => {
    const raw = Buffer.alloc(width * height * channels)
    for (let at = 0, n = 1; at < raw.length; at++) {
      n = (Math.imul(n, 1664525) + 1013904223) >>> 0
      raw[at] = (n >>> 24) & (at % 7 < 4 ? 255 : 63)
    }
    return sharp(raw, { raw: { width, height, channels } })
  }
  const plain = (width, height, background) =>
    sharp({ create: { width, height, channels: 4, background } })
  return Promise.all([
    noise(96, 64, 3).jpeg().toBuffer(),
    noise(40, 40, 4).png().toBuffer(),
    plain(64, 64, '#f00f').png().toBuffer(),
    plain(50, 90, '#0000').png().toBuffer(),
    plain(1, 1, '#fff').png().toBuffer(),
    noise(300, 20, 3).webp().toBuffer(),
    noise(200, 200, 3).blur(6).jpeg().toBuffer(),
  ])
}

const pictures = await uploads()
/** @type {{ pictures: number, refused: Record<string, number>, broken: { seed: number, text: string, request: object }[] }} */
const ends = { pictures: 0, refused: {}, broken: [] }
const resident = []
const start = performance.now()
for (let k = 0; k < count; k++) {
  const job = randomJob(firstSeed + k, randomUUID(), pictures)
  try {
    await engine.run(
      job,
      {
        progress: () => undefined,
        picture: async (_, { bytes, width, height }) => {
          const read = await sharp(bytes).metadata()
          if (read.width !== width || read.height !== height)
            throw new Error(
              `A picture of ${read.width} x ${read.height} says ${width} x ${height}.`,
            )
          ends.pictures += 1
        },
      },
      new AbortController().signal,
    )
  } catch (error) {
    const text = String(error?.message ?? error)
    if (error?.name === 'EngineError' && !/could not finish|stopped while/.test(text))
      ends.refused[text] = (ends.refused[text] ?? 0) + 1
    else ends.broken.push({ seed: firstSeed + k, text, request: job.request })
  }
  if (k % Math.max(1, Math.floor(count / 40)) === 0 || k === count - 1) {
    resident.push(Math.round(process.memoryUsage.rss() / 2 ** 20))
    process.stderr.write(`${k + 1} done, ${ends.broken.length} broken, ${resident.at(-1)} MB\n`)
  }
}
await engine.close()
const seconds = Math.round((performance.now() - start) / 1000)
process.stdout.write(`${count} requests in ${seconds} s: ${ends.pictures} pictures\n`)
for (const [text, times] of Object.entries(ends.refused))
  process.stdout.write(`refused ${times}: ${text}\n`)
process.stdout.write(`memory, MB, from first to last: ${resident.join(' ')}\n`)
for (const { seed, text, request } of ends.broken.slice(0, 20))
  process.stdout.write(
    `BROKEN at seed ${seed}: ${text}\n${JSON.stringify(request).slice(0, 600)}\n`,
  )
process.exitCode = ends.broken.length > 0 ? 1 : 0
