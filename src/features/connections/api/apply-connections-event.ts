import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { connectionsQuery } from './connections-query.ts'

/** Connections, what they offer or whether they work changed: whoever shows that reads it again, prices included. */
export function applyConnectionsEvent(client: QueryClient, { type }: StudioEvent): void {
  if (type !== 'connections.changed') return
  for (const queryKey of [connectionsQuery.queryKey, ['models'], ['price']]) {
    void client.invalidateQueries({ queryKey })
  }
}
