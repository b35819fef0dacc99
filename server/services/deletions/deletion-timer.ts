import { GessoError } from '#server/domain/errors.ts'
import type { ServiceDeps } from '../deps.ts'

/** Also how often a wrong clock is noticed: the longest time slept at once. */
const longestWait = 60_000
const retryMs = 5_000

/** Makes deletions final when their undo window has closed, those from before a restart too. */
export interface DeletionTimer {
  /** Call whenever a deletion may have become the next one due. */
  schedule(): void
  close(): Promise<void>
}

export function createDeletionTimer(
  { library, clock, report }: ServiceDeps,
  deleteAtServices: (id: string) => Promise<void>,
): DeletionTimer {
  let stopTimer: (() => void) | null = null
  let purging: Promise<void> | null = null
  let closed = false

  function schedule(): void {
    if (closed || purging) return
    const due = library.deletions.nextDue()
    stopTimer?.()
    stopTimer = due === null ? null : wake(due - clock.now())
  }

  function wake(ms: number): () => void {
    return clock.setTimer(Math.min(longestWait, Math.max(0, ms)), () => {
      stopTimer = null
      purging = purgeDue()
    })
  }

  async function purgeDue(): Promise<void> {
    try {
      for (const id of library.deletions.due(clock.now())) await purge(id)
      purging = null
      schedule()
    } catch (error) {
      purging = null
      if (!(error instanceof GessoError && error.code === 'stopping')) report(error)
      if (!closed) stopTimer = wake(retryMs)
    }
  }

  async function purge(id: string): Promise<void> {
    await deleteAtServices(id)
    do {
      if (closed) return
    } while (!(await library.deletions.purgeSome(id, clock.now())))
  }

  return {
    schedule,
    async close() {
      closed = true
      stopTimer?.()
      await purging
    },
  }
}
