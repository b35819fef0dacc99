// The whole server, with a seeded bug when one is asked for. Only the engine is another: a process that lives for
// half a second should spend it on saving, not on warming up a painter.
import { fileURLToPath } from 'node:url'
import { startServer } from '#server/start-server.ts'
import { type SeededBug, openWithBug } from './seeded-bugs.ts'
import { createQuickEngine } from './studio.ts'

const bug = (process.argv[2] ?? 'none') as SeededBug
const server = await startServer({
  workerUrl: new URL('../../dist/server/painter-worker.js', import.meta.url),
  appDir: fileURLToPath(new URL('../../dist/app', import.meta.url)),
  engine: await createQuickEngine(10),
  openLibrary: (options) => openWithBug(bug, options),
})
process.stdout.write(`Gesso is ready at ${server.url}\n`)
