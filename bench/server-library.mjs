// The server with a large library: starting, the image index, pages near and far.
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { openPages } from './floors/server/pages-statement.mjs'
import { startServer } from './support/gesso.mjs'
import { connection, get } from './support/http.mjs'
import { largeLibrary } from './support/large-library.mjs'
import { row } from './support/report.mjs'
import { median, percentile, timed } from './support/stats.mjs'

const far = 90_000
const bareStart = fileURLToPath(new URL('./floors/server/bare-start.mjs', import.meta.url))
const barePages = fileURLToPath(new URL('./floors/server/bare-pages.mjs', import.meta.url))

export async function measure({ quick, runs }) {
  const dataDir = await largeLibrary()
  const starts = { own: [], bare: [] }
  for (let run = 0; run < runs; run += 1) {
    starts.bare.push(await startOnce({ main: bareStart, dataDir }))
    starts.own.push(await startOnce({ dataDir }))
  }
  const gesso = await startServer({ dataDir })
  const bare = await startServer({ main: barePages, dataDir })
  try {
    const index = await measureIndex(gesso.url)
    const times = quick ? 50 : 200
    const pages = await measurePages({ gesso, bare, dataDir, times })
    await sleep(2_000)
    const pageRatios = { against: 'bare server, same statement', ratio: 2 }
    return [
      row('start with 100,000 pictures', 'ms', median(starts.own), {
        baseline: median(starts.bare),
        against: 'bare Node, same imports',
        max: 1_000,
      }),
      row('memory at rest', 'MB', residentMb(gesso.pid), {
        baseline: residentMb(bare.pid),
        against: 'bare server',
        max: 200,
      }),
      ...index,
      row('page of 50, offset 0', 'ms', pages.gesso.near, {
        baseline: pages.bare.near,
        ...pageRatios,
      }),
      row('page of 50, offset 90,000', 'ms', pages.gesso.far, {
        baseline: pages.bare.far,
        ...pageRatios,
      }),
      row('offset 90,000 to offset 0', 'ms', pages.gesso.far, {
        baseline: pages.gesso.near,
        against: 'offset 0',
        ratio: 3,
      }),
      row('offset 0, to the statement alone', 'ms', pages.gesso.near, {
        baseline: pages.statement.near,
        against: 'no HTTP',
      }),
      row('offset 90,000, to the statement alone', 'ms', pages.gesso.far, {
        baseline: pages.statement.far,
        against: 'no HTTP',
      }),
      row('page of 50, p95', 'ms', pages.gesso.slowest, {
        baseline: pages.bare.slowest,
        against: 'bare server',
      }),
    ]
  } finally {
    await Promise.all([gesso.stop(), bare.stop()])
  }
}

async function startOnce(options) {
  const server = await startServer(options)
  await server.stop()
  return server.readyMs
}

const kilobytes = ({ body }) => body.length / 1024

async function measureIndex(url) {
  const address = `${url}/api/studio/images/index`
  const agent = connection()
  const first = await get(agent, address, { 'accept-encoding': 'br' })
  const repeated = []
  for (let time = 0; time < 10; time += 1) {
    repeated.push(await get(agent, address, { 'accept-encoding': 'br' }))
  }
  const gzip = await get(agent, address, { 'accept-encoding': 'gzip' })
  const unchanged = await get(agent, address, {
    'accept-encoding': 'br',
    'if-none-match': first.headers.etag,
  })
  agent.destroy()
  if (unchanged.status !== 304)
    throw new Error(`An unchanged index was answered with ${unchanged.status}`)
  return [
    row('image index, brotli', 'KB', kilobytes(first), { max: 1024 }),
    row('image index, gzip', 'KB', kilobytes(gzip), { max: 1024 }),
    row('image index, first byte, first time', 'ms', first.firstByte, { max: 100 }),
    row('image index, first byte, again', 'ms', median(repeated.map((one) => one.firstByte)), {
      max: 100,
    }),
    row('image index, unchanged (304)', 'KB', kilobytes(unchanged), { max: 0 }),
    row('image index, unchanged, answered', 'ms', unchanged.done),
  ]
}

const ask = (agent, url, offset) => get(agent, `${url}/api/studio/images?limit=50&offset=${offset}`)

async function measurePages({ gesso, bare, dataDir, times }) {
  const agents = { gesso: connection(), bare: connection() }
  const database = openPages(dataDir)
  const took = {
    gesso: { near: [], far: [] },
    bare: { near: [], far: [] },
    statement: { near: [], far: [] },
  }
  // In turn, so that whatever else the machine does falls on all alike; the first tenth only warms up.
  for (let time = 0; time < times * 1.1; time += 1) {
    for (const [place, offset] of [
      ['near', 0],
      ['far', far],
    ]) {
      const own = await ask(agents.gesso, gesso.url, offset)
      if (own.status !== 200) throw new Error(`A page was answered with ${own.status}`)
      took.gesso[place].push(own.done)
      took.bare[place].push((await ask(agents.bare, bare.url, offset)).done)
      took.statement[place].push(await timed(() => database.page(50, offset)))
    }
  }
  database.close()
  for (const agent of Object.values(agents)) agent.destroy()
  const summary = ({ near, far: distant }) => ({
    near: median(near.slice(-times)),
    far: median(distant.slice(-times)),
    slowest: percentile([...near.slice(-times), ...distant.slice(-times)], 0.95),
  })
  return Object.fromEntries(Object.entries(took).map(([name, seen]) => [name, summary(seen)]))
}

/** Resident memory of a process in MB; only Linux tells. */
function residentMb(pid) {
  if (process.platform !== 'linux') return Number.NaN
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024
}
