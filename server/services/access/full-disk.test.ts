import { expect, it } from 'vitest'
import { accessLimits } from '#contract/access/access.ts'
import { createTestAccess } from '#server/testing/test-access.ts'

const here = { kind: 'here' } as const
const phone = { client: '192.168.1.7', name: 'A phone', previous: null }
const password = 'a good long one'

function start() {
  const all = createTestAccess()
  const { access } = all
  const kindOf = (session: string) =>
    access.identify({ isLocal: false, bearer: null, session }).kind
  return { ...all, kindOf, pair: () => access.pair(access.createPairing().code, phone).secret }
}

it('a full disk keeps nobody in who is put out', () => {
  const { access, kindOf, pair, fillDisk } = start()
  const secret = pair()
  const { token, secret: key } = access.createToken({ name: 'x', create: null, delete: false })
  fillDisk()
  expect(access.endSession(access.sessions()[0]?.id ?? '')).toBe(true)
  expect(kindOf(secret)).toBe('nobody')
  fillDisk()
  expect(access.revokeToken(token.id)).toBe(true)
  expect(access.identify({ isLocal: true, bearer: key, session: null }).kind).toBe('refused')
})

it('a full disk does not stop a new password, which puts everybody out', async () => {
  const { access, kindOf, pair, fillDisk } = start()
  await access.setPassword({ password }, here, '')
  const secret = pair()
  fillDisk()
  await access.setPassword({ password: 'another long one' }, here, '')
  expect(kindOf(secret)).toBe('nobody')
})

it('a full disk keeps nobody out who only looks', () => {
  const { access, clock, kindOf, pair, fillDisk } = start()
  const secret = pair()
  const { secret: key } = access.createToken({ name: 'x', create: null, delete: false })
  clock.advance(accessLimits.device.idle / 2)
  fillDisk({ ballast: false })
  expect(kindOf(secret)).toBe('device')
  expect(access.identify({ isLocal: false, bearer: key, session: null }).kind).toBe('token')
})

it('a new password counts and puts everybody out, or neither, wherever it is cut short', async () => {
  for (const afterCommits of [0, 1, 2]) {
    const { access, store, kindOf, pair, fillDisk } = start()
    // oxlint-disable-next-line no-await-in-loop -- each in its own library
    await access.setPassword({ password }, here, '')
    const before = store.note('password')
    const secret = pair()
    fillDisk({ ballast: false, afterCommits })
    // oxlint-disable-next-line no-await-in-loop
    await access.setPassword({ password: 'another long one' }, here, '').catch(() => undefined)
    const isKept = store.note('password') === before
    expect(kindOf(secret), `${afterCommits} commits`).toBe(isKept ? 'device' : 'nobody')
  }
})
