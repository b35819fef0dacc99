import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { BlockList, isIP } from 'node:net'
import { type Config, ConfigError } from './config.ts'
import type { Clock } from './domain/clock.ts'
import { GessoError } from './domain/errors.ts'
import type { Library } from './domain/library.ts'
import { isLoopback } from './http/guard/hosts.ts'
import type { CookieRules } from './http/guard/session-cookie.ts'
import { ownAddresses } from './http/own-addresses.ts'
import type { AccessServices } from './services/access/access-services.ts'
import { createAccess } from './services/access/create-access.ts'

interface AccessOptions {
  config: Config
  library: Library
  clock: Clock
  onEnded: () => void
  report: (words: string) => void
}

/**
 * Who may get in, with the environment's password taken over.
 * @throws ConfigError when others could reach this server and nothing would keep them out
 */
export async function openAccess({
  config,
  library,
  ...rest
}: AccessOptions): Promise<AccessServices> {
  const access = createAccess({
    ...rest,
    store: library.access,
    newId: randomUUID,
    draw: randomBytes,
    configuredKey: config.apiToken,
  })
  try {
    await access.adoptPassword(config.password)
  } catch (error) {
    if (error instanceof GessoError) throw new ConfigError(`GESSO_PASSWORD: ${error.message}.`)
    throw error
  }
  const opening = openingOf(config)
  if (opening === null || access.hasWayIn()) return access
  throw new ConfigError(
    `${opening}, so others may reach this server, but nothing is set up to let only you in. Set GESSO_PASSWORD to a ` +
      'password of at least 8 characters. Or start without it, open Settings on this machine, and set a password or ' +
      'pair a device there first.',
  )
}

/** The setting by which others get as far as this server; null when there is none. */
function openingOf(config: Config): string | null {
  if (!isLoopback(config.host)) return `HOST is ${JSON.stringify(config.host)}`
  return proxySettingOf(config) ?? (config.localLogin === true ? 'GESSO_LOCAL_LOGIN is on' : null)
}

/** A setting that makes sense only with a proxy in front; null when there is none. */
function proxySettingOf({ allowedHosts, trustedProxies, basePath }: Config): string | null {
  const named = allowedHosts.find((name) => !isLoopback(name.replace(/:\d+$/, '')))
  if (named !== undefined) return `GESSO_ALLOWED_HOSTS names ${JSON.stringify(named)}`
  const [proxy] = trustedProxies
  if (proxy !== undefined) return `GESSO_TRUSTED_PROXIES names ${JSON.stringify(proxy)}`
  return basePath === '' ? null : `GESSO_BASE_PATH is ${JSON.stringify(basePath)}`
}

/**
 * Whether a login is asked at this machine too. A proxy on it may pass for its owner, so it is asked wherever one is
 * meant to be, unless the setting for just this says otherwise.
 */
export function asksHere(config: Config): boolean {
  return config.localLogin ?? proxySettingOf(config) !== null
}

export function cookieRules({ basePath }: Config, library: Library): CookieRules {
  const digest = createHash('sha256').update(library.account.userId).digest('hex')
  return { basePath, instance: digest.slice(0, 8) }
}

export function proxyList({ trustedProxies }: Config): BlockList {
  const list = new BlockList()
  for (const entry of trustedProxies) {
    const [address = '', bits] = entry.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

/** Where others reach this server by its settings alone, without a slash at the end. */
export function configuredAddresses(config: Config, port: number): string[] {
  const { host, allowedHosts, basePath, trustedProxies } = config
  // Browsers speak https to a proxy that is worth configuring.
  const scheme = trustedProxies.length > 0 ? 'https' : 'http'
  const named = allowedHosts
    .filter((name) => !isLoopback(name.replace(/:\d+$/, '')))
    .map((name) => `${scheme}://${name}${basePath}`)
  if (isLoopback(host)) return named
  const own = host === '0.0.0.0' || host === '::' ? ownAddresses() : [host]
  const isFamily = (address: string) => host !== '0.0.0.0' || isIP(address) === 4
  return [
    ...named,
    ...own.filter(isFamily).map((address) => {
      const name = address.includes(':') ? `[${address}]` : address
      return `http://${name}:${port}${basePath}`
    }),
  ]
}
