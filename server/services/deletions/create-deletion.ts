import { undoWindow } from '#contract/studio/library.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Services } from '../services.ts'
import { announceShift } from './announce-shift.ts'
import type { DeletionTimer } from './deletion-timer.ts'

/**
 * Pictures of a generation that still runs may go too: its other pictures are made all the same, and the
 * deleted ones are not made again.
 */
export function createCreateDeletion(
  { library, announce, clock, newId }: ServiceDeps,
  timer: DeletionTimer,
): Services['createDeletion'] {
  return (images) => {
    const id = newId()
    const finalAt = clock.now() + undoWindow
    const shift = library.deletions.create(id, images, finalAt)
    announceShift(announce, 'images.deleted', shift)
    timer.schedule()
    return { id, images: shift.images, finalAt }
  }
}
