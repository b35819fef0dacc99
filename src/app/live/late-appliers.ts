import { applyFeedEvent } from '#src/features/feed/api/apply-feed-event.ts'
import { applyGalleryEvent } from '#src/features/gallery/api/apply-gallery-event.ts'
import { applyGridEvent } from '#src/features/grid/api/apply-grid-event.ts'
import { applyViewerEvent } from '#src/features/viewer/api/apply-viewer-event.ts'

/** Who is told of an event besides the status region, which is on every page from the first moment. */
export const lateAppliers = [applyFeedEvent, applyGalleryEvent, applyGridEvent, applyViewerEvent]
