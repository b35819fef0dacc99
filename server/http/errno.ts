/** Node's name for what a system call ran into (`ENOENT`, `EADDRINUSE`), when the error has one. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
