import type { Query, QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { applyActivityEvent } from '#src/features/activity/api/apply-activity-event.ts'
import { openEventStream } from '#src/lib/event-stream.ts'
import { noteConnection } from './connection-store.ts'

type Applier = (client: QueryClient, event: StudioEvent) => void

/**
 * Tells the features of an event; each changes exactly its own entries, and nothing when told twice. Those that
 * a first visit can do without are brought by the first event, and told in the order things happened.
 */
export function createTeller(
  client: QueryClient,
  loadLate: () => Promise<{ lateAppliers: readonly Applier[] }>,
): (event: StudioEvent) => void {
  let late: ReturnType<typeof loadLate> | null = null
  return (event) => {
    applyActivityEvent(client, event)
    late ??= loadLate()
    late
      .then(({ lateAppliers }) => {
        for (const applier of lateAppliers) applier(client, event)
      })
      .catch(() => {
        // The server is away, and these were not told: once it is back they read everything again.
        late = null
        void client.invalidateQueries()
      })
  }
}

/**
 * Keeps the cache true to the server for as long as the page lives. Open it before the first read:
 * then no event can fall between a read and the stream.
 * @returns a function that ends it.
 */
export function startLiveUpdates(
  client: QueryClient,
  open = openEventStream,
  tell = createTeller(client, () => import('./late-appliers.ts')),
): () => void {
  let held: StudioEvent[] = []

  // An answer on its way may have been read before an event that came first: tell it again.
  const unwatch = client.getQueryCache().subscribe((change) => {
    if (change.type !== 'updated' || held.length === 0) return
    const { action } = change
    if (action.type === 'success' && action.manual !== true) held.forEach(tell)
    if (client.isFetching() === 0) held = []
  })

  const close = open({
    event(event) {
      if (event.type === 'resync') {
        void client.invalidateQueries()
        return
      }
      tell(event)
      if (event.type === 'images.restored') held = without(held, event)
      if (isRepeatable(event) && client.isFetching() > 0) held.push(event)
    },
    // What happened meanwhile is told again, or `resync` says that it cannot be. Only a read that failed has nobody
    // else to repeat it now.
    connection(state) {
      if (noteConnection(state)) void client.invalidateQueries({ predicate: hasFailed })
    },
  })

  return () => {
    close()
    unwatch()
  }
}

function hasFailed({ state }: Query): boolean {
  return state.status === 'error' || state.fetchFailureCount > 0
}

/**
 * Progress is soon said again, and a restoration makes pages read again: repeating that after each
 * answer would never end.
 */
function isRepeatable({ type }: StudioEvent): boolean {
  return type !== 'generation.progressed' && type !== 'images.restored'
}

type Restored = Extract<StudioEvent, { type: 'images.restored' }>

/** What is held, less the deletion of what has come back since: telling it again would hide it. */
function without(held: readonly StudioEvent[], restored: Restored): StudioEvent[] {
  const images = new Set(restored.images)
  const generations = new Set(restored.generations)
  return held.map((event) => {
    if (event.type !== 'images.deleted') return event
    return {
      ...event,
      images: event.images.filter((seq) => !images.has(seq)),
      generations: event.generations.filter((id) => !generations.has(id)),
    }
  })
}
