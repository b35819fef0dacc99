// The least a server can do for a page of the gallery: one prepared statement, JSON, no checks.
import { createServer } from 'node:http'
import { openPages } from './pages-statement.mjs'

const database = openPages(process.env.GESSO_DATA_DIR)
const server = createServer((request, response) => {
  const query = new URL(request.url, 'http://localhost').searchParams
  const body = JSON.stringify({
    images: database.page(Number(query.get('limit')), Number(query.get('offset'))),
  })
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready at http://127.0.0.1:${server.address().port}\n`)
})
process.on('SIGTERM', () => {
  database.close()
  process.exit(0)
})
