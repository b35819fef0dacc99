import { isFinished } from '#server/domain/generation-state.ts'
import type { ServiceDeps } from '../deps.ts'
import type { WorkQueue } from '../remote/work-queue.ts'
import type { RecordResult } from '../generations/record-result.ts'
import type { Services } from '../services.ts'

/** What has pictures goes by a deletion, which can be undone; with the last of them the grid goes by itself. */
export function createDeleteGrid(
  { library, clock }: ServiceDeps,
  queue: WorkQueue,
  results: RecordResult,
  { createDeletion, deleteGeneration }: Pick<Services, 'createDeletion' | 'deleteGeneration'>,
): Services['deleteGrid'] {
  return async (id) => {
    if (!library.grids.get(id)) return null
    const active = library.grids.generations(id).filter(({ state }) => !isFinished(state))
    // What waits goes first: else the next would begin as soon as one is stopped.
    for (const record of active.toReversed()) {
      await queue.stop(record.id)
      results.end(record.id, { type: 'cancelled', at: clock.now() })
    }
    const left = library.grids.generations(id)
    // What may have been made and charged stays until that is known.
    for (const record of left) if (record.remote && !isFinished(record.state)) queue.add(record)
    for (const { id: emptyId } of left.filter(({ images, missing, expected, state }) => {
      return images.length === 0 && missing.length === expected && isFinished(state)
    })) {
      await deleteGeneration(emptyId)
    }
    const images = left.flatMap((record) => record.images.map(({ seq }) => seq))
    return { id, deletion: images.length === 0 ? null : createDeletion(images) }
  }
}
