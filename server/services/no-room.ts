import { GessoError } from '#server/domain/errors.ts'

/** New work is refused while there is still room for what must go on: deletions, and the pictures under way. */
export function noRoom(): GessoError {
  return new GessoError(
    'storage_full',
    'The disk that holds the library is almost full. Free some space and try again.',
  )
}
