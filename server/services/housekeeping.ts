import type { ServiceDeps } from './deps.ts'

const hour = 60 * 60 * 1000
/** An expired reservation is remembered this long, so that a late upload is told why it is refused. */
const expiredLife = 24 * hour

/** Drops at the start, and then hourly, what is kept only for a while. Returns how to stop. */
export function startHousekeeping({ library, clock, report }: ServiceDeps): () => void {
  let stopTimer: (() => void) | null = null

  function tidy(): void {
    try {
      library.tidy(clock.now())
      library.uploads.forgetExpired(clock.now() - expiredLife)
    } catch (error) {
      report(error)
    }
    stopTimer = clock.setTimer(hour, tidy)
  }

  tidy()
  return () => stopTimer?.()
}
