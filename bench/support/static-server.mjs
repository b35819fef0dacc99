import { readFileSync, readdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
const compressible = new Set(['.html', '.js', '.css', '.svg'])

/**
 * Serves a folder from memory, text compressed with brotli beforehand, over the same HTTP/1.1 as Gesso.
 * @param extra more files by path, such as `{ '/pictures/0.webp': bytes }`
 */
export async function serveFolder(folder, extra = {}) {
  const files = new Map()
  const add = (path, body) => {
    const type = extname(path)
    const encoding = compressible.has(type) ? { 'content-encoding': 'br' } : {}
    const bytes = compressible.has(type) ? brotliCompressSync(body) : body
    const headers = { ...encoding, 'content-type': types[type], 'content-length': bytes.length }
    files.set(path, { bytes, headers })
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !(extname(entry.name) in types)) continue
    const file = join(entry.parentPath, entry.name)
    add(`/${relative(folder, file).replaceAll('\\', '/')}`, readFileSync(file))
  }
  for (const [path, body] of Object.entries(extra)) add(path, body)

  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url
    const file = files.get(path)
    if (file === undefined) return response.writeHead(404).end()
    return response.writeHead(200, file.headers).end(file.bytes)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed)
        server.closeAllConnections()
      }),
  }
}
