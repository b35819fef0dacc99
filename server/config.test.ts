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
      workers: null,
    })
  })

  it('reads every setting and takes an empty one for none', () => {
    const config = readConfig({
      HOST: '::1',
      PORT: '0',
      GESSO_DATA_DIR: '/srv/gesso',
      GESSO_ALLOWED_HOSTS: 'studio.example, studio.example:8443',
      GESSO_API_TOKEN: 'correct-horse',
      GESSO_WORKERS: '',
    })
    expect(config).toEqual({
      host: '::1',
      port: 0,
      dataDir: '/srv/gesso',
      allowedHosts: ['studio.example', 'studio.example:8443'],
      apiToken: 'correct-horse',
      workers: null,
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
    ['HOST', '0.0.0.0', 'no access control yet'],
    ['HOST', '::', 'no access control yet'],
    ['HOST', '192.168.1.20', 'no access control yet'],
    ['HOST', 'gesso.local', 'no access control yet'],
    ['HOST', '127.999.999.999', 'no access control yet'],
    ['HOST', '127.0.0.256', 'no access control yet'],
    ['HOST', '127.0.0.1.example', 'no access control yet'],
  ])('refuses %s=%s, naming it, its value and what is allowed', (name, value, allowed) => {
    const read = () => readConfig({ [name]: value })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(name)
    expect(read).toThrow(JSON.stringify(value))
    expect(read).toThrow(allowed)
  })

  it.each(['127.0.0.1', '127.255.249.100', 'localhost', '::1'])('listens on %s', (host) => {
    expect(readConfig({ HOST: host }).host).toBe(host)
  })

  it('never repeats a token', () => {
    const read = () => readConfig({ GESSO_API_TOKEN: 'has a space' })
    expect(read).toThrow('GESSO_API_TOKEN is a value')
    expect(read).not.toThrow('has a space')
  })
})
