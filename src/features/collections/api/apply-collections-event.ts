import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { collectionsKey } from './collections-query.ts'

const known = new WeakSet<StudioEvent>()

/**
 * What changes a collection's count or cover has it read again where it is shown. Only once: an event is told again
 * after each answer that was on its way, and this one's own reading is one.
 */
export function applyCollectionsEvent(client: QueryClient, event: StudioEvent): void {
  if (known.has(event)) return
  known.add(event)
  switch (event.type) {
    case 'collections.changed':
    case 'deletion.refused':
    case 'images.deleted':
    case 'images.restored':
      void client.invalidateQueries({ queryKey: collectionsKey })
      break
    case 'image.saved':
      // What is over already was brought from elsewhere, very many in a row, and is gathered nowhere.
      if (event.generation.status === 'complete') break
      void client.invalidateQueries({ queryKey: collectionsKey })
      break
    case 'generation.created':
    case 'generation.started':
    case 'generation.changed':
    case 'generation.progressed':
    case 'generation.completed':
    case 'generation.failed':
    case 'generation.cancelled':
    case 'images.favourited':
    case 'shares.changed':
    case 'connections.changed':
    case 'shares.viewed':
    case 'shares.marked':
    case 'resync':
    case 'server.stopping':
      break
  }
}
