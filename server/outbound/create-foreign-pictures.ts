import { type IncomingMessage, request } from 'node:http'
import { once } from 'node:events'
import { type ForeignPictures, ForeignPictureError } from '#server/domain/foreign-pictures.ts'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'
import { checkAddress } from './check-address.ts'
import { type ForeignRules, publicInternet } from './foreign-rules.ts'
import { openConnection } from './open-connection.ts'
import { readPicture } from './read-picture.ts'

/** Each holds up to 25 MB in memory. */
const atOnce = 4

const redirections: ReadonlySet<number | undefined> = new Set([301, 302, 303, 307, 308])

/**
 * The fetching of foreign addresses. Every hop is checked as if it were the first: its text, each address its name
 * has, and the address that in the end is connected to. Nothing goes along but the request itself: no cookies, no
 * credentials, no referrer, no proxy that the environment may name.
 */
export function createForeignPictures(overrides: Partial<ForeignRules> = {}): ForeignPictures {
  const rules = { ...publicInternet, ...overrides }
  const inTurn = limitConcurrency(atOnce)
  return {
    fetch: (address, signal) => inTurn(() => fetchWithin(address, rules, signal)),
  }
}

async function fetchWithin(
  address: string,
  rules: ForeignRules,
  given: AbortSignal | undefined,
): Promise<Uint8Array> {
  const deadline = AbortSignal.timeout(rules.totalMs)
  const signal = given ? AbortSignal.any([given, deadline]) : deadline
  try {
    signal.throwIfAborted()
    return await follow(checkAddress(address, rules), rules, signal)
  } catch (error) {
    if (deadline.aborted) throw tooSlow(rules.totalMs)
    given?.throwIfAborted()
    if (error instanceof ForeignPictureError) throw error
    throw new ForeignPictureError('address_unreachable', 'broke off while it was read', {
      cause: error,
    })
  }
}

async function follow(first: URL, rules: ForeignRules, signal: AbortSignal): Promise<Uint8Array> {
  let url = first
  for (let hop = 0; hop <= rules.redirects; hop++) {
    const next = await visit(url, rules, signal)
    if (next instanceof Uint8Array) return next
    url = checkAddress(next, rules, url)
  }
  const message = `redirects over ${rules.redirects} times, the most that is followed`
  throw new ForeignPictureError('too_many_redirects', message)
}

/** One address: the picture there, or where it says to look instead. */
async function visit(
  url: URL,
  rules: ForeignRules,
  signal: AbortSignal,
): Promise<Uint8Array | string> {
  const socket = await openConnection(url, rules, signal)
  let isIdle = false
  socket.setTimeout(rules.idleMs, () => {
    isIdle = true
    socket.destroy()
  })
  try {
    const response = await ask(url, socket, signal)
    if (redirections.has(response.statusCode)) return targetOf(response)
    if (response.statusCode !== 200) {
      const message = `is answered with status ${response.statusCode}, and only 200 has a picture`
      throw new ForeignPictureError('answer_refused', message)
    }
    const bytes = await readPicture(response, rules.bytes)
    // An answer without a length ends with its connection, even when it was we who cut it.
    if (isIdle) throw tooSlow(rules.idleMs)
    signal.throwIfAborted()
    return bytes
  } catch (error) {
    throw isIdle ? tooSlow(rules.idleMs) : error
  } finally {
    socket.destroy()
  }
}

async function ask(
  url: URL,
  socket: Awaited<ReturnType<typeof openConnection>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const asked = request({
    createConnection: () => socket,
    path: url.pathname + url.search,
    setHost: false,
    signal,
    headers: {
      host: url.host,
      accept: 'image/png, image/jpeg, image/webp, image/gif',
      // What is not compressed cannot unpack into more than was sent.
      'accept-encoding': 'identity',
      // Some picture hosts refuse those who do not say what they are.
      'user-agent': 'Gesso',
      connection: 'close',
    },
  })
  const answered: Promise<[IncomingMessage]> = once(asked, 'response') as Promise<[IncomingMessage]>
  asked.end()
  const [response] = await answered
  // Without a listener, a connection that is cut later would end the process.
  asked.on('error', () => {})
  return response
}

function targetOf({ headers }: IncomingMessage): string {
  if (headers.location !== undefined) return headers.location
  throw new ForeignPictureError('answer_refused', 'redirects to nowhere')
}

function tooSlow(ms: number): ForeignPictureError {
  return new ForeignPictureError('too_slow', `took longer than the ${ms / 1000} s that are allowed`)
}
