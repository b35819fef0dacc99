// The whole server with a quick painter, and without pages: what is tried here is between two servers.
import { startServer } from '#server/start-server.ts'
import { createQuickEngine } from '../crash/studio.ts'

const server = await startServer({
  workerUrl: new URL('nobody-paints-here.js', import.meta.url),
  engine: await createQuickEngine(30),
})
process.stdout.write(`Gesso is ready at ${server.url}\n`)
