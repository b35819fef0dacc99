import { undoWindow } from '#contract/studio/library.ts'

const waiting = new Map<number, () => void>()

/**
 * Runs once if the deletion of a picture, by sequence number, is undone. The wish outlives whoever made it, and
 * lapses with the time in which a deletion can be undone.
 */
export function whenUndone(seq: number, then: () => void): void {
  waiting.set(seq, then)
  setTimeout(() => {
    if (waiting.get(seq) === then) waiting.delete(seq)
  }, 2 * undoWindow)
}

/** These pictures are back. */
export function noteUndone(seqs: Iterable<number>): void {
  for (const seq of seqs) {
    const then = waiting.get(seq)
    waiting.delete(seq)
    then?.()
  }
}
