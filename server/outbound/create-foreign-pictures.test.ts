import { createServer } from 'node:tls'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { createForeignPictures } from './create-foreign-pictures.ts'
import type { ForeignRules } from './foreign-rules.ts'
import {
  layTripwire,
  listenOn,
  pretendPublic,
  publicAddress,
  serveRaw,
} from './testing/listeners.ts'
import { makeCertificate } from './testing/make-certificate.ts'

const { bytes: picture } = await makeTestPicture()
const address = 'http://pictures.gesso.dev/a.png'

function answer(body: Uint8Array, head = `Content-Length: ${body.length}`): Buffer {
  return Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${head}\r\n\r\n`), body])
}

/** Everything real but the names and where public addresses lead. */
function leadingTo(port: number, overrides: Partial<ForeignRules> = {}) {
  return createForeignPictures({
    protocols: ['http:', 'https:'],
    resolve: async () => [publicAddress],
    ports: null,
    connect: pretendPublic(port),
    ...overrides,
  })
}

it('fetches a picture, and sends nothing along but the request', async () => {
  let heard = ''
  const port = await serveRaw((request) => {
    heard = request
    return answer(picture)
  })
  vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${(await layTripwire()).port}`)
  onTestFinished(() => void vi.unstubAllEnvs())
  const got = await leadingTo(port).fetch(`${address}?size=1#part`)
  expect(Buffer.from(got).equals(Buffer.from(picture))).toBe(true)
  expect(heard.toLowerCase().trim().split('\r\n')).toEqual([
    'get /a.png?size=1 http/1.1',
    'host: pictures.gesso.dev',
    'accept: image/png, image/jpeg, image/webp, image/gif',
    'accept-encoding: identity',
    'user-agent: gesso',
    'connection: close',
  ])
})

describe('over https', () => {
  async function serveSecurely(name: string) {
    const { key, cert } = makeCertificate(name)
    const names: unknown[] = []
    const server = createServer({ key, cert }, (socket) => {
      names.push(socket.servername)
      socket.on('error', () => {})
      socket.once('data', () => socket.end(answer(picture)))
    })
    server.on('tlsClientError', () => {})
    return { port: await listenOn(server, '127.0.0.1', 0), ca: cert, names }
  }

  it('connects to the vetted address under the name that was asked for', async () => {
    const { port, ca, names } = await serveSecurely('pictures.gesso.dev')
    const pictures = leadingTo(port, { ca, protocols: ['https:'], ports: [443] })
    const got = await pictures.fetch('https://pictures.gesso.dev/a.png')
    expect(got.byteLength).toBe(picture.byteLength)
    expect(names).toEqual(['pictures.gesso.dev'])
  })

  it('takes no certificate of another name, and none it does not know', async () => {
    const { port, ca } = await serveSecurely('other.gesso.dev')
    const fetching = leadingTo(port, { ca }).fetch('https://pictures.gesso.dev/a.png')
    await expect(fetching).rejects.toMatchObject({ fault: 'address_unreachable' })
    const unknown = leadingTo(port).fetch('https://other.gesso.dev/a.png')
    await expect(unknown).rejects.toMatchObject({ fault: 'address_unreachable' })
  })
})

describe('between the check and the connection', () => {
  it('asks for a name once, so a second, different answer is never heard', async () => {
    const port = await serveRaw(() => answer(picture))
    const answers = [publicAddress, '127.0.0.1']
    const resolve = vi.fn<ForeignRules['resolve']>(async () => [answers.shift() ?? '127.0.0.1'])
    const to: string[] = []
    const connect: ForeignRules['connect'] = (target) => {
      to.push(target.host)
      return pretendPublic(port)(target)
    }
    await leadingTo(port, { resolve, connect }).fetch(address)
    expect(resolve).toHaveBeenCalledTimes(1)
    expect(to).toEqual([publicAddress])
    // The next request asks anew, and is told the truth.
    await expect(leadingTo(port, { resolve, connect }).fetch(address)).rejects.toMatchObject({
      fault: 'address_not_allowed',
    })
    expect(to).toHaveLength(1)
  })

  it('lets go before a word is said when the connection is to something else', async () => {
    const heard: string[] = []
    const port = await serveRaw((request) => {
      heard.push(request)
      return answer(picture)
    })
    const { connect } = await import('node:net')
    const pictures = leadingTo(port, { connect: () => connect({ host: '127.0.0.1', port }) })
    await expect(pictures.fetch(address)).rejects.toMatchObject({ fault: 'address_not_allowed' })
    expect(heard).toEqual([])
  })

  it('tries the next address of a name when one does not answer', async () => {
    const port = await serveRaw(() => answer(picture))
    const { port: closed } = await layTripwire()
    const tried: string[] = []
    const pictures = leadingTo(port, {
      resolve: async () => ['2606:4700::1111', publicAddress],
      connect(to) {
        tried.push(to.host)
        return pretendPublic(to.host === publicAddress ? port : closed)(to)
      },
    })
    // The first one hangs up at once; what has been asked is not asked again elsewhere.
    await expect(pictures.fetch(address)).rejects.toMatchObject({ fault: 'address_unreachable' })
    expect(tried).toEqual(['2606:4700::1111'])
    const silent = leadingTo(port, {
      resolve: async () => ['2606:4700::1111', publicAddress],
      connect: (to) => pretendPublic(to.host === publicAddress ? port : 1)(to),
    })
    expect((await silent.fetch(address)).byteLength).toBe(picture.byteLength)
  })
})

