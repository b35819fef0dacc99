import type { Generation } from '#contract/studio/generation.ts'
import type { Grid } from '#contract/studio/grids.ts'
import { isOver } from '#src/lib/later-generation.ts'

/** What there is to see in a cell. */
export type Cell =
  /** Left out when the grid was made, or deleted since. */
  | { kind: 'empty' }
  | { kind: 'waiting'; generation: Generation }
  | { kind: 'running'; generation: Generation }
  | { kind: 'pictures'; generation: Generation }
  | { kind: 'unknown'; generation: Generation }
  | { kind: 'failed'; generation: Generation; reason: string }
  | { kind: 'cancelled'; generation: Generation }
  | { kind: 'deleted'; generation: Generation }

/** The cells row by row, as many as the axes make. */
export function cellsOf({ x, y, generations }: Grid): Cell[][] {
  const byPlace = new Map(generations.map((one) => [`${one.grid?.x} ${one.grid?.y}`, one]))
  return y.values.map((_row, atY) =>
    x.values.map((_column, atX) => cellOf(byPlace.get(`${atX} ${atY}`))),
  )
}

function cellOf(generation: Generation | undefined): Cell {
  if (generation === undefined) return { kind: 'empty' }
  if (generation.images.length > 0) return { kind: 'pictures', generation }
  switch (generation.status) {
    case 'queued':
      return { kind: 'waiting', generation }
    case 'running':
      return { kind: 'running', generation }
    case 'unknown':
      return { kind: 'unknown', generation }
    case 'failed':
      return { kind: 'failed', generation, reason: generation.error ?? 'It could not be made.' }
    case 'cancelled':
      return { kind: 'cancelled', generation }
    case 'complete':
      return { kind: 'deleted', generation }
    default:
      return generation.status satisfies never
  }
}

/** How far the whole is, from 0 to 1; null when nothing is left to do. */
export function progressOf({ generations }: Grid): number | null {
  if (generations.every(isOver)) return null
  const done = generations.reduce((sum, one) => sum + (isOver(one) ? 1 : one.progress), 0)
  return done / generations.length
}

/** "9 of 12 pictures". */
export function countWords({ generations }: Grid): string {
  const made = generations.reduce((sum, { images }) => sum + images.length, 0)
  const asked = generations.reduce((sum, { expected }) => sum + expected, 0)
  const noun = asked === 1 ? 'picture' : 'pictures'
  return made === asked ? `${made} ${noun}` : `${made} of ${asked} ${noun}`
}

/** The prompt all cells share; null where an axis varies it. */
export function sharedPrompt({ x, y, generations }: Grid): string | null {
  if (x.field === 'prompt' || y.field === 'prompt') return null
  return generations[0]?.request.prompt ?? null
}
