import { once } from 'node:events'
import type { Socket } from 'node:net'
import { connect as secure } from 'node:tls'
import { ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import { literalOf, notPublic } from './check-address.ts'
import type { ForeignRules } from './foreign-rules.ts'

/** More than this many addresses of one name are not tried. */
const mostAddresses = 3
const connectMs = 4_000

/**
 * A connection to the machine that an address names. The name is looked up once, every answer must be public, and
 * what is then connected to is one of those very answers, so there is no second lookup that could say otherwise.
 * @throws ForeignPictureError
 */
export async function openConnection(
  url: URL,
  rules: ForeignRules,
  signal: AbortSignal,
): Promise<Socket> {
  const addresses = await vettedAddresses(url, rules, signal)
  const port = Number(url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : url.port)
  let last: unknown
  for (const host of addresses.slice(0, mostAddresses)) {
    try {
      const socket = await connected(rules.connect({ host, port }), signal)
      if (!rules.mayConnect(socket.remoteAddress ?? '')) {
        socket.destroy()
        throw notPublic()
      }
      return url.protocol === 'https:' ? await secured(socket, url, rules, signal) : socket
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof ForeignPictureError) throw error
      last = error
    }
  }
  throw unreachable(last)
}

async function vettedAddresses(
  url: URL,
  rules: ForeignRules,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const literal = literalOf(url)
  let addresses: readonly string[]
  try {
    addresses = literal === null ? await either(rules.resolve(url.hostname), signal) : [literal]
  } catch (error) {
    signal.throwIfAborted()
    throw unreachable(error)
  }
  if (addresses.length === 0) throw unreachable()
  // One private answer among public ones is how a name is made to switch between them.
  if (!addresses.every((address) => rules.mayConnect(address))) throw notPublic()
  return addresses
}

/** A name server that never answers must not hold on to more than the lookup itself. */
function either<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}

async function connected(socket: Socket, signal: AbortSignal): Promise<Socket> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(connectMs)])
  try {
    await once(socket, 'connect', { signal: limit })
    return socket
  } catch (error) {
    socket.destroy()
    throw error
  }
}

/** TLS with the name that was asked for, whatever address answers to it. */
async function secured(
  socket: Socket,
  url: URL,
  { ca }: ForeignRules,
  signal: AbortSignal,
): Promise<Socket> {
  const named = literalOf(url) === null ? { servername: url.hostname } : {}
  const options = {
    socket,
    host: literalOf(url) ?? url.hostname,
    ALPNProtocols: ['http/1.1'],
    ...named,
    ...(ca === undefined ? {} : { ca }),
  }
  const tls = secure(options)
  try {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(connectMs)])
    await once(tls, 'secureConnect', { signal: limit })
    return tls
  } catch (error) {
    tls.destroy()
    throw error
  }
}

function unreachable(cause?: unknown): ForeignPictureError {
  return new ForeignPictureError('address_unreachable', 'cannot be reached', { cause })
}
