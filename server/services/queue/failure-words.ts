import { EngineError, GessoError } from '#server/domain/errors.ts'

/** What a user reads when a job failed. Messages of unforeseen errors may hold paths or worse, and are not shown. */
export function failureWords(error: unknown): string {
  if (isForeseen(error)) return error.message
  return 'Something went wrong inside the server while this was being made. Trying again may help.'
}

export function isForeseen(error: unknown): error is Error {
  return (
    error instanceof EngineError || (error instanceof GessoError && error.code === 'storage_full')
  )
}
