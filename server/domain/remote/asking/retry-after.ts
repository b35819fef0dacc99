import type { Answer } from './exchange.ts'

/**
 * How long a service asks to be left alone, in ms from `now`: `Retry-After` in seconds or as a date, else the seconds
 * until its own limit starts anew. Null where it says nothing that makes sense.
 */
export function retryAfterMs({ headers }: Answer, now: number): number | null {
  const after = headers['retry-after']?.trim() ?? ''
  return (
    secondsOf(after) ??
    untilDate(after, now, headers['date']) ??
    secondsOf(headers['x-ratelimit-reset']?.trim() ?? '')
  )
}

function secondsOf(text: string): number | null {
  return /^-?\d{1,10}(?:\.\d{1,6})?$/.test(text) ? Math.max(0, Number(text) * 1000) : null
}

/** By the service's own clock where it tells it: ours may be off. */
function untilDate(text: string, now: number, date: string | undefined): number | null {
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) return null
  const theirs = Date.parse(date ?? '')
  return Math.max(0, at - (Number.isNaN(theirs) ? now : theirs))
}
