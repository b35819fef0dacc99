import { once } from 'node:events'
import type { Socket } from 'node:net'
import type { Reply } from '../wire.ts'

/** A caller's connection, to be treated badly. */
export interface Line {
  write(bytes: Uint8Array | string): void
  /** Ends it in good order. */
  end(): void
  /** Ends it as a crash does: what was not read yet is gone. */
  reset(): void
  readonly closed: boolean
  onClosed(fn: () => void): void
}

/** @param unread nothing was read yet: what ends in good order waits for the first word, or it could be missed */
export function lineOf(socket: Socket, unread = false): Line {
  socket.on('error', () => {})
  const heard = unread ? once(socket, 'data').catch(() => null) : null
  return {
    write(bytes) {
      if (!socket.destroyed) socket.write(bytes)
    },
    end() {
      if (heard === null) socket.end()
      else void heard.then(() => socket.end())
    },
    // What is on its way is sent first: else the caller might see an earlier end than was meant.
    reset: () => void setImmediate(() => socket.resetAndDestroy()),
    get closed() {
      return socket.destroyed
    },
    onClosed: (fn) => void socket.once('close', fn),
  }
}

/** Status line and headers as they go over the wire, with the blank line. */
export function headOf({ status, headers, body }: Reply, length = body.byteLength): string {
  const all = { ...headers, 'content-length': String(length), connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} X\r\n${lines.join('')}\r\n`
}

export function sendReply(line: Line, reply: Reply): void {
  line.write(headOf(reply))
  line.write(reply.body)
  line.end()
}
