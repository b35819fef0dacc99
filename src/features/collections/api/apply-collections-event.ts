import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { collectionsKey } from './collections-query.ts'

/** What changes a collection's count or cover has it read again where it is shown. */
export function applyCollectionsEvent(client: QueryClient, { type }: StudioEvent): void {
  switch (type) {
    case 'collections.changed':
    case 'images.deleted':
    case 'images.restored':
    case 'image.saved':
      void client.invalidateQueries({ queryKey: collectionsKey })
      break
    case 'generation.created':
    case 'generation.started':
    case 'generation.progressed':
    case 'generation.completed':
    case 'generation.failed':
    case 'generation.cancelled':
    case 'images.favourited':
    case 'shares.changed':
    case 'shares.marked':
    case 'resync':
    case 'server.stopping':
      break
  }
}
