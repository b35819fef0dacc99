import type { Clock } from '#server/domain/clock.ts'

export interface FakeClock extends Clock {
  /** Moves time on, running what comes due in order, at its own time. */
  advance(ms: number): void
  /** How many timers are set. */
  readonly timers: number
  /** When the next one comes due; null when none is set. */
  readonly due: number | null
}

/** A clock that stands still until it is told to move. */
export function createFakeClock(start = Date.UTC(2026, 0, 2)): FakeClock {
  let time = start
  let count = 0
  const timers = new Map<number, { at: number; fn: () => void }>()

  function nextDue(until: number): number | null {
    const due = [...timers].filter(([, timer]) => timer.at <= until)
    return due.toSorted(([a, x], [b, y]) => x.at - y.at || a - b)[0]?.[0] ?? null
  }

  return {
    now: () => time,
    get timers() {
      return timers.size
    },
    get due() {
      return timers.size === 0 ? null : Math.min(...[...timers.values()].map(({ at }) => at))
    },
    setTimer(ms, fn) {
      count += 1
      const key = count
      // The clock of a machine knows whole milliseconds only.
      timers.set(key, { at: time + Math.ceil(ms), fn })
      return () => void timers.delete(key)
    },
    advance(ms) {
      const until = time + ms
      for (let key = nextDue(until); key !== null; key = nextDue(until)) {
        const timer = timers.get(key)
        timers.delete(key)
        time = Math.max(time, timer?.at ?? time)
        timer?.fn()
      }
      time = until
    },
  }
}
