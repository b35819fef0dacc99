import type { Clock } from '#server/domain/clock.ts'

const second = 1000
const minute = 60 * second

/** How long the walk waits, in ms, and for what. */
export const waits = {
  /** Between two pages of a walk, so that the account's other work goes on. */
  page: second,
  /** Between two looks for what is new. */
  look: 10 * minute,
  /** For the owner to do something about it. */
  person: 30 * minute,
  noRoom: minute,
  least: second,
  most: 60 * minute,
}

/** Longer after each time that went wrong in a row, with some chance in it. */
export function waitAfter(times: number, random: () => number): number {
  return Math.min(10 * minute, 5 * second * 2 ** Math.min(times, 10)) * (0.75 + random() / 2)
}

/** A sleep that ends early when it is woken; rejects with the signal's reason. */
export function createSleeper(clock: Clock) {
  let wake: (() => void) | null = null
  return {
    wake: () => wake?.(),
    sleep(ms: number, signal: AbortSignal): Promise<void> {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason)
          return
        }
        const end = () => {
          stop()
          signal.removeEventListener('abort', abort)
          wake = null
        }
        const abort = () => {
          end()
          reject(signal.reason)
        }
        const stop = clock.setTimer(ms, () => {
          end()
          resolve()
        })
        wake = () => {
          end()
          resolve()
        }
        signal.addEventListener('abort', abort, { once: true })
      })
    },
  }
}
