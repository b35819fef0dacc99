import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { accessLimits } from '#contract/access/access.ts'
import { GessoError } from '#server/domain/errors.ts'
import { createTestAccess } from '#server/testing/test-access.ts'
import { makeTestFolder } from '#server/testing/test-library.ts'
import type { AccessServices } from './access-services.ts'
import { TooManyTries } from './limit-tries.ts'

const here = { kind: 'here' } as const
const phone = { client: '192.168.1.7', name: 'A phone', previous: null }
const password = 'a good long one'

async function codeOf(act: () => unknown): Promise<string> {
  try {
    await act()
    return 'done'
  } catch (error) {
    return error instanceof GessoError ? error.code : String(error)
  }
}

/** A try that costs no hash. */
function guessPassword(access: AccessServices, client: string): Promise<string> {
  const elsewhere = { kind: 'login', sessionId: 'x', startedAt: 0 } as const
  return codeOf(() => access.setPassword({ password: 'another long one' }, elsewhere, client))
}

describe('guessing', () => {
  it('of a code is slow for each address, and never keeps the owner’s new phone out', async () => {
    const { access, clock } = createTestAccess()
    const { code } = access.createPairing()
    let looked = 0
    const guess = async (at: number) => {
      const client = `10.0.${at % 10}.${at % 250}`
      const outcome = await codeOf(() => access.pair(`guess${at}`, { ...phone, client }))
      expect(['unauthorized', 'rate_limited']).toContain(outcome)
      if (outcome === 'unauthorized') looked += 1
    }
    for (let at = 0; at < 10_000; at += 1) {
      clock.advance(50)
      await guess(at)
    }
    // 500 s at 250 addresses: six in a row each, then one every ten seconds.
    expect(looked).toBeLessThanOrEqual(250 * (6 + 50))
    // While they go on.
    expect(await codeOf(() => access.pair(code, phone))).toBe('done')
  })

  it('of the password goes no faster from a thousand addresses than from a few', async () => {
    const { access, clock } = createTestAccess()
    await access.setPassword({ password }, here, '127.0.0.1')
    let looked = 0
    for (let at = 0; at < 10_000; at += 1) {
      clock.advance(50)
      const client = `10.0.${at % 10}.${at % 250}`
      if ((await guessPassword(access, client)) === 'invalid_request') looked += 1
    }
    // 500 s: the burst of all strangers together, then one a second.
    expect(looked).toBeGreaterThan(60)
    expect(looked).toBeLessThanOrEqual(60 + 500)
  })

  it('of the password is held up for the guesser alone, not for a browser that was in before', async () => {
    const { access, clock } = createTestAccess()
    await access.setPassword({ password }, here, '127.0.0.1')
    const { secret } = await access.login(password, phone)
    clock.advance(accessLimits.login.idle)
    expect(access.identify({ isLocal: false, bearer: null, session: secret }).kind).toBe('nobody')
    for (let at = 0; at < 70; at += 1) {
      const client = `10.0.0.${at}`
      await guessPassword(access, client)
    }
    expect(await codeOf(() => access.login(password, phone))).toBe('rate_limited')
    // An expired login is no attack: it shows that this is the owner's own browser.
    expect(await codeOf(() => access.login(password, { ...phone, previous: secret }))).toBe('done')
  })

  it('counts a whole IPv6 network as one, and says how long to wait', async () => {
    const { access } = createTestAccess()
    const from = (client: string) => access.pair('guess', { ...phone, client })
    for (let at = 0; at < 6; at += 1) await codeOf(() => from(`2001:db8:1:2::${at}`))
    expect(() => from('2001:db8:1:2:ffff::1')).toThrow(TooManyTries)
    expect(() => from('2001:db8:1:2:ffff::1')).toThrow(/Wait 10 seconds/)
    expect(await codeOf(() => from('2001:db8:1:3::1'))).toBe('unauthorized')
  })
})

describe('a pairing code', () => {
  it('lets one device in, once, however it is typed', async () => {
    const { access } = createTestAccess()
    const { code } = access.createPairing()
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/)
    const typed = `${code.slice(0, 4)}-${code.slice(4).toUpperCase()} `.replaceAll('0', 'O')
    expect(await codeOf(() => access.pair(typed, phone))).toBe('done')
    expect(await codeOf(() => access.pair(code, phone))).toBe('unauthorized')
    expect(access.sessions()).toMatchObject([{ kind: 'device', name: 'A phone' }])
  })

  it('ends after ten minutes, with the next one, and when it is taken back', async () => {
    const { access, clock } = createTestAccess()
    const old = access.createPairing().code
    const next = access.createPairing().code
    expect(await codeOf(() => access.pair(old, phone))).toBe('unauthorized')
    clock.advance(accessLimits.pairing)
    expect(await codeOf(() => access.pair(next, phone))).toBe('unauthorized')
    const last = access.createPairing().code
    expect(access.hasWayIn()).toBe(true)
    access.cancelPairing()
    expect(access.hasWayIn()).toBe(false)
    expect(await codeOf(() => access.pair(last, phone))).toBe('unauthorized')
  })
})

