import { GessoError } from '#server/domain/errors.ts'
import { isFinished } from '#server/domain/generation-state.ts'
import type { ServiceDeps } from '../deps.ts'
import type { WorkQueue } from '../remote/work-queue.ts'
import type { Services } from '../services.ts'
import type { RecordResult } from './record-result.ts'

/**
 * Unfinished work is cancelled first, as its own step: should the removal then fail, nothing is left half alive. What a
 * service keeps goes there first, and stays here when it stays there.
 */
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
    const left = library.generations.get(id)
    if (left?.remote && !isFinished(left.state)) {
      queue.add(left)
      throw mayBeMade()
    }
    const upstreamId = left?.remote?.upstreamId
    if (upstreamId) {
      const words = await queue.remove({ engine: record.engine, upstreamId })
      if (words !== null) throw keptThere(words)
    }
    const shift = await library.generations.remove(id, clock.now())
    if (!shift) return false
    announce({ type: 'images.deleted', ...shift })
    return true
  }
}

/** Money is set aside for it, and somebody may have been paid. */
function mayBeMade(): GessoError {
  const message =
    'It is not known whether this was made and charged, so it stays for now. Check again, or say that it was not made.'
  return new GessoError('conflict', message)
}

function keptThere(words: string): GessoError {
  const message = `It was not deleted at its service, so it stays here too. ${words}`
  return new GessoError('conflict', message)
}
