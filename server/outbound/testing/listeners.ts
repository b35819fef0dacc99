import { createServer, type Server, type Socket, connect } from 'node:net'
import { onTestFinished } from 'vitest'

/** An address outside every special range, at which nothing is ever really asked. */
export const publicAddress = '93.184.215.14'

export interface Tripwire {
  port: number
  /** Connections taken so far. */
  hits: () => number
}

/** Listens on loopback, both families where there are two, on one port, and counts whoever comes. */
export async function layTripwire(): Promise<Tripwire> {
  let hits = 0
  const listener = () =>
    createServer((socket) => {
      hits += 1
      socket.destroy()
    })
  const four = listener()
  const port = await listenOn(four, '127.0.0.1', 0)
  await listenOn(listener(), '::1', port).catch(() => null)
  return { port, hits: () => hits }
}

/** Answers each connection with the bytes a function makes of the request's text, then closes. */
export async function serveRaw(
  answer: (request: string, socket: Socket) => string | Uint8Array | null,
): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', (data) => {
      const reply = answer(data.toString('latin1'), socket)
      if (reply !== null) socket.end(reply)
    })
  })
  return listenOn(server, '127.0.0.1', 0)
}

/** In `connect`'s place: every public address leads to one of our listeners, and says it is what it was asked to be. */
export function pretendPublic(port: number): (to: { host: string; port: number }) => Socket {
  return ({ host }) => {
    const socket = connect({ host: '127.0.0.1', port })
    Object.defineProperty(socket, 'remoteAddress', { value: host })
    return socket
  }
}

export async function listenOn(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The listener has no port.')
  return address.port
}