describe('the password', () => {
  it('lets in who knows it, and its change puts everybody else out', async () => {
    const { access } = createTestAccess()
    expect(await codeOf(() => access.login(password, phone))).toBe('forbidden')
    await access.setPassword({ password }, here, '127.0.0.1')
    const mine = await access.login(password, phone)
    const other = await access.login(password, phone)
    const device = access.pair(access.createPairing().code, phone)
    const actorOf = ({ secret }: { secret: string }) =>
      access.identify({ isLocal: false, bearer: null, session: secret })
    const me = actorOf(mine)
    const change = (current?: string) => () =>
      access.setPassword({ password: 'another long one', current }, me, phone.client)
    expect(await codeOf(change())).toBe('invalid_request')
    expect(await codeOf(change('not it at all'))).toBe('invalid_request')
    expect(actorOf(other).kind).toBe('login')
    expect(await codeOf(change(password))).toBe('done')
    expect([mine, other, device].map((one) => actorOf(one).kind)).toEqual([
      'login',
      'nobody',
      'nobody',
    ])
    expect(await codeOf(() => access.login(password, phone))).toBe('unauthorized')
  })

  it('never keeps its owner out for having logged in too often', async () => {
    const { access, store, clock } = createTestAccess()
    await access.setPassword({ password }, here, '127.0.0.1')
    const first = clock.now()
    for (let at = 0; at < accessLimits.entries; at += 1) {
      const createdAt = first + at
      const record = { id: `id${at}`, hash: `hash${at}`, name: 'x', createdAt, seenAt: createdAt }
      store.addSession({ ...record, kind: 'login' })
    }
    clock.advance(accessLimits.entries)
    expect(await codeOf(() => access.login(password, phone))).toBe('done')
    expect(access.sessions()).toHaveLength(accessLimits.entries)
    expect(access.sessions().some(({ id }) => id === 'id0')).toBe(false)
  })

  it('may be typed on any keyboard, be long, and not be the first that anyone would try', async () => {
    const { access } = createTestAccess()
    const set = (text: string) => codeOf(() => access.setPassword({ password: text }, here, ''))
    for (const text of ['password', 'Passw0rd', '12345678', 'aaaaaaaaaaaa']) {
      expect(await set(text)).toBe('invalid_request')
    }
    const long = `${'ä'.repeat(60)} und noch mehr`
    expect(await set(long)).toBe('done')
    expect(await codeOf(() => access.login(long.normalize('NFD'), phone))).toBe('done')
  })

  it('of the environment comes and goes with it', async () => {
    const { access } = createTestAccess()
    await access.adoptPassword(password)
    expect(access.passwordSource()).toBe('environment')
    const { secret } = await access.login(password, phone)
    const kind = () => access.identify({ isLocal: false, bearer: null, session: secret }).kind
    await access.adoptPassword(password)
    expect(kind()).toBe('login')
    const change = () => access.setPassword({ password: 'another long one' }, here, '')
    expect(await codeOf(change)).toBe('conflict')
    await access.adoptPassword(null)
    expect([kind(), access.passwordSource(), access.hasWayIn()]).toEqual(['nobody', 'none', false])
  })
})

describe('what is kept', () => {
  it('lets nobody in who has a copy of it', async () => {
    const { access, db, reports } = createTestAccess()
    await access.setPassword({ password }, here, '127.0.0.1')
    const { secret: login } = await access.login(password, phone)
    const { code } = access.createPairing()
    const { secret: device } = access.pair(code, phone)
    const { secret: token } = access.createToken({ name: 'x', create: null, delete: false })
    await codeOf(() => access.login('a wrong guess', phone))
    const copy = join(makeTestFolder(), 'copy.db')
    db.exec(`vacuum into '${copy}'`)
    const bytes = readFileSync(copy, 'latin1') + reports.join()
    for (const canary of [password, login, device, token, code, 'a wrong guess']) {
      expect(bytes.includes(canary)).toBe(false)
    }
    expect(reports).toEqual(['A login was refused to 192.168.1.7: not the password.'])
  })
})

describe('a token', () => {
  it('makes exactly as many pictures as it may, and again the next day', () => {
    const { access, clock } = createTestAccess()
    const budget = { pictures: 10, per: 'day' } as const
    const { secret } = access.createToken({ name: 'x', create: { budget }, delete: false })
    const actor = access.identify({ isLocal: true, bearer: secret, session: null })
    let made = 0
    for (let at = 0; at < 40; at += 1) {
      try {
        access.charge(actor, 1 + (at % 3))
        made += 1 + (at % 3)
      } catch (error) {
        expect(error).toMatchObject({ code: 'budget_spent' })
      }
    }
    expect(made).toBe(10)
    expect(access.tokens()).toMatchObject([{ spent: 10 }])
    clock.advance(24 * 60 * 60_000)
    expect(access.tokens()).toMatchObject([{ spent: 0 }])
    const giveBack = access.charge(actor, 10)
    giveBack()
    expect(access.tokens()).toMatchObject([{ spent: 0 }])
  })

  it('ends the rule that any key will do, and once revoked is refused even where that rule is back', () => {
    const { access } = createTestAccess()
    const identify = (bearer: string) =>
      access.identify({ isLocal: true, bearer, session: null }).kind
    expect([access.takesAnyKey(), identify('anything')]).toEqual([true, 'here'])
    const { token, secret } = access.createToken({ name: 'x', create: null, delete: false })
    expect([access.takesAnyKey(), identify(secret)]).toEqual([false, 'token'])
    expect(access.revokeToken(token.id)).toBe(true)
    access.setAnyKey(true)
    expect([identify(secret), identify('anything')]).toEqual(['refused', 'here'])
    expect(access.revokeToken(token.id)).toBe(false)
  })
})
