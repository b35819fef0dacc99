import type { Generation } from '#contract/studio/generation.ts'

const over = 4

/**
 * How far a generation is. What is sent to a service may come back and wait again, so that this is one step; whether it
 * was made can become unknown from there, and known again only by a later step.
 */
function rank({ status, stage }: Generation): number {
  if (status === 'queued' || stage === 'sending') return 0
  if (status === 'unknown') return 1
  if (status === 'running') return stage === 'fetching' ? 3 : 2
  return over
}

export const isOver = (generation: Generation): boolean => rank(generation) === over

/**
 * Of two sights of one generation, the later, whichever arrives first: it never goes back, and while it runs it only
 * gains pictures and progress. One that is over changes no more by its own events.
 */
export function laterGeneration(known: Generation, told: Generation): Generation {
  const gain = rank(told) - rank(known)
  if (gain < 0 || isOver(known)) return known
  if (gain === 0 && told.images.length < known.images.length) return known
  return told.progress < known.progress && !isOver(told)
    ? { ...told, progress: known.progress }
    : told
}
