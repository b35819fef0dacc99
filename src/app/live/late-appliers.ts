import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { applyCollectionsEvent } from '#src/features/collections/api/apply-collections-event.ts'
import { applyCompareEvent } from '#src/features/compare/api/apply-compare-event.ts'
import { applyConnectionsEvent } from '#src/features/connections/api/apply-connections-event.ts'
import { applyFeedEvent } from '#src/features/feed/api/apply-feed-event.ts'
import { applyGalleryEvent } from '#src/features/gallery/api/apply-gallery-event.ts'
import { applyGridEvent } from '#src/features/grid/api/apply-grid-event.ts'
import { applyLinksEvent } from '#src/features/links/api/apply-links-event.ts'
import { applyNotificationEvent } from '#src/features/notifications/api/apply-notification-event.ts'
import { applyViewerEvent } from '#src/features/viewer/api/apply-viewer-event.ts'
import { sayWhatStayed } from './say-what-stayed.ts'
import { sayWherePicturesGo } from './say-where-pictures-go.ts'
import { tellWorker } from '#src/lib/device-memory.ts'

/** What was deleted is not kept on this device either. */
function applyToDevice(_client: QueryClient, { type }: StudioEvent): void {
  if (type === 'images.deleted') void tellWorker({ type: 'recheck' })
}

/** Who is told of an event besides the status region, which is on every page from the first moment. */
export const lateAppliers = [
  applyCollectionsEvent,
  applyCompareEvent,
  applyConnectionsEvent,
  applyFeedEvent,
  applyGalleryEvent,
  applyGridEvent,
  applyLinksEvent,
  applyViewerEvent,
  sayWherePicturesGo,
  sayWhatStayed,
  applyNotificationEvent,
  applyToDevice,
]
