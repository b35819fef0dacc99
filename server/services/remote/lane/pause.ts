import type { Clock } from '#server/domain/clock.ts'

/** Waiting that can be cut short: by a hint that it is worth looking now, or for good by the signal. */
export interface Pause {
  /** Rejects with the signal's reason. */
  sleep(ms: number): Promise<void>
  /** Until it is woken, however long that takes. */
  forever(): Promise<void>
  wake(): void
}

export function createPause(clock: Clock, signal: AbortSignal): Pause {
  let wake: (() => void) | null = null

  function wait(ms: number | null): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const stopTimer = ms === null ? () => undefined : clock.setTimer(ms, end)
      function end(): void {
        stopTimer()
        wake = null
        signal.removeEventListener('abort', end)
        if (signal.aborted) reject(signal.reason)
        else resolve()
      }
      signal.addEventListener('abort', end, { once: true })
      wake = end
    })
  }

  return {
    sleep: (ms) => wait(ms),
    forever: () => wait(null),
    wake: () => wake?.(),
  }
}
