import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

describe('readConfig', () => {
  it('needs no setting at all', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4310,
      dataDir: './data',
      allowedHosts: [],
      apiToken: null,
      password: null,
      trustedProxies: [],
      basePath: '',
      localLogin: null,
      lanAddresses: null,
      leonardoHookSecret: null,
      workers: null,
      services: { leonardo: null, together: null },
    })
  })

  it('reads every setting and takes an empty one for none', () => {
    const config = readConfig({
      HOST: '::1',
      PORT: '0',
      GESSO_DATA_DIR: '/srv/gesso',
      GESSO_ALLOWED_HOSTS: 'studio.example, studio.example:8443',
      GESSO_API_TOKEN: 'correct-horse',
      GESSO_PASSWORD: 'a good long one',
      GESSO_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8,fd00::/8',
      GESSO_BASE_PATH: '/tools/gesso',
      GESSO_LOCAL_LOGIN: 'off',
      GESSO_LAN_ADDRESSES: '192.168.1.20',
      GESSO_WORKERS: '',
      LEONARDO_WEBHOOK_SECRET: 'agreed-with-leonardo',
    })
    expect(config).toEqual({
      host: '::1',
      port: 0,
      dataDir: '/srv/gesso',
      allowedHosts: ['studio.example', 'studio.example:8443'],
      apiToken: 'correct-horse',
      password: 'a good long one',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
      basePath: '/tools/gesso',
      localLogin: false,
      lanAddresses: ['192.168.1.20'],
      leonardoHookSecret: 'agreed-with-leonardo',
      workers: null,
      services: { leonardo: null, together: null },
    })
  })

  it.each([
    ['PORT', '70000', '0 to 65535'],
    ['PORT', '-1', '0 to 65535'],
    ['PORT', '80.5', '0 to 65535'],
    ['PORT', '0x50', '0 to 65535'],
    ['PORT', ' 80', '0 to 65535'],
    ['GESSO_WORKERS', '0', '1 to 16'],
    ['GESSO_WORKERS', '17', '1 to 16'],
    ['GESSO_WORKERS', 'many', '1 to 16'],
    ['GESSO_ALLOWED_HOSTS', 'https://studio.example', 'host names'],
    ['GESSO_ALLOWED_HOSTS', 'a.example,*', 'host names'],
    ['HOST', '127.999.999.999', '127.0.0.1 for this machine'],
    ['HOST', '127.0.0.256', '127.0.0.1 for this machine'],
    ['HOST', '-gesso', '127.0.0.1 for this machine'],
    ['HOST', 'http://gesso.local', '127.0.0.1 for this machine'],
    ['GESSO_TRUSTED_PROXIES', 'caddy', 'addresses or networks'],
    ['GESSO_TRUSTED_PROXIES', '10.0.0.0/33', 'addresses or networks'],
    ['GESSO_TRUSTED_PROXIES', '10.0.0.0/8/8', 'addresses or networks'],
    ['GESSO_TRUSTED_PROXIES', 'fd00::/129', 'addresses or networks'],
    ['GESSO_LOCAL_LOGIN', 'true', 'on (a login is asked'],
    ['GESSO_BASE_PATH', 'gesso', 'begins with a slash'],
    ['GESSO_BASE_PATH', '/gesso/', 'begins with a slash'],
    ['GESSO_BASE_PATH', '//evil.example', 'begins with a slash'],
    ['GESSO_BASE_PATH', '/..', 'begins with a slash'],
    ['GESSO_LAN_ADDRESSES', '0.0.0.0/0', 'IPv4 addresses'],
  ])('refuses %s=%s, naming it, its value and what is allowed', (name, value, allowed) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(name)
    expect(read).toThrow(JSON.stringify(value))
    expect(read).toThrow(allowed)
  })

  it.each(['127.0.0.1', '127.255.249.100', 'localhost', '::1', '0.0.0.0', '::', 'gesso.local'])(
    'listens on %s',
    (host) => {
      expect(readConfig({ HOST: host }).host).toBe(host)
    },
  )

  it('never repeats a token or a password', () => {
    const read = () => readConfig({ GESSO_API_TOKEN: 'has a space' })
    expect(read).toThrow('GESSO_API_TOKEN is a value')
    expect(read).not.toThrow('has a space')
    const short = () => readConfig({ GESSO_PASSWORD: 'hunter2' })
    expect(short).toThrow('GESSO_PASSWORD is a value, but must be 8 to 256 characters')
    expect(short).not.toThrow('hunter2')
    const spaced = () => readConfig({ LEONARDO_API_KEY: 'a key with spaces' })
    expect(spaced).toThrow('LEONARDO_API_KEY is a value, but must be 1 to 512 visible ASCII')
    expect(spaced).not.toThrow('with spaces')
    const named = () => readConfig({ TOGETHER_BASE_URL: 'https://me:hunter2@host.example/v1' })
    expect(named).toThrow('TOGETHER_BASE_URL is a value, but must be an http:// or https://')
    expect(named).not.toThrow('hunter2')
  })

  it('takes the keys of services by the names their own SDKs read', () => {
    const { services } = readConfig({
      LEONARDO_API_KEY: 'one',
      TOGETHER_API_KEY: 'two',
      TOGETHER_BASE_URL: 'http://127.0.0.1:8080/v1/',
    })
    expect(services).toEqual({
      leonardo: { key: 'one', baseUrl: 'https://cloud.leonardo.ai/api/rest/v1' },
      together: { key: 'two', baseUrl: 'http://127.0.0.1:8080/v1' },
    })
    // The address of one key is not the address of another.
    expect(readConfig({ LEONARDO_API_URL: 'https://host.example' }).services.leonardo).toBeNull()
  })
})
