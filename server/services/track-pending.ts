/** Keeps count of calls under way, so that the library is not closed beneath them. */
export function trackPending() {
  const calls = new Set<Promise<unknown>>()
  return {
    tracked<Args extends unknown[], Result>(
      call: (...args: Args) => Promise<Result>,
    ): (...args: Args) => Promise<Result> {
      return async (...args) => {
        const result = call(...args)
        calls.add(result)
        try {
          return await result
        } finally {
          calls.delete(result)
        }
      }
    },
    /** Resolves when no call is under way any more. */
    async settled(): Promise<void> {
      while (calls.size > 0) await Promise.allSettled(calls)
    },
  }
}
