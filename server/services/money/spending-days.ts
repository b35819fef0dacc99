import { mostDays, usualDays } from '#contract/studio/spending.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { Days } from '#server/domain/spending.ts'

const dayMs = 24 * 60 * 60_000

/** The days that are meant. @throws GessoError `invalid_request` */
export function daysOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: string,
): Days {
  const last = to ?? today
  const first = from ?? dayAfter(last, 1 - usualDays)
  const count = Math.round((Date.parse(last) - Date.parse(first)) / dayMs) + 1
  if (count < 1) throw refused('from', `must not be after to, ${last}`)
  if (count > mostDays) throw refused('from', `must be at most ${mostDays} days before to, ${last}`)
  return { from: first, to: last }
}

function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10)
}

function refused(field: string, why: string): GessoError {
  const message = `${field} ${why}`
  return new GessoError('invalid_request', message, [{ code: 'range', fields: [field], message }])
}
