const second = 1000
const hour = 3600 * second

/** What a service may ask us to wait: no less than a second, no more than an hour. */
const asked = { least: second, most: hour } as const

/**
 * Ms to wait after the `attempt`-th failure in a row (from 0): twice as long each time, and up to a quarter more, so that
 * not all come back at once. `random` is at least 0, below 1.
 */
export function backOff(attempt: number, random: () => number, most = 60 * second): number {
  return Math.min(most, second * 2 ** Math.min(attempt, 20)) * (1 + random() / 4)
}

/** Ms to rest when a service asks for `afterMs`, or does not say how long, for the `attempt`-th time in a row. */
export function restMs(afterMs: number | null, attempt: number, random: () => number): number {
  if (afterMs === null || Number.isNaN(afterMs)) return backOff(attempt, random)
  const clamped = Math.min(asked.most, Math.max(asked.least, afterMs))
  return clamped + random() * Math.min(clamped / 4, 5 * second)
}

const looks = [1, 1, 1.5, 2, 2, 3, 3, 4, 5].map((seconds) => seconds * second)

/** Ms before the `count`-th look (from 0) at a job: quick at first, then ever more slowly. */
export function lookDelay(count: number, random: () => number): number {
  const base = looks[count] ?? (count < 30 ? 5 : count < 60 ? 10 : 30) * second
  return base * (1 + random() / 10)
}
