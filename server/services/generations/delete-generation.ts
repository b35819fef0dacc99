import { isFinished } from '#server/domain/generation-state.ts'
import type { ServiceDeps } from '../deps.ts'
import type { WorkQueue } from '../remote/work-queue.ts'
import type { Services } from '../services.ts'
import type { RecordResult } from './record-result.ts'

/** Unfinished work is cancelled first, as its own step: should the removal then fail, nothing is left half alive. */
export function createDeleteGeneration(
  { library, announce, clock }: ServiceDeps,
  queue: WorkQueue,
  results: RecordResult,
): Services['deleteGeneration'] {
  return async (id) => {
    const record = library.generations.get(id)
    if (!record) return false
    if (!isFinished(record.state)) {
      await queue.stop(id)
      results.end(id, { type: 'cancelled', at: clock.now() })
    }
    const shift = await library.generations.remove(id, clock.now())
    if (!shift) return false
    announce({ type: 'images.deleted', ...shift })
    return true
  }
}
