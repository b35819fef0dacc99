export interface TryLimits {
  /** Tries in a row before waiting begins. */
  burst: number
  /** Milliseconds after which one more is given. */
  refillMs: number
}

export interface TryLimiter {
  /** Takes a try. Answers 0 when there was one, else the milliseconds until there is; then nothing is taken. */
  take(key: string, now: number): number
  /** Takes nothing back from who was right. */
  giveBack(key: string, now: number): void
  /** Keys that are remembered: only those with tries missing. */
  readonly size: number
}

interface Bucket {
  tries: number
  at: number
}

/** What one table may hold: beyond it, the fullest half is forgotten, which forgives only who has tried least. */
const mostKeys = 10_000

/**
 * Limits guessing by making it slow. Tries come back with time, so nobody is ever banned, and a key that is left alone
 * is soon forgotten. A clock that jumps back gives nothing and takes nothing.
 */
export function createTryLimiter({ burst, refillMs }: TryLimits): TryLimiter {
  const buckets = new Map<string, Bucket>()

  function current(key: string, now: number): Bucket {
    const bucket = buckets.get(key) ?? { tries: burst, at: now }
    // Set back, so that a clock that was wrong once does not hold anyone up until then.
    if (bucket.at > now) bucket.at = now
    const since = now - bucket.at
    return { tries: Math.min(burst, bucket.tries + since / refillMs), at: now }
  }

  function keep(key: string, bucket: Bucket): void {
    if (bucket.tries >= burst) buckets.delete(key)
    else buckets.set(key, bucket)
    if (buckets.size > mostKeys) forgetFullest(bucket.at)
  }

  function forgetFullest(now: number): void {
    const ranked = [...buckets.keys()]
      .map((key) => ({ key, tries: current(key, now).tries }))
      .toSorted((a, b) => b.tries - a.tries)
    for (const { key } of ranked.slice(0, mostKeys / 2)) buckets.delete(key)
  }

  return {
    take(key, now) {
      const bucket = current(key, now)
      if (bucket.tries < 1) return Math.ceil((1 - bucket.tries) * refillMs)
      keep(key, { ...bucket, tries: bucket.tries - 1 })
      return 0
    },
    giveBack(key, now) {
      const bucket = current(key, now)
      keep(key, { ...bucket, tries: bucket.tries + 1 })
    },
    get size() {
      return buckets.size
    },
  }
}
