// The studio's server with an engine whose own time is known, so that what is measured on top is the studio's.
// Bundled before it runs: the server's sources are TypeScript.
import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import sharp from 'sharp'
import { createApp } from '#server/app.ts'
import { createEventHub } from '#server/http/events/event-hub.ts'
import { loadStaticFiles } from '#server/http/files/static-files.ts'
import { listen } from '#server/http/listen.ts'
import { createServices } from '#server/services/create-services.ts'
import { openLibrary } from '#server/store/open-library.ts'
import { pictureFiles } from '#server/store/picture-files/picture-files.ts'
import { atOnce, engineMs } from './known-engine.mjs'

/** As heavy to decode, to shrink and to store as a painted picture: about 0.35 MB. */
async function paintedLike(width, height) {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 }
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#888', noise } })
    .blur(2)
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return { bytes: new Uint8Array(bytes), type: 'image/jpeg', width, height }
}

const picture = await paintedLike(1024, 1024)
const engine = {
  name: 'builtin',
  concurrency: 2,
  async run({ request, wanted }, on, signal) {
    if (request.prompt !== atOnce) await sleep(engineMs, undefined, { signal })
    for (const index of wanted) await on.picture(index, picture)
    return { words: null }
  },
  close: async () => undefined,
}

const library = openLibrary({ dataDir: process.env.GESSO_DATA_DIR })
const hub = createEventHub(randomUUID())
const services = createServices({
  library,
  engines: { builtin: engine },
  pictureFiles,
  version: 'bench',
  announce: hub.announce,
  clock: {
    now: () => Date.now(),
    setTimer(ms, fn) {
      const timer = setTimeout(fn, ms)
      return () => clearTimeout(timer)
    },
  },
  newId: randomUUID,
  random: Math.random,
  report: (error) => process.stderr.write(`${error?.stack ?? error}\n`),
})
services.start()
const app = createApp({
  services,
  hub,
  facts: { version: 'bench', schema: library.schemaVersion },
  isStopping: () => false,
  newId: randomUUID,
  ticketSecret: randomBytes(32),
  policy: { token: null },
  files: await loadStaticFiles('dist/app'),
})
const { port, server } = await listen({
  host: '127.0.0.1',
  port: 0,
  extraHosts: [],
  handler: getRequestListener(app.fetch),
})
process.stdout.write(`ready at http://127.0.0.1:${port}\n`)
process.on('SIGTERM', () => {
  hub.stop()
  server.closeAllConnections()
  void services.close(0).then(() => process.exit(0))
})
