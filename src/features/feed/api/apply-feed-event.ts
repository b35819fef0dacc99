import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { nextPages } from '../logic/feed-pages.ts'
import { feedQuery } from './feed-query.ts'

/** Updates the generations the event names, wherever they stand in the loaded pages. */
export function applyFeedEvent(client: QueryClient, event: StudioEvent): void {
  if (event.type === 'images.restored') {
    // Only their ids are told, so their pictures have to be read.
    void client.invalidateQueries({ queryKey: feedQuery.queryKey })
    return
  }
  client.setQueryData(feedQuery.queryKey, (data) => {
    if (data === undefined) return undefined
    const pages = nextPages(data.pages, event)
    return pages === data.pages ? data : { ...data, pages }
  })
}
