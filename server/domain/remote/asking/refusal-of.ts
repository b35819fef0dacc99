import type { Answer, NoAnswer } from './exchange.ts'
import { mentionsKey } from './mentions-key.ts'
import type { Absence, Refusal } from '../remote-engine.ts'
import { retryAfterMs } from './retry-after.ts'

const mostWords = 300

/** Statuses that say neither yes nor no: asked again later, or not known whether it was done. */
const undecided: ReadonlySet<number> = new Set([408, 409, 425, 429, 499])

const moderated = /moderation|nsfw|inappropriate|safety|not allowed by our polic/i
const unpaid = /(?:not enough|insufficient|exceeded).{0,40}(?:token|credit|balance|fund|quota)/i
const unknownKey = /authentication hook|authorization hook|invalid api key|incorrect api key/i

/** What a service means by a refusal; null when its answer is none. `key` is what its words must not tell. */
export function refusalOf(answer: Answer, key: string | null): Refusal | null {
  const { status } = answer
  const said = saidIn(answer)
  if (status < 400 || undecided.has(status)) return null
  // Its front door failed over the key, and the work was not begun.
  if (status >= 500 && !unknownKey.test(said)) return null
  const cause = causeOf(status, said)
  return { cause, words: wordsFor(cause, said, key) }
}

function causeOf(status: number, said: string): Refusal['cause'] {
  if (status === 401 || unknownKey.test(said)) return 'key'
  if (status === 402 || unpaid.test(said)) return 'payment'
  if (moderated.test(said)) return 'moderation'
  if (status === 403) return 'forbidden'
  return 'request'
}

const ownWords: Record<Refusal['cause'], string> = {
  key: 'The service does not accept the key.',
  payment: 'The service wants to be paid first: the account has too little left.',
  forbidden: 'The key is not allowed to do this.',
  request: 'The service does not take this request.',
  moderation: 'The service does not make pictures of this.',
  other: 'The service refuses.',
}

function wordsFor(cause: Refusal['cause'], said: string, key: string | null): string {
  // What is said about a key tends to hold it.
  if (cause === 'key' || said === '' || mentionsKey(said, key)) return ownWords[cause]
  return `${ownWords[cause]} It says: ${said}`
}

/** The sentence in the body of a refusal, in any of the shapes services use; empty where there is none. */
function saidIn({ body }: Answer): string {
  if (body.byteLength > 64 * 1024) return ''
  try {
    return tidy(sentence(JSON.parse(new TextDecoder().decode(body))))
  } catch {
    return ''
  }
}

function sentence(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return sentence(value[0])
  if (typeof value !== 'object' || value === null) return ''
  const { message, error, detail, msg } = value as Record<string, unknown>
  return [message, error, detail, msg].map(sentence).find((text) => text !== '') ?? ''
}

function tidy(text: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\s]+/g, ' ')
  // Addresses may carry what only their reader should know.
  const safe = plain.replace(/\bhttps?:\/\/\S+/gi, '(an address)').trim()
  return safe.length > mostWords ? `${safe.slice(0, mostWords)}…` : safe
}

/** A service that gave no answer, or none that helps, when asked for something that can be asked for again. */
export function absenceOf(answered: Answer | NoAnswer, now: number): Absence {
  if (answered.kind !== 'answer') return { kind: 'unreachable', words: answered.words }
  const { status } = answered
  const afterMs = retryAfterMs(answered, now)
  if (status === 429 || (status === 503 && afterMs !== null)) {
    return { kind: 'later', afterMs, words: 'The service asks for a pause.' }
  }
  return { kind: 'unreachable', words: oddAnswer(status) }
}

/** Words for an answer nobody expected. */
export function oddAnswer(status: number): string {
  if (status >= 300 && status < 400)
    return 'The service points to another address, which is not followed.'
  if (status >= 500) return `The service has trouble of its own (status ${status}).`
  return status < 300
    ? 'The service answers with something that cannot be read.'
    : `The service answers with status ${status}.`
}
