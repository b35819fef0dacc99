import type * as z from 'zod/mini'
import type { Clock } from '../../clock.ts'
import type { Answer, Ask, Exchange, NoAnswer } from './exchange.ts'
import { absenceOf, oddAnswer, refusalOf } from './refusal-of.ts'
import type { Absence, Refusal, SendOutcome } from '../remote-engine.ts'

/** Where a client asks, and as whom. */
export interface Counter {
  readonly exchange: Exchange
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly key: () => string | null
  readonly clock: Pick<Clock, 'now'>
}

export interface Question {
  readonly method: Ask['method']
  /** From the base address on. */
  readonly path: string
  readonly json?: unknown
  readonly headersMs?: number
  readonly maxBytes?: number
}

const usualHeadersMs = 30_000
const usualBytes = 8 * 1024 * 1024

/** Puts a question to a service, with its key. */
export function askService(
  { exchange, baseUrl, key }: Counter,
  { method, path, json, headersMs = usualHeadersMs, maxBytes = usualBytes }: Question,
  signal: AbortSignal,
): Promise<Answer | NoAnswer> {
  const secret = key()
  const ask: Ask = {
    method,
    address: baseUrl + path,
    home: baseUrl,
    headersMs,
    maxBytes,
    headers: {
      accept: 'application/json',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
    },
    ...(json === undefined ? {} : { body: new TextEncoder().encode(JSON.stringify(json)) }),
  }
  return exchange(ask, signal)
}

/** What a successful answer holds, in the shape that is read of it; null for anything else. */
export function readAs<Schema extends z.core.$ZodType>(
  answered: Answer | NoAnswer,
  schema: Schema & { safeParse: (value: unknown) => z.core.util.SafeParseResult<z.infer<Schema>> },
): z.infer<Schema> | null {
  if (answered.kind !== 'answer' || answered.status < 200 || answered.status > 299) return null
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(answered.body)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** How a question that can be asked again came to nothing. @throws the signal's reason when it was cancelled */
export function failureOf(
  answered: Answer | NoAnswer,
  { key, clock }: Pick<Counter, 'key' | 'clock'>,
  signal: AbortSignal,
): { readonly kind: 'refused'; readonly refusal: Refusal } | Absence {
  signal.throwIfAborted()
  const refusal = answered.kind === 'answer' ? refusalOf(answered, key()) : null
  return refusal === null ? absenceOf(answered, clock.now()) : { kind: 'refused', refusal }
}

/** How a create came to nothing, or to nobody knows what: only a documented refusal is taken for one. */
export function unsentOutcome(
  answered: Answer | NoAnswer,
  { key, clock }: Pick<Counter, 'key' | 'clock'>,
): SendOutcome {
  switch (answered.kind) {
    case 'unsent':
      return { kind: 'unsent', words: answered.words }
    case 'refused':
      return { kind: 'refused', refusal: { cause: 'other', words: answered.words } }
    case 'cut':
      return { kind: 'unknown', words: answered.words }
    case 'answer':
      break
    default:
      return answered satisfies never
  }
  const refusal = refusalOf(answered, key())
  if (refusal !== null) return { kind: 'refused', refusal }
  const absence = absenceOf(answered, clock.now())
  return answered.status === 429 && absence.kind === 'later'
    ? absence
    : { kind: 'unknown', words: oddAnswer(answered.status) }
}
