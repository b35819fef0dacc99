import type { Clock } from '#server/domain/clock.ts'

/** Passes on at most one value in `ms`, always the latest; a value held back follows when its time has come. */
export function throttle<T>(clock: Clock, ms: number, pass: (value: T) => void) {
  let lastAt = Number.NEGATIVE_INFINITY
  let held: { value: T } | null = null
  let stopTimer: (() => void) | null = null

  function now(value: T): void {
    lastAt = clock.now()
    pass(value)
  }

  return {
    next(value: T): void {
      const wait = lastAt + ms - clock.now()
      if (stopTimer === null && wait <= 0) {
        now(value)
        return
      }
      held = { value }
      stopTimer ??= clock.setTimer(Math.min(ms, Math.max(0, wait)), () => {
        stopTimer = null
        if (held) now(held.value)
        held = null
      })
    },
    /** Drops what is held back. */
    stop(): void {
      stopTimer?.()
      stopTimer = null
      held = null
    },
  }
}
