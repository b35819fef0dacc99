import type { Clock } from '#server/domain/clock.ts'

/** Runs a job whose signal aborts with `given`, or with what `late` makes once `ms` have passed. */
export async function withDeadline<T>(
  clock: Clock,
  { ms, late, given }: { ms: number; late: () => Error; given: AbortSignal | undefined },
  job: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController()
  const stop = clock.setTimer(ms, () => deadline.abort(late()))
  try {
    return await job(given ? AbortSignal.any([given, deadline.signal]) : deadline.signal)
  } finally {
    stop()
  }
}
