import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { marksQuery, sharesKey } from './shares-query.ts'

/** Links, and what visitors left on them, are read again where they are shown. */
export function applyLinksEvent(client: QueryClient, { type }: StudioEvent): void {
  if (type === 'shares.changed' || type === 'shares.marked') {
    void client.invalidateQueries({ queryKey: sharesKey })
  }
  if (type === 'shares.marked') {
    void client.invalidateQueries({ queryKey: marksQuery.queryKey })
  }
}
