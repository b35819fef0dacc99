import { HttpError } from '#src/lib/http.ts'

/** Whether the server said that there is no such picture, or no longer. */
export function isGone(error: Error | null): boolean {
  return error instanceof HttpError && (error.code === 'not_found' || error.code === 'gone')
}
