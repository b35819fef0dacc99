import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { marksQuery, sharesKey } from './shares-query.ts'

const known = new WeakSet<StudioEvent>()

/**
 * Links, and what visitors left on them, are read again where they are shown. Only once: an event is told again
 * after each answer that was on its way, and this one's own reading is one.
 */
export function applyLinksEvent(client: QueryClient, event: StudioEvent): void {
  if (known.has(event)) return
  known.add(event)
  const { type } = event
  if (type === 'shares.changed' || type === 'shares.marked') {
    void client.invalidateQueries({ queryKey: sharesKey })
  }
  if (type === 'shares.marked') {
    void client.invalidateQueries({ queryKey: marksQuery.queryKey })
  }
}
