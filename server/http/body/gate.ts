/** Lets at most `limit` tasks run at once; the others wait their turn, first come first served. */
export interface Gate {
  run<T>(task: () => Promise<T>): Promise<T>
}

/** Uploads are held in memory while they are decoded, so their number is what bounds the memory. */
export function createGate(limit: number): Gate {
  const waiting: (() => void)[] = []
  let running = 0
  return {
    async run(task) {
      if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
      else running += 1
      try {
        return await task()
      } finally {
        const next = waiting.shift()
        // The place is handed on, not freed, so that a newcomer cannot slip in between.
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}
