// App and server with hot reload, in one process: Vite serves the app and runs the server's modules.
import { createServer, createServerModuleRunner } from 'vite'
import { buildServer } from './build-server.mjs'

// A worker thread cannot run through Vite, so the painter's is bundled; it is built again at the next start.
await buildServer({
  outDir: '.cache/dev',
  entries: { 'painter-worker': 'server/engines/builtin/worker.ts' },
})

const vite = await createServer({
  appType: 'spa',
  server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: 4311 } },
})
const runner = createServerModuleRunner(vite.environments.ssr, { hmr: false })
const workerUrl = new URL('../.cache/dev/painter-worker.js', import.meta.url)

let running = null
let restarting = Promise.resolve()

async function start() {
  const { startServer } = await runner.import('/server/start-server.ts')
  running = await startServer({ workerUrl, fallback: vite.middlewares })
  process.stdout.write(`Gesso is ready at ${running.url}\n`)
}

/** One restart at a time; a server that fails to start leaves the last words on the screen and waits for the next edit. */
function restart() {
  restarting = restarting.then(async () => {
    await running?.close()
    running = null
    runner.clearCache()
    await start().catch((error) => process.stderr.write(`${error.stack ?? error}\n`))
  })
}

await start()
vite.watcher.on('change', (file) => {
  if (/[\\/]server[\\/]|[\\/]src[\\/]contract[\\/]/.test(file)) restart()
})
