import { createServer, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { Ask } from '#server/domain/remote/asking/exchange.ts'
import { startScriptedService } from '#server/testing/remote/scripted-service.ts'
import { layTripwire, listenOn, serveRaw } from '../testing/listeners.ts'
import { createExchange } from './create-exchange.ts'

const exchange = createExchange()
const hasty = createExchange({ idleMs: 150, bodyMs: 400, bytesPerSecond: 1e9 })

function askAt(url: string, more: Partial<Ask> = {}): Ask {
  const base = { method: 'POST', home: url, body: Buffer.from('{"a":1}') } as const
  return { ...base, address: `${url}/make?b=2`, headersMs: 10_000, maxBytes: 1000, ...more }
}

const never = new AbortController().signal
const loopback = (port: number) => `http://127.0.0.1:${port}`

describe('an answer', () => {
  it('comes back whole, with what was sent heard once and as it was', async () => {
    const service = await startScriptedService((_, response) => {
      response.writeHead(418, { 'X-Own': 'b', 'content-type': 'text/plain' })
      response.end('tea')
    })
    const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
    const answered = await exchange(askAt(service.url, { headers }), never)
    expect(answered).toMatchObject({ kind: 'answer', status: 418, headers: { 'x-own': 'b' } })
    expect(answered.kind === 'answer' && Buffer.from(answered.body).toString()).toBe('tea')
    expect(service.heard).toHaveLength(1)
    expect(service.heard[0]).toMatchObject({
      method: 'POST',
      path: '/make?b=2',
      body: '{"a":1}',
      headers: { authorization: 'Bearer k', 'user-agent': 'Gesso', 'content-length': '7' },
    })
  })

  it('is unpacked, and cut off when it unpacks into too much', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'a'))
    const service = await startScriptedService(({ path }, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      response.end(path.startsWith('/small') ? gzipSync(Buffer.alloc(900, 'a')) : bomb)
    })
    const small = await exchange(askAt(service.url, { address: `${service.url}/small` }), never)
    expect(small.kind === 'answer' && small.body.byteLength).toBe(900)
    const large = await exchange(askAt(service.url), never)
    expect(large).toMatchObject({ kind: 'cut', why: 'large', status: 200 })
  })

  it('is not followed to where it points', async () => {
    const tripwire = await layTripwire()
    const service = await startScriptedService((_, response) => {
      response.writeHead(307, { location: `${loopback(tripwire.port)}/` })
      response.end()
    })
    const answered = await exchange(askAt(service.url), never)
    expect(answered).toMatchObject({ kind: 'answer', status: 307 })
    expect(tripwire.hits()).toBe(0)
  })
})

describe('nothing has left', () => {
  it('when nobody listens, or the name is nobody’s', async () => {
    const port = await serveRaw(() => null)
    const closed = createServer()
    const free = await listenOn(closed, '127.0.0.1', 0)
    await new Promise((resolve) => closed.close(resolve))
    expect(port).not.toBe(free)
    expect(await exchange(askAt(loopback(free)), never)).toMatchObject({ kind: 'unsent' })
    expect(await exchange(askAt('http://no-such-name.invalid'), never)).toMatchObject({
      kind: 'unsent',
    })
  })

  it('when it cannot be put in words that HTTP has', async () => {
    const service = await startScriptedService((_, response) => response.end())
    const headers = { authorization: 'Bearer \nkey' }
    const answered = await exchange(askAt(service.url, { headers }), never)
    expect(answered).toMatchObject({ kind: 'unsent' })
    expect(JSON.stringify(answered)).not.toContain('key')
    expect(service.heard).toHaveLength(0)
  })

  it('when it would go to another address inside', async () => {
    const tripwire = await layTripwire()
    const home = 'http://127.0.0.1:1'
    for (const address of [`${loopback(tripwire.port)}/a.png`, 'https://169.254.169.254/', 'no']) {
      const answered = await exchange(askAt(home, { address, method: 'GET' }), never)
      expect(answered.kind).toBe('refused')
    }
    expect(tripwire.hits()).toBe(0)
  })

  it('when it was stopped before', async () => {
    const service = await startScriptedService((_, response) => response.end())
    const reason = new Error('stopped')
    await expect(exchange(askAt(service.url), AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(service.heard).toHaveLength(0)
  })
})

describe('it may have arrived', () => {
  const whole = 'HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{"id":12}'

  it('at whatever byte the answer is cut', async () => {
    for (let length = 0; length < whole.length; length += 3) {
      const port = await serveRaw((_, socket) => {
        socket.write(whole.slice(0, length))
        setImmediate(() => socket.resetAndDestroy())
        return null
      })
      const answered = await exchange(askAt(loopback(port)), never)
      expect([length, answered.kind]).toEqual([length, 'cut'])
    }
  })

  it('when nothing, too little or too slowly is answered', async () => {
    const silent = await serveRaw(() => null)
    expect(await hasty(askAt(loopback(silent), { headersMs: 150 }), never)).toMatchObject({
      kind: 'cut',
      why: 'late',
      status: null,
    })
    const stalled = await serveRaw((_, socket) => {
      socket.write(whole.slice(0, -2))
      return null
    })
    expect(await hasty(askAt(loopback(stalled)), never)).toMatchObject({
      why: 'late',
      status: 200,
    })
    const dripping = await serveRaw((_, socket) => {
      drip(socket, 'HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n')
      return null
    })
    expect(await hasty(askAt(loopback(dripping)), never)).toMatchObject({ why: 'late' })
  })

  it('when the answer is no HTTP, too long, or in a packing nobody knows', async () => {
    const answers = [
      'SSH-2.0-OpenSSH\r\n',
      'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
      `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`,
      'HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n{}',
      'HTTP/1.1 200 OK\r\ncontent-encoding: zap\r\n\r\n{}',
      'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}',
    ]
    for (const text of answers) {
      const port = await serveRaw(() => text)
      expect([text.slice(0, 30), (await exchange(askAt(loopback(port)), never)).kind]).toEqual([
        text.slice(0, 30),
        'cut',
      ])
    }
  })

  it('when it is stopped after', async () => {
    const stop = new AbortController()
    const port = await serveRaw(() => {
      stop.abort(new Error('stopped'))
      return null
    })
    const answered = await exchange(askAt(loopback(port)), stop.signal)
    expect(answered).toMatchObject({ kind: 'cut', why: 'cancelled' })
  })
})

function drip(socket: Socket, head: string): void {
  socket.write(head)
  const timer = setInterval(() => socket.write('a'), 40)
  socket.once('close', () => clearInterval(timer))
}
