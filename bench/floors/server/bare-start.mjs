// Bare Node with the packages the server imports, listening: what no server of these parts can start faster than.
import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'

const built = 'dist/server'
const names = readdirSync(built)
  .filter((file) => file.endsWith('.js') && !file.includes('worker'))
  .flatMap((file) => [
    ...readFileSync(`${built}/${file}`, 'utf8').matchAll(/^import .*?["']([^."'][^"']*)["'];?$/gm),
  ])
  .map((match) => match[1])
await Promise.all([...new Set(names)].map((name) => import(name)))
const server = createServer()
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready at http://127.0.0.1:${server.address().port}\n`)
})
process.on('SIGTERM', () => process.exit(0))
