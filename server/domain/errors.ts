import type { ErrorCode } from '#contract/studio/errors.ts'

export interface Issue {
  code: string
  fields: string[]
  message: string
}

/** A refusal with a code of the closed list. `message` is for people; it never carries a secret or a path. */
export class GessoError extends Error {
  readonly code: ErrorCode
  readonly issues: Issue[] | undefined

  constructor(code: ErrorCode, message: string, issues?: Issue[]) {
    super(message)
    this.name = 'GessoError'
    this.code = code
    this.issues = issues
  }
}

/** Refuses what would begin something while the server is on its way down. */
export function stoppingError(): GessoError {
  const message = 'The server is stopping. Nothing was changed; try again in a moment.'
  return new GessoError('stopping', message)
}

/** An engine could not do a job. `message` is shown to the user and says what happened. */
export class EngineError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineError'
  }
}
