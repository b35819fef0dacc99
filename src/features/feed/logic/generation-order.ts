import type { Generation, GenerationStatus } from '#contract/studio/generation.ts'

const stages: Record<GenerationStatus, number> = {
  queued: 0,
  running: 1,
  unknown: 1,
  complete: 2,
  failed: 2,
  cancelled: 2,
}

export const isActive = ({ status }: Generation): boolean => stages[status] < 2

/**
 * Of two sights of one generation, the later, whichever arrives first: a generation never goes back, and
 * while it runs it only gains pictures and progress. One that is over changes no more by its own events.
 */
export function later(known: Generation, told: Generation): Generation {
  const gain = stages[told.status] - stages[known.status]
  if (gain < 0 || !isActive(known)) return known
  if (gain === 0 && told.images.length < known.images.length) return known
  return told.progress < known.progress && isActive(told)
    ? { ...told, progress: known.progress }
    : told
}
