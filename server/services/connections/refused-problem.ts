import type { ConnectionProblem } from '#contract/studio/connections.ts'
import type { Connection } from '#server/domain/remote/connection.ts'
import type { Refusal } from '#server/domain/remote/remote-engine.ts'

const advice = {
  key: 'does not take this key. Check it, or make a new one there.',
  payment: 'says there is no money left. Add some there, then test again.',
  forbidden: 'does not let this key do that. Check what it may do there.',
  other: 'refused.',
} as const

/** Our own words where a service had none of its own. */
const ours = /^The service /

/** What a refusal means for the connection, with what to do about it. */
export function refusedProblem(
  { cause, words }: Refusal,
  { name, hasKey }: Pick<Connection, 'name' | 'hasKey'>,
): ConnectionProblem {
  const said = ours.test(words) ? '' : ` It says: ${words}`
  if (cause === 'key' && !hasKey) return { cause, words: `${name} needs a key.${said}` }
  const known = cause === 'request' || cause === 'moderation' ? 'other' : cause
  return { cause: known, words: `${name} ${advice[known]}${said}` }
}

/** Words about "the service" with its name instead. */
export const named = (words: string, { name }: Pick<Connection, 'name'>): string =>
  words.replace(ours, `${name} `)

/** Whether it concerns the key and not the request: nothing that comes after would fare better. */
export const concernsKey = ({ cause }: Refusal): boolean =>
  cause === 'key' || cause === 'payment' || cause === 'forbidden'