describe('redirects', () => {
  async function chainOf(length: number) {
    return serveRaw((request) => {
      const at = Number(/^GET \/(\d+)/.exec(request)?.[1] ?? 0)
      if (at >= length) return answer(picture)
      return `HTTP/1.1 302 Found\r\nLocation: /${at + 1}\r\nContent-Length: 0\r\n\r\n`
    })
  }

  it('follows three and not a fourth', async () => {
    const three = await chainOf(3)
    expect((await leadingTo(three).fetch('http://a.gesso.dev/0')).byteLength).toBeGreaterThan(0)
    const four = await chainOf(4)
    await expect(leadingTo(four).fetch('http://a.gesso.dev/0')).rejects.toMatchObject({
      fault: 'too_many_redirects',
    })
  })

  it('does not leave https, nor name a port', async () => {
    for (const target of ['http://pictures.gesso.dev/b.png', 'https://pictures.gesso.dev:8443/']) {
      const { key, cert } = makeCertificate('pictures.gesso.dev')
      const server = createServer({ key, cert }, (socket) => {
        socket.on('error', () => {})
        socket.end(`HTTP/1.1 301 Moved\r\nLocation: ${target}\r\nContent-Length: 0\r\n\r\n`)
      })
      const port = await listenOn(server, '127.0.0.1', 0)
      const pictures = leadingTo(port, { ca: cert, protocols: ['https:'], ports: [443] })
      await expect(pictures.fetch('https://pictures.gesso.dev/a.png')).rejects.toMatchObject({
        fault: 'address_not_allowed',
      })
    }
  })
})

describe('what is answered', () => {
  const page = Buffer.from('<!doctype html><meta http-equiv=refresh content="0;url=http://a/">')
  const cases: readonly [string, Uint8Array | string, string][] = [
    ['a page', answer(page), 'not_a_picture'],
    ['a page that says it is a picture', answer(page, 'Content-Type: image/png'), 'not_a_picture'],
    ['SVG', answer(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), 'not_a_picture'],
    ['nothing', answer(new Uint8Array()), 'not_a_picture'],
    ['a few bytes', answer(picture.subarray(0, 2)), 'not_a_picture'],
    ['a compressed picture', answer(gzipSync(picture), 'Content-Encoding: gzip'), 'answer_refused'],
    ['a length over the limit', answer(picture, 'Content-Length: 999999999'), 'too_large'],
    [
      'more bytes than the limit without a length',
      answer(Buffer.concat([picture, Buffer.alloc(70_000)]), 'Connection: close'),
      'too_large',
    ],
    ['less than it announces', answer(picture, 'Content-Length: 60000'), 'address_unreachable'],
    ['404', 'HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n', 'answer_refused'],
    ['206', 'HTTP/1.1 206 Part\r\nContent-Length: 0\r\n\r\n', 'answer_refused'],
    ['401', 'HTTP/1.1 401 Who\r\nWWW-Authenticate: Basic\r\n\r\n', 'answer_refused'],
    ['a redirect to nowhere', 'HTTP/1.1 302 Found\r\n\r\n', 'answer_refused'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.9\r\n', 'address_unreachable'],
    ['endless headers', `HTTP/1.1 200 OK\r\n${'A: b\r\n'.repeat(20_000)}`, 'address_unreachable'],
  ]

  it.each(cases)('refuses %s', async (_what, reply, fault) => {
    const port = await serveRaw(() => reply)
    const fetching = leadingTo(port, { bytes: 65_536 }).fetch(address)
    await expect(fetching).rejects.toMatchObject({ name: 'ForeignPictureError', fault })
  })

  it('does not wait for one that falls silent', async () => {
    const port = await serveRaw((_request, socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n')
      return null
    })
    const fetching = leadingTo(port, { idleMs: 100 }).fetch(address)
    await expect(fetching).rejects.toMatchObject({ fault: 'too_slow' })
  })

  it('does not wait for one that goes on and on', async () => {
    const port = await serveRaw((_request, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.write(picture.subarray(0, 20))
      const timer = setInterval(() => socket.write('x'), 20)
      socket.on('close', () => clearInterval(timer))
      return null
    })
    const fetching = leadingTo(port, { totalMs: 200 }).fetch(address)
    await expect(fetching).rejects.toMatchObject({ fault: 'too_slow' })
  })

  it('stops when nobody wants it any more', async () => {
    const port = await serveRaw(() => null)
    const controller = new AbortController()
    const fetching = leadingTo(port).fetch(address, controller.signal)
    controller.abort(new Error('gone'))
    await expect(fetching).rejects.toThrow('gone')
  })
})
