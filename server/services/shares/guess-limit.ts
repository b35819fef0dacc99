import type { Clock } from '#server/domain/clock.ts'

/** A bucket that holds `room` tries and loses one every `leak` ms. */
export interface BucketShape {
  room: number
  leak: number
}

export interface TryLimit {
  /** Counts one try; ms to wait when there is no room for it, and then it is not counted. */
  take(key: string, shape: BucketShape): number
  /** Takes all tries back. */
  forgive(key: string): void
}

interface Bucket {
  level: number
  at: number
}

/** Beyond this many, those that have run dry are dropped, then the oldest. */
const mostBuckets = 10_000

/** Limits tries so that the limit always passes by itself: nobody is shut out for good, by whatever others do. */
export function createTryLimit({ now }: Pick<Clock, 'now'>): TryLimit {
  const buckets = new Map<string, Bucket>()

  function prune(): void {
    for (const [key] of buckets) {
      if (buckets.size < mostBuckets) return
      buckets.delete(key)
    }
  }

  return {
    take(key, { room, leak }) {
      const time = now()
      const known = buckets.get(key)
      const level = known ? Math.max(0, known.level - Math.max(0, time - known.at) / leak) : 0
      if (level + 1 > room) return Math.ceil((level + 1 - room) * leak)
      if (!known) prune()
      buckets.delete(key)
      buckets.set(key, { level: level + 1, at: time })
      return 0
    },
    forgive: (key) => void buckets.delete(key),
  }
}
