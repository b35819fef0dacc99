import { goToEntry } from '#src/lib/go-to-entry.ts'
import { logOut } from './changes.ts'

/** Logs this browser out. */
export async function leave(): Promise<void> {
  await logOut()
  goToEntry()
}
