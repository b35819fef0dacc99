import { GessoError } from '#server/domain/errors.ts'

// Primary result codes, https://sqlite.org/rescode.html
const busy = 5
const corrupt = 11
const full = 13
const notADatabase = 26

/** SQLite's own words for them: errors of a statement under way carry no code in the binding we use. */
const codeByWords: Readonly<Record<string, number>> = {
  'database is locked': busy,
  'database disk image is malformed': corrupt,
  'database or disk is full': full,
  'file is not a database': notADatabase,
}

const diskFullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error ? String(error.code) : null
}

function primaryCode(error: unknown): number | null {
  if (!isSqliteError(error)) return null
  const hasCode = 'errcode' in error && typeof error.errcode === 'number'
  return hasCode ? Number(error.errcode) & 0xff : (codeByWords[error.message] ?? null)
}

export function isSqliteError(error: unknown): error is Error {
  return codeOf(error) === 'ERR_SQLITE_ERROR'
}

export function isBusy(error: unknown): boolean {
  return primaryCode(error) === busy
}

/** What is in the file is no sound database. Any other error says nothing about what is in it. */
export function isDamage(error: unknown): boolean {
  return [corrupt, notADatabase].includes(primaryCode(error) ?? -1)
}

/** Turns "the disk is full", as SQLite or the system says it, into the refusal people see; other errors stay as they are. */
export function asRefusal(error: unknown): unknown {
  if (primaryCode(error) !== full && !diskFullCodes.has(codeOf(error) ?? '')) return error
  return new GessoError(
    'storage_full',
    'There is no room left on the disk that holds the library. Free some space and try again.',
  )
}
