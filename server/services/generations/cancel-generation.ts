import { GessoError } from '#server/domain/errors.ts'
import { isFinished } from '#server/domain/generation-state.ts'
import type { ServiceDeps } from '../deps.ts'
import type { WorkQueue } from '../remote/work-queue.ts'
import type { Services } from '../services.ts'
import type { RecordResult } from './record-result.ts'

export function createCancelGeneration(
  { library, clock }: ServiceDeps,
  queue: WorkQueue,
  results: RecordResult,
): Services['cancelGeneration'] {
  return async (id) => {
    const record = library.generations.get(id)
    if (!record) throw new GessoError('not_found', 'There is no such generation.')
    if (isFinished(record.state)) throw tooLate()
    await queue.stop(id)
    const event = { type: 'cancelled', at: clock.now() } as const
    try {
      const generation = results.move(id, event)
      if (generation) return generation
      const left = library.generations.get(id)
      // What may have been made goes on being looked for.
      if (left && !isFinished(left.state)) {
        queue.add(left)
        throw mayBeMade()
      }
    } catch (error) {
      // Its work has been stopped, so it must not stay "running" for good because the disk is full just now.
      results.end(id, event)
      throw error
    }
    throw tooLate()
  }
}

function mayBeMade(): GessoError {
  const message =
    'It is not known whether this was made and charged, so it cannot be cancelled. Check again, or say that it was not made.'
  return new GessoError('conflict', message)
}

function tooLate(): GessoError {
  return new GessoError('conflict', 'This generation is already over.')
}
