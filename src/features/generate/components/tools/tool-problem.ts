import { HttpError, UnreachableError } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** Why something asked of the server did not happen, in words. */
export function toolProblem(error: Error): string {
  if (error instanceof UnreachableError) {
    return 'Gesso’s server cannot be reached, so nothing was changed. Try again in a moment.'
  }
  return error instanceof HttpError ? error.message : 'The server’s answer made no sense.'
}

/** Says it at the foot of the page. */
export function sayProblem(error: Error): void {
  toast({ message: toolProblem(error), tone: 'error' })
}
