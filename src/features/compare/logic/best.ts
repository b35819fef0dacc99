import type { Generation } from '#contract/studio/generation.ts'

/** Milliseconds a finished generation took; null for all others. */
export function timeOf({ status, startedAt, finishedAt }: Generation): number | null {
  return status === 'complete' && startedAt !== null && finishedAt !== null
    ? finishedAt - startedAt
    : null
}

/** The id of the quickest, once there are two or more to tell apart. */
export function quickestOf(generations: readonly Generation[]): string | null {
  const timed = generations.flatMap((one) => {
    const time = timeOf(one)
    return time === null ? [] : [{ id: one.id, time }]
  })
  if (timed.length < 2) return null
  return timed.reduce((best, one) => (one.time < best.time ? one : best)).id
}

/** The seed all have in common; null where they differ. */
export function sharedSeed(generations: readonly Generation[]): number | null {
  const seeds = new Set(generations.map(({ seed }) => seed))
  return seeds.size === 1 ? (generations[0]?.seed ?? null) : null
}
