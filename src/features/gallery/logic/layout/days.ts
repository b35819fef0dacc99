const hour = 3600
/**
 * A picture's place and time are both its generation's, drawn when that was asked for; they disagree only where
 * the server's clock was set back in between. Within this, a stray does not split a day in two.
 */
const disorder = 6 * hour

/** Local midnight before a time; both in seconds since the epoch. */
export function dayStart(seconds: number): number {
  const date = new Date(seconds * 1000)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime() / 1000
}

/** Whether a picture of this time goes under the heading of the day that began at `start`. */
export function belongsToDay(seconds: number, start: number): boolean {
  return seconds >= start && seconds < start + 24 * hour + disorder
}

const plain = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' })

/** "Today", "Yesterday" or "12 November 2026"; `start` in seconds, `now` in milliseconds. */
export function dayLabel(start: number, now: number): string {
  const today = dayStart(now / 1000)
  if (start === today) return 'Today'
  if (start === dayStart(today - hour)) return 'Yesterday'
  return plain.format(start * 1000)
}

/** "November 2026". */
export const monthLabel = (seconds: number): string => month.format(seconds * 1000)
