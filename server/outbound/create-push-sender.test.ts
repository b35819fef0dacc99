import { createServer } from 'node:tls'
import { expect, it } from 'vitest'
import { createPushSender } from './create-push-sender.ts'
import type { ForeignRules } from './foreign-rules.ts'
import { hostileForms } from './testing/hostile-addresses.ts'
import { layTripwire, listenOn, pretendPublic, publicAddress } from './testing/listeners.ts'
import { makeCertificate } from './testing/make-certificate.ts'

const endpoint = 'https://push.gesso.dev/send/abc?x=1'

/** A push service of our own that answers with one status, and what it heard. */
async function standIn(status: number, more = '') {
  const { key, cert } = makeCertificate('push.gesso.dev')
  const heard: string[] = []
  const server = createServer({ key, cert }, (socket) => {
    socket.on('error', () => {})
    socket.once('data', (data) => {
      heard.push(data.toString('latin1'))
      if (status > 0) socket.end(`HTTP/1.1 ${status} X\r\n${more}Content-Length: 0\r\n\r\n`)
    })
  })
  const port = await listenOn(server, '127.0.0.1', 0)
  const rules: Partial<ForeignRules> = {
    ca: cert,
    resolve: async () => [publicAddress],
    connect: pretendPublic(port),
  }
  return { heard, rules }
}

it('sends an empty message and nothing but the given headers', async () => {
  const { heard, rules } = await standIn(201)
  expect(await createPushSender(rules).send(endpoint, { ttl: '60', topic: 'x' })).toBe('taken')
  expect(heard.map((text) => text.toLowerCase().trim().split('\r\n'))).toEqual([
    [
      'post /send/abc?x=1 http/1.1',
      'ttl: 60',
      'topic: x',
      'host: push.gesso.dev',
      'content-length: 0',
      'connection: close',
    ],
  ])
})

it.each([
  [202, 'taken'],
  [404, 'gone'],
  [410, 'gone'],
  [400, 'refused'],
  [429, 'refused'],
  [503, 'refused'],
])('takes %d for %s', async (status, outcome) => {
  const { rules } = await standIn(status)
  expect(await createPushSender(rules).send(endpoint, {})).toBe(outcome)
})

it('follows no redirect and waits for nobody', async () => {
  const moved = await standIn(307, 'Location: https://push.gesso.dev/other\r\n')
  expect(await createPushSender(moved.rules).send(endpoint, {})).toBe('refused')
  expect(moved.heard).toHaveLength(1)
  const silent = await standIn(0)
  expect(await createPushSender({ ...silent.rules, totalMs: 200 }).send(endpoint, {})).toBe(
    'refused',
  )
})

it('reaches nothing but the public internet, however the address is written', async () => {
  const { port, hits } = await layTripwire()
  const sender = createPushSender({ resolve: async () => ['127.0.0.1'] })
  for (const form of hostileForms(port)) {
    expect(await sender.send(form, {}), form).toBe('refused')
  }
  expect(sender.accepts(`https://127.0.0.1:${port}/a`)).toBe(false)
  expect(sender.accepts('http://push.gesso.dev/a')).toBe(false)
  expect(sender.accepts(endpoint)).toBe(true)
  expect(hits()).toBe(0)
})
