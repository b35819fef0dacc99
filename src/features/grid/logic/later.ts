import type { Generation, GenerationStatus } from '#contract/studio/generation.ts'

const stages: Record<GenerationStatus, number> = {
  queued: 0,
  running: 1,
  unknown: 1,
  complete: 2,
  failed: 2,
  cancelled: 2,
}

export const isOver = ({ status }: Generation): boolean => stages[status] === 2

/** Of two sights of one generation, the later: it never goes back, and while it runs it only gains pictures. */
export function later(known: Generation, told: Generation): Generation {
  const gain = stages[told.status] - stages[known.status]
  if (gain < 0 || isOver(known)) return known
  return gain === 0 && told.images.length < known.images.length ? known : told
}
