import { createPublicKey, verify } from 'node:crypto'
import { expect, it } from 'vitest'
import { accessLimits } from '#contract/access/access.ts'
import { pushLimits } from '#contract/access/push.ts'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { PushOutcome } from '#server/domain/push.ts'
import { createPushStore } from '#server/store/access/push-store.ts'
import { makePushKey, readPushKey } from '#server/store/secrets/push-key.ts'
import { createTestAccess } from '#server/testing/test-access.ts'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { createPush, pushPace } from './create-push.ts'

const key = readPushKey(makePushKey())
if (key === null) throw new Error('The key that was made cannot be read.')
const here = { kind: 'here' } as const
const phone = { client: '192.168.1.7', name: 'A phone', previous: null }
const endpoint = (name: string) => `https://push.gesso.dev/send/${name}`

function start(answer: (endpoint: string) => PushOutcome = () => 'taken') {
  const { access, clock, db } = createTestAccess()
  const store = createPushStore(db, () => key as NonNullable<typeof key>)
  const sent: { endpoint: string; headers: Readonly<Record<string, string>> }[] = []
  const reports: string[] = []
  const sender = {
    accepts: () => true,
    send: async (to: string, headers: Readonly<Record<string, string>>) => {
      sent.push({ endpoint: to, headers })
      return answer(to)
    },
  }
  const push = createPush({ store, sender, access, clock, report: (words) => reports.push(words) })
  let count = 0
  return {
    push,
    access,
    clock,
    sent,
    reports,
    names: () => store.list().map((one) => one.endpoint.split('/').at(-1)),
    subscribe: (name: string, session: string | null = null) => {
      const actor =
        session === null ? here : access.identify({ isLocal: false, bearer: null, session })
      push.subscribe(endpoint(name), actor, 'https://studio.example')
    },
    pair: () => access.pair(access.createPairing().code, phone).secret,
    /** Work ends, and what follows from it is done. */
    async end(pictures = 1, after: number = pushPace.between) {
      push.heed(ending(`id-${(count += 1)}`, pictures))
      clock.advance(after)
      await new Promise(setImmediate)
    },
  }
}

const ending = (id: string, pictures: number): StudioEvent => {
  const images = Array.from({ length: pictures }, (_, index) => anImage(index + 1))
  const status = pictures === 0 ? 'failed' : 'complete'
  const type = pictures === 0 ? 'generation.failed' : 'generation.completed'
  return { type, generation: aGeneration({ id, status, images }) }
}

it('says who calls in a token that the public key proves, good for that push service and half a day', async () => {
  const { push, clock, sent, subscribe, end } = start()
  subscribe('a')
  await end()
  const headers = sent[0]?.headers ?? {}
  expect(headers).toMatchObject({ ttl: '14400', urgency: 'normal', topic: 'gesso-done' })
  const [, head = '', claims = '', signature = '', known = ''] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(headers['authorization'] ?? '') ?? []
  expect(known).toBe(push.publicKey())
  const point = Buffer.from(known, 'base64url')
  expect([point.length, point[0]]).toEqual([65, 4])
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const proves = (words: string) =>
    verify(
      'sha256',
      Buffer.from(words),
      { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
  expect(proves(`${head}.${claims}`)).toBe(true)
  expect(proves(`${head}.${claims.slice(1)}`)).toBe(false)
  const read = (text: string): unknown => JSON.parse(Buffer.from(text, 'base64url').toString())
  expect(read(head)).toEqual({ typ: 'JWT', alg: 'ES256' })
  const exp = Math.floor((clock.now() - pushPace.between + pushPace.gather) / 1000) + 12 * 60 * 60
  expect(read(claims)).toEqual({
    aud: 'https://push.gesso.dev',
    exp,
    sub: 'https://studio.example',
  })
})

it('calls once for what ends close together, and tells each picture once', async () => {
  const { push, clock, sent, subscribe, end } = start()
  subscribe('a')
  await end(2, 100)
  await end(0, 100)
  await end(1, pushPace.gather)
  expect(sent).toHaveLength(1)
  const news = push.news(null)
  expect(news).toMatchObject({ pictures: 3, failed: 1 })
  expect(push.news(news.at)).toMatchObject({ pictures: 0, failed: 0, image: null })
  push.heed(ending('id-1', 2))
  clock.advance(pushPace.between)
  expect(sent).toHaveLength(1)
  await end(1)
  expect(sent).toHaveLength(2)
  expect(push.news(news.at)).toMatchObject({ pictures: 1, image: anImage(1).id })
})

it('forgets a browser that its push service no longer knows', async () => {
  const { names, subscribe, end } = start((to) => (to.endsWith('a') ? 'gone' : 'taken'))
  subscribe('a')
  subscribe('b')
  await end()
  expect(names()).toEqual(['b'])
})

it('leaves a push service alone for longer and longer when it refuses, and names no address in the log', async () => {
  const { sent, reports, clock, subscribe, end } = start(() => 'refused')
  subscribe('secret')
  await end()
  await end()
  expect(sent).toHaveLength(1)
  clock.advance(pushPace.rest)
  await end()
  clock.advance(pushPace.rest)
  await end()
  expect(sent).toHaveLength(2)
  clock.advance(4 * pushPace.rest)
  await end()
  expect(sent).toHaveLength(3)
  expect(reports.join()).toContain('push.gesso.dev')
  expect(reports.join()).not.toContain('secret')
})

it('ends with what the browser was let in by: logged out, revoked or over', async () => {
  const { access, clock, sent, names, pair, subscribe, end } = start()
  const phones = { out: pair(), revoked: pair(), over: pair() }
  for (const [name, secret] of Object.entries(phones)) subscribe(name, secret)
  subscribe('here')
  const actor = (session: string) => access.identify({ isLocal: false, bearer: null, session })
  access.logout(actor(phones.out))
  const revoked = actor(phones.revoked)
  access.endSession('sessionId' in revoked ? revoked.sessionId : '')
  expect(names()).toEqual(['here', 'over'])
  clock.advance(accessLimits.device.idle)
  await end()
  expect(sent.map((one) => one.endpoint)).toEqual([endpoint('here')])
  expect(names()).toEqual(['here'])
})

it('keeps a bounded number of browsers, the newest, and each once', () => {
  const { clock, names, subscribe } = start()
  for (let at = 0; at <= pushLimits.subscriptions; at += 1) {
    clock.advance(1)
    subscribe(`n${at}`)
    subscribe(`n${at}`)
  }
  expect(names()).toHaveLength(pushLimits.subscriptions)
  expect(names()).not.toContain('n0')
})

it('calls nobody once it is closed', async () => {
  const { push, clock, sent, subscribe, end } = start()
  subscribe('a')
  await end(1, 0)
  push.close()
  await end()
  expect([sent.length, clock.timers]).toEqual([0, 0])
})
