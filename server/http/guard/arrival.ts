import type { IncomingMessage } from 'node:http'
import { type BlockList, isIP } from 'node:net'
import { isLoopback } from './hosts.ts'

/** Where a request came from, as far as can be relied on. */
export interface Arrival {
  /** The one `Host`, as the front door let it pass. */
  host: string
  /** `https` when a trusted proxy says that it was asked so. */
  scheme: 'http' | 'https'
  /** The address of who asks, for limits and the log. */
  client: string
  /** Where the studio lies below its host, without a slash at the end. */
  basePath: string
  /** Whether it was asked with that path; a proxy may leave it out. */
  isPlaced: boolean
  /** Asked at this very machine by name, with nothing in between: its owner needs no login. */
  isLocal: boolean
}

export interface ArrivalRules {
  /** Proxies whose forwarding headers are believed. */
  proxies: BlockList
  /** Where the studio lies below its host. */
  basePath?: string | undefined
  /** For a door that is there for others only, or where the world may come through a proxy on this machine. */
  neverLocal?: boolean | undefined
}

type Asked = Pick<IncomingMessage, 'headers' | 'httpVersion' | 'url'> & {
  socket: { remoteAddress?: string | undefined }
}

/** Of a forwarding header only what the nearest proxy added counts: the rest is whatever the client sent. */
export function readArrival(request: Asked, host: string, rules: ArrivalRules): Arrival {
  const socketAddress = plainAddress(request.socket.remoteAddress ?? '')
  const { headers } = request
  const isProxied = isListed(socketAddress, rules.proxies)
  const client = isProxied ? clientOf(headers, socketAddress, rules.proxies) : socketAddress
  const scheme = isProxied && lastOf(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http'
  const isLocal =
    rules.neverLocal !== true &&
    !isProxied &&
    isLoopback(socketAddress) &&
    isLoopback(host.replace(/:\d+$/, '')) &&
    !wasForwarded(request)
  const basePath = rules.basePath ?? ''
  const isPlaced = belowBase(request.url ?? '/', basePath) !== null
  return { host, scheme, client, basePath, isPlaced, isLocal }
}

/** The nearest hop that is no proxy of ours. */
function clientOf(headers: Asked['headers'], socketAddress: string, proxies: BlockList): string {
  const hops = listOf(headers['x-forwarded-for']).map(plainAddress)
  let client = socketAddress
  for (const hop of hops.toReversed()) {
    if (isIP(hop) === 0) break
    client = hop
    if (!isListed(hop, proxies)) break
  }
  return client
}

/** What of a target comes after the path that the studio lies below; null when it begins otherwise. */
export function belowBase(target: string, basePath: string): string | null {
  if (!target.startsWith(basePath)) return null
  const rest = target.slice(basePath.length)
  if (rest === '' || rest.startsWith('?')) return `/${rest}`
  return rest.startsWith('/') ? rest : null
}

const forwarding = /^(?:x-forwarded-.*|x-real-ip|forwarded|via|cf-connecting-ip|true-client-ip)$/

/**
 * A proxy on this machine is itself asked by the world, and from here it looks like the owner. Many add one of these
 * headers, and an nginx before 1.29.7 speaks HTTP/1.0, as no browser does. Later ones, and others, tell nothing of
 * themselves unless told to: only settings can say that they are there (`neverLocal`, `proxies`).
 */
function wasForwarded({ headers, httpVersion }: Asked): boolean {
  return httpVersion === '1.0' || Object.keys(headers).some((name) => forwarding.test(name))
}

function isListed(address: string, list: BlockList): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

function listOf(header: string | string[] | undefined): string[] {
  const text = Array.isArray(header) ? header.join(',') : (header ?? '')
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function lastOf(header: string | string[] | undefined): string | undefined {
  return listOf(header).at(-1)?.toLowerCase()
}

/** A socket that takes both kinds of address writes IPv4 the long way; proxies add brackets and ports. */
function plainAddress(text: string): string {
  const bare = /^\[([^\]]+)\](?::\d+)?$/.exec(text)?.[1] ?? text
  const withoutPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(bare)?.[1] ?? bare
  return withoutPort.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
}

const arrivals = new WeakMap<object, Arrival>()

/** Remembers what the front door saw, for as long as the request lives. */
export function noteArrival(request: object, arrival: Arrival): void {
  arrivals.set(request, arrival)
}

export function notedArrival(request: object | undefined): Arrival | undefined {
  return request === undefined ? undefined : arrivals.get(request)
}
