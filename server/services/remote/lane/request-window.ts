import type { Clock } from '#server/domain/clock.ts'

/** A little more than the minute that services count in: what we send together may arrive apart. */
export const windowMs = 61_000

/** Counts what was done within the last minute, so that no minute ever holds more than it may. `before`: in ms, in order. */
export function createRequestWindow(clock: Clock, before: readonly number[] = []) {
  let times = [...before]

  return {
    note(): void {
      times.push(clock.now())
    },
    /** How long until one more is within `most` a minute, in ms. */
    waitMs(most: number): number {
      const now = clock.now()
      // A clock that was set back would else count the same minute for ever.
      times = times.filter((time) => time > now - windowMs && time <= now)
      const blocking = times.at(-Math.max(1, most))
      return blocking === undefined ? 0 : blocking + windowMs - now
    },
  }
}
