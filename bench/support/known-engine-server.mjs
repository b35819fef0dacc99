// The studio's server with an engine whose own time is known, so that what is measured on top is the studio's.
// Bundled before it runs: the server's sources are TypeScript.
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { readConfig } from '#server/config.ts'
import { startServer } from '#server/start-server.ts'
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
  paintCanvas: async () => picture,
  close: async () => undefined,
}

const running = await startServer({
  config: readConfig({ PORT: '0', GESSO_DATA_DIR: process.env.GESSO_DATA_DIR }),
  engine,
  // Never started: the engine stands in the painter's place.
  workerUrl: new URL('data:text/javascript,'),
  appDir: 'dist/app',
})
process.stdout.write(`ready at ${running.url}\n`)
process.on('SIGTERM', () => void running.close(0).then(() => process.exit(0)))
