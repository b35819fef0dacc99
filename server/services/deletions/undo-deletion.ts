import { GessoError } from '#server/domain/errors.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Services } from '../services.ts'
import { announceShift } from './announce-shift.ts'

export function createUndoDeletion({
  library,
  announce,
  clock,
}: ServiceDeps): Services['undoDeletion'] {
  return (id) => {
    const deletion = library.deletions.get(id)
    if (!deletion) throw new GessoError('not_found', 'There is no such deletion.')
    const { images, finalAt, state } = deletion
    // Asked twice, say because the first answer was lost: there is nothing left to bring back.
    if (state === 'undone') return { id, images, finalAt }
    if (state === 'purged' || clock.now() >= finalAt) {
      throw new GessoError('gone', 'These pictures can no longer be brought back.')
    }
    const shift = library.deletions.undo(id, clock.now())
    announceShift(announce, 'images.restored', shift)
    return { id, images: shift.images, finalAt }
  }
}
