import type { ServiceDeps } from '../deps.ts'

export interface ViewCounter {
  count(share: string): void
  /** Views not yet in the database. */
  pending(share: string): { count: number; last: number } | null
  /** Writes what is pending. */
  flush(): void
}

const every = 5_000

/** Views are written a few at a time: a sync of the disk for each would be what visitors wait for. */
export function createViewCounter(deps: ServiceDeps): ViewCounter {
  const { library, clock, announce, report } = deps
  let views = new Map<string, { count: number; last: number }>()
  let stopTimer: (() => void) | null = null

  function flush(): void {
    stopTimer?.()
    stopTimer = null
    if (views.size === 0) return
    const written = views
    views = new Map()
    try {
      library.shares.addViews(written)
    } catch (error) {
      report(error)
      return
    }
    const links = [...written.keys()].flatMap((id) => {
      const { views: counted = 0, lastViewedAt = null } = library.shares.get(id) ?? {}
      return lastViewedAt === null ? [] : [{ id, views: counted, lastViewedAt }]
    })
    announce({ type: 'shares.viewed', links })
  }

  return {
    count(share) {
      const known = views.get(share)
      views.set(share, { count: (known?.count ?? 0) + 1, last: clock.now() })
      stopTimer ??= clock.setTimer(every, flush)
    },
    pending: (share) => views.get(share) ?? null,
    flush,
  }
}
