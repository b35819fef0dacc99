import { isIP } from 'node:net'
import * as z from 'zod/mini'
import { accessLimits } from '#contract/access/access.ts'
import {
  baseUrlSchema,
  connectionKeySchema,
  serviceAddresses,
} from '#contract/studio/connections.ts'

/** A service whose key the environment gives. */
export interface ConfiguredService {
  key: string
  /** Without a slash at its end. */
  baseUrl: string
}

/** The server's settings, once read and checked. */
export interface Config {
  host: string
  port: number
  dataDir: string
  /** Host values to answer to beside the loopback ones. */
  allowedHosts: readonly string[]
  apiToken: string | null
  /** The owner's password for who is not at this machine. */
  password: string | null
  /** Addresses and networks of proxies whose forwarding headers are believed. */
  trustedProxies: readonly string[]
  /** Where the studio lies below its host: empty, or a path without a slash at the end. */
  basePath: string
  /** Whether a login is asked at this machine too; null where the other settings decide. */
  localLogin: boolean | null
  /** Where to listen when the owner lets devices on the local network in; null for every private address. */
  lanAddresses: readonly string[] | null
  /** Agreed with Leonardo for its calls; null takes none. */
  leonardoHookSecret: string | null
  /** Painter threads; null leaves the number to the engine. */
  workers: number | null
  /** Services to make pictures with whose keys are given here, and so never kept. */
  services: Readonly<Record<'leonardo' | 'together', ConfiguredService | null>>
}

/** A setting that cannot be used. `message` names it, what it is and what is allowed. */
export class ConfigError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ConfigError'
  }
}

const whole = (min: number, max: number, allowed: string) =>
  z.pipe(
    z.string().check(z.regex(/^\d{1,6}$/, allowed)),
    z.pipe(z.transform(Number), z.number().check(z.gte(min, allowed), z.lte(max, allowed))),
  )

const hostName = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d{1,5})?$/

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

const listOf = (isOne: (text: string) => boolean, allowed: string) =>
  z.optional(z.string().check(z.refine((text) => splitList(text).every(isOne), allowed)))

const { password } = accessLimits
const passwordWords = `${password.min} to ${password.max} characters`

const schema = z.object({
  HOST: z.optional(
    z
      .string()
      .check(
        z.refine(
          (host) =>
            isIP(host) !== 0 || /^(?!\d+(?:\.\d+)*$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i.test(host),
          'an address or name of this machine to listen at (127.0.0.1 for this machine alone, ' +
            '0.0.0.0 for every network)',
        ),
      ),
  ),
  PORT: z.optional(whole(0, 65_535, 'a port number, 0 to 65535 (0 takes any free one)')),
  GESSO_DATA_DIR: z.optional(z.string()),
  GESSO_ALLOWED_HOSTS: listOf(
    (name) => hostName.test(name),
    'host names separated by commas, in lower case, with the port as browsers send it ' +
      '(studio.example or studio.example:8443)',
  ),
  GESSO_API_TOKEN: z.optional(
    z.string().check(z.regex(/^[\x21-\x7e]{8,512}$/, '8 to 512 visible ASCII characters')),
  ),
  LEONARDO_WEBHOOK_SECRET: z.optional(
    z.string().check(z.regex(/^[\x21-\x7e]{16,512}$/, '16 to 512 visible ASCII characters')),
  ),
  GESSO_PASSWORD: z.optional(
    z
      .string()
      .check(z.minLength(password.min, passwordWords), z.maxLength(password.max, passwordWords)),
  ),
  GESSO_TRUSTED_PROXIES: listOf((text) => {
    const [address = '', bits, ...more] = text.split('/')
    const family = isIP(address)
    const most = family === 6 ? 128 : 32
    const isSize = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most)
    return family !== 0 && isSize && more.length === 0
  }, 'addresses or networks of proxies, separated by commas (127.0.0.1 or 10.0.0.0/8)'),
  GESSO_BASE_PATH: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/,
          'a path that begins with a slash and does not end with one (/gesso)',
        ),
      ),
  ),
  GESSO_LOCAL_LOGIN: z.optional(
    z
      .string()
      .check(
        z.regex(
          /^(?:on|off)$/,
          'on (a login is asked at this machine too) or off (it is not, even with settings for a proxy)',
        ),
      ),
  ),
  GESSO_LAN_ADDRESSES: listOf(
    (text) => isIP(text) === 4,
    'IPv4 addresses of this machine, separated by commas',
  ),
  GESSO_WORKERS: z.optional(whole(1, 16, 'a whole number, 1 to 16')),
  // The names their own SDKs read.
  LEONARDO_API_KEY: z.optional(connectionKeySchema),
  LEONARDO_API_URL: z.optional(baseUrlSchema),
  TOGETHER_API_KEY: z.optional(connectionKeySchema),
  TOGETHER_BASE_URL: z.optional(baseUrlSchema),
})

/** A secret given by mistake in the wrong form must still not end up in a log. */
const secrets: ReadonlySet<string> = new Set([
  'GESSO_API_TOKEN',
  'GESSO_PASSWORD',
  'LEONARDO_API_KEY',
  'LEONARDO_API_URL',
  'TOGETHER_API_KEY',
  'TOGETHER_BASE_URL',
  'LEONARDO_WEBHOOK_SECRET',
])

/** The settings of this process. @throws ConfigError */
export function loadConfig(): Config {
  return readConfig(process.env)
}

/** Settings from an environment; an empty value counts as none. @throws ConfigError */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const result = schema.safeParse(given)
  if (!result.success) {
    const [issue] = result.error.issues
    const name = String(issue?.path[0])
    const value = secrets.has(name) ? 'a value' : JSON.stringify(given[name])
    throw new ConfigError(`${name} is ${value}, but must be ${issue?.message ?? 'valid'}.`)
  }
  const settings = result.data
  return {
    host: settings.HOST ?? '127.0.0.1',
    port: settings.PORT ?? 4310,
    dataDir: settings.GESSO_DATA_DIR ?? './data',
    allowedHosts: splitList(settings.GESSO_ALLOWED_HOSTS ?? ''),
    apiToken: settings.GESSO_API_TOKEN ?? null,
    password: settings.GESSO_PASSWORD ?? null,
    trustedProxies: splitList(settings.GESSO_TRUSTED_PROXIES ?? ''),
    basePath: settings.GESSO_BASE_PATH ?? '',
    localLogin:
      settings.GESSO_LOCAL_LOGIN === undefined ? null : settings.GESSO_LOCAL_LOGIN === 'on',
    lanAddresses:
      settings.GESSO_LAN_ADDRESSES === undefined ? null : splitList(settings.GESSO_LAN_ADDRESSES),
    leonardoHookSecret: settings.LEONARDO_WEBHOOK_SECRET ?? null,
    workers: settings.GESSO_WORKERS ?? null,
    services: {
      leonardo: serviceOf('leonardo', settings.LEONARDO_API_KEY, settings.LEONARDO_API_URL),
      together: serviceOf('together', settings.TOGETHER_API_KEY, settings.TOGETHER_BASE_URL),
    },
  }
}

/** An address alone counts for nothing: a key from Settings must not go where it was not meant to. */
function serviceOf(
  kind: keyof typeof serviceAddresses,
  key: string | undefined,
  baseUrl: string | undefined,
): ConfiguredService | null {
  if (key === undefined) return null
  return { key, baseUrl: baseUrl ?? serviceAddresses[kind] }
}
