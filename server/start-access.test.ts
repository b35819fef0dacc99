import { expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'
import type { Library } from './domain/library.ts'
import { asksHere, openAccess } from './start-access.ts'
import { createTestAccess, type TestAccess } from './testing/test-access.ts'

const password = 'a good long one'
const phone = { client: '192.168.1.7', name: 'A phone', previous: null }

/** What is set up before the start, by name; `env` is what the start itself is given. */
const ways: Record<string, { env?: object; before?: (access: TestAccess['access']) => unknown }> = {
  nothing: {},
  'a password of the environment': { env: { GESSO_PASSWORD: password } },
  'a password set before': {
    before: (access) => access.setPassword({ password }, { kind: 'here' }, ''),
  },
  'a paired device': { before: (access) => access.pair(access.createPairing().code, phone) },
  'a device that was ended': {
    before(access) {
      access.pair(access.createPairing().code, phone)
      for (const { id } of access.sessions()) access.endSession(id)
    },
  },
  'a password that the environment no longer gives': {
    before: (access) => access.adoptPassword(password),
  },
  // Any program that has it may come in, but its owner could not.
  'a key for programs': { env: { GESSO_API_TOKEN: 'correct-horse' } },
}
const isEnough = new Set([
  'a password of the environment',
  'a password set before',
  'a paired device',
])

const openings: Record<string, boolean> = {
  '127.0.0.1': false,
  '127.1.2.3': false,
  '::1': false,
  localhost: false,
  '0.0.0.0': true,
  '::': true,
  '192.168.1.20': true,
  'gesso.local': true,
}

it.each(Object.keys(ways))(
  'starts where others reach it only if they can be told apart: %s',
  async (name) => {
    const { env = {}, before } = ways[name] ?? {}
    const starts = async (settings: object) => {
      const { access, store, clock } = createTestAccess()
      await before?.(access)
      const library = { access: store } as Pick<Library, 'access'> as Library
      const config = readConfig({ ...env, ...settings })
      const own = { config, library, clock, onEnded: () => undefined, report: () => undefined }
      return openAccess(own).then(
        () => 'starts',
        (error: unknown) => (error instanceof ConfigError ? error.message : String(error)),
      )
    }
    const refused = isEnough.has(name) ? 'starts' : 'nothing is set up to let only you in'
    for (const [host, isOpen] of Object.entries(openings)) {
      expect(await starts({ HOST: host }), host).toContain(isOpen ? refused : 'starts')
    }
    expect(await starts({ GESSO_ALLOWED_HOSTS: 'studio.example' })).toContain(refused)
    expect(await starts({ GESSO_ALLOWED_HOSTS: 'localhost:8443' })).toBe('starts')
    // A login that is asked even here must not keep out everybody.
    expect(await starts({ GESSO_LOCAL_LOGIN: 'on' })).toContain(refused)
    expect(await starts({ GESSO_TRUSTED_PROXIES: '127.0.0.1' })).toContain(refused)
    expect(await starts({ GESSO_BASE_PATH: '/gesso' })).toContain(refused)
  },
)

it('asks for a login at the machine too where a proxy is meant, unless a setting says otherwise', () => {
  const asks = (env: Record<string, string>) => asksHere(readConfig(env))
  const proxied: Record<string, string>[] = [
    { GESSO_TRUSTED_PROXIES: '10.0.0.2' },
    { GESSO_BASE_PATH: '/gesso' },
    { GESSO_ALLOWED_HOSTS: 'localhost:8443,studio.example' },
  ]
  for (const env of proxied) {
    expect([asks(env), asks({ ...env, GESSO_LOCAL_LOGIN: 'off' })]).toEqual([true, false])
  }
  expect([asks({}), asks({ GESSO_ALLOWED_HOSTS: 'localhost:8443' })]).toEqual([false, false])
  expect(asks({ GESSO_LOCAL_LOGIN: 'on' })).toBe(true)
})
