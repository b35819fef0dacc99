/** How far back one looks. */
export type Period = 'week' | 'month' | 'year'

export const periods: readonly { value: Period; label: string }[] = [
  { value: 'week', label: '7 days' },
  { value: 'month', label: '30 days' },
  { value: 'year', label: '12 months' },
]

const pad = (value: number) => String(value).padStart(2, '0')

/** A day as the server writes it, on this device's calendar. */
const written = (date: Date) =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`

/** The first day to ask for; null for what the server answers by itself. A year begins with a whole month. */
export function firstDay(period: Period, now: number): string | null {
  if (period === 'month') return null
  const today = new Date(now)
  return period === 'week'
    ? written(new Date(today.getFullYear(), today.getMonth(), today.getDate() - 6))
    : written(new Date(today.getFullYear(), today.getMonth() - 11, 1))
}

/** Each day from one to another, both included. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (
    let at = Date.parse(`${from}T00:00:00Z`);
    at <= Date.parse(`${to}T00:00:00Z`);
    at += 86_400_000
  ) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

const dayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('en', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "Nov 20" for a day, "Nov 2026" for a month such as 2026-11. */
export const slotWords = (slot: string): string =>
  slot.length === 7
    ? monthFormat.format(Date.parse(`${slot}-01T00:00:00Z`))
    : dayFormat.format(Date.parse(`${slot}T00:00:00Z`))
