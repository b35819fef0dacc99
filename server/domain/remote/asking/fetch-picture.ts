import { pictureTypeOf } from '../../picture-type.ts'
import type { Exchange } from './exchange.ts'
import { absenceOf, oddAnswer } from './refusal-of.ts'
import type { FetchOutcome } from '../remote-engine.ts'

const maxBytes = 40 * 1024 * 1024
const headersMs = 30_000

/** Statuses under which an address that once worked has run out. */
const runOut: ReadonlySet<number> = new Set([401, 403, 404, 410])

export interface FetchFrom {
  readonly exchange: Exchange
  readonly home: string
  readonly now: number
  /** Only ever for addresses that are `home`'s own. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Brings a finished picture from where its service says it lies. No key goes along unless the caller adds it. */
export async function fetchPicture(
  address: string,
  { exchange, home, now, headers = {} }: FetchFrom,
  signal: AbortSignal,
): Promise<FetchOutcome> {
  const accept = 'image/png, image/jpeg, image/webp'
  const answered = await exchange(
    { method: 'GET', address, home, headers: { ...headers, accept }, headersMs, maxBytes },
    signal,
  )
  signal.throwIfAborted()
  if (answered.kind === 'refused') return { kind: 'broken', words: answered.words }
  if (answered.kind === 'cut' && answered.why === 'large') {
    return { kind: 'broken', words: answered.words }
  }
  if (answered.kind !== 'answer') return absenceOf(answered, now)
  const { status, body } = answered
  if (runOut.has(status)) return { kind: 'expired' }
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    return absenceOf(answered, now)
  }
  if (status !== 200) return { kind: 'broken', words: oddAnswer(status) }
  return pictureTypeOf(body) === null
    ? { kind: 'broken', words: 'What lies at the address is not a picture.' }
    : { kind: 'file', bytes: body }
}
