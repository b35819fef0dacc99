import { lookup } from 'node:dns/promises'
import { request } from 'node:http'
import type { Socket } from 'node:net'
import { ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import type { Answer, Ask, Exchange, NoAnswer } from '#server/domain/remote/asking/exchange.ts'
import { checkAddress } from '../check-address.ts'
import { type ForeignRules, publicInternet } from '../foreign-rules.ts'
import { openConnection } from '../open-connection.ts'
import { readBody } from './read-body.ts'
import { Trouble } from './trouble.ts'

interface ExchangeRules extends ForeignRules {
  /** How long a body may take: this, and a second for each of `bytesPerSecond` it is allowed to hold. */
  bodyMs: number
  bytesPerSecond: number
}

const usual: ExchangeRules = {
  ...publicInternet,
  idleMs: 15_000,
  bodyMs: 15_000,
  bytesPerSecond: 256 * 1024,
}

/** The one way out to services, each request on a connection of its own. Only tests put other rules in. */
export function createExchange(overrides: Partial<ExchangeRules> = {}): Exchange {
  const rules = { ...usual, ...overrides }
  return async (ask, signal) => {
    signal.throwIfAborted()
    const opened = await open(ask, rules, signal)
    if ('kind' in opened) return opened
    const { socket, url } = opened
    try {
      return await converse(ask, url, socket, rules, signal)
    } finally {
      socket.destroy()
    }
  }
}

async function open(
  { address, home }: Ask,
  rules: ExchangeRules,
  signal: AbortSignal,
): Promise<{ socket: Socket; url: URL } | NoAnswer> {
  try {
    const isHome = URL.canParse(address) && new URL(address).origin === new URL(home).origin
    const url = isHome ? new URL(address) : checkAddress(address, rules)
    return { socket: await openConnection(url, isHome ? atHome(rules) : rules, signal), url }
  } catch (error) {
    signal.throwIfAborted()
    const isForbidden =
      error instanceof ForeignPictureError && error.fault !== 'address_unreachable'
    return isForbidden
      ? { kind: 'refused', words: `The service names an address that ${error.message}.` }
      : { kind: 'unsent', words: 'The service cannot be reached.' }
  }
}

/** The owner's own address may be anywhere, under any name this machine knows. */
function atHome(rules: ExchangeRules): ForeignRules {
  return {
    ...rules,
    mayConnect: () => true,
    resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  }
}

async function converse(
  ask: Ask,
  url: URL,
  socket: Socket,
  rules: ExchangeRules,
  signal: AbortSignal,
): Promise<Answer | NoAnswer> {
  signal.throwIfAborted()
  const ended = new AbortController()
  const stop = () => ended.abort(new Trouble('cancelled'))
  signal.addEventListener('abort', stop, { once: true })
  const late = setTimeout(() => ended.abort(new Trouble('late')), ask.headersMs)
  let status: number | null = null
  let hasLeft = false
  try {
    const asked = request({
      createConnection: () => socket,
      method: ask.method,
      path: url.pathname + url.search,
      setHost: false,
      signal: ended.signal,
      headers: { ...ask.headers, ...ownHeaders(url, ask.body) },
    })
    const response = await new Promise<Parameters<typeof readBody>[0]>((resolve, reject) => {
      asked.on('response', resolve)
      asked.on('error', reject)
      asked.on('close', () => reject(new Trouble('broken')))
      hasLeft = true
      asked.end(ask.body)
    })
    clearTimeout(late)
    status = response.statusCode ?? 0
    const ms = rules.bodyMs + (1000 * ask.maxBytes) / rules.bytesPerSecond
    const slow = setTimeout(() => ended.abort(new Trouble('late')), ms)
    socket.setTimeout(rules.idleMs, () => ended.abort(new Trouble('late')))
    try {
      const body = await readBody(response, ask.maxBytes, ended.signal)
      return { kind: 'answer', status, headers: flat(response.headers), body }
    } finally {
      clearTimeout(slow)
    }
  } catch (error) {
    if (!hasLeft) return { kind: 'unsent', words: 'The request cannot be sent as it is.' }
    return cutBy(ended.signal.aborted ? ended.signal.reason : error, status)
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', stop)
  }
}

function ownHeaders(url: URL, body: Uint8Array | undefined): Record<string, string> {
  return {
    host: url.host,
    'accept-encoding': 'gzip, deflate, br',
    // Some picture hosts refuse those who do not say what they are.
    'user-agent': 'Gesso',
    connection: 'close',
    ...(body === undefined ? {} : { 'content-length': String(body.byteLength) }),
  }
}

function flat(headers: NodeJS.Dict<string | string[]>): Answer['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  )
}

function cutBy(error: unknown, status: number | null): NoAnswer {
  const why = error instanceof Trouble ? error.why : 'broken'
  return { kind: 'cut', why, status, words: cutWords[why] }
}

const cutWords: Record<Trouble['why'], string> = {
  broken: 'The connection to the service broke before its whole answer was there.',
  late: 'The service did not answer in time.',
  large: 'The service answered with more than is taken.',
  cancelled: 'It was stopped while the service was asked.',
}
