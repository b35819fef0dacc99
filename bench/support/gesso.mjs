import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const running = new Set()
// Whatever ends this process: no server outlives it.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/**
 * Starts a server in a process of its own and waits for the line with its address.
 * @returns its address, its process id and how to end it; `readyMs` from spawn to that line
 */
export async function startServer({ main = 'dist/server/main.js', dataDir }) {
  const start = performance.now()
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', GESSO_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  let errors = ''
  child.stderr.on('data', (chunk) => (errors += chunk))
  const lines = createInterface({ input: child.stdout })
  for await (const line of lines) {
    const address = /http:\/\/\S+/.exec(line)?.[0]
    if (address === undefined) continue
    const readyMs = performance.now() - start
    child.stdout.resume()
    return { url: new URL(address).origin, pid: child.pid, readyMs, stop: () => stop(child) }
  }
  throw new Error(`The server ended before it was ready: ${errors}`)
}

async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** One request to the studio's API as its own page makes it; throws with the refusal's words. */
export async function call(url, path, { method = 'GET', body, headers } = {}) {
  const response = await fetch(url + path, {
    method,
    headers: {
      origin: url,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const json = await response.json()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(json)}`)
  return json
}
