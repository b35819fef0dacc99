import { GessoError } from '#server/domain/errors.ts'

/** Notes that somebody came in, if the disk has room for it: who only looks must not be kept out for want of a note. */
export function noteUse(note: () => void): void {
  try {
    note()
  } catch (error) {
    if (!(error instanceof GessoError)) throw error
  }
}
