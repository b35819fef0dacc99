import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { marksQuery, sharesKey, sharesQuery } from './shares-query.ts'

const known = new WeakSet<StudioEvent>()

/**
 * Links, and what visitors left on them, are read again where they are shown. Only once: an event is told again
 * after each answer that was on its way, and this one's own reading is one. Views come with the event: visitors would
 * else set how often everything is read.
 */
export function applyLinksEvent(client: QueryClient, event: StudioEvent): void {
  if (event.type === 'shares.viewed') {
    const seen = new Map(event.links.map((link) => [link.id, link]))
    client.setQueryData(sharesQuery.queryKey, (shares) =>
      shares?.map((share) => ({ ...share, ...seen.get(share.id) })),
    )
    return
  }
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
