import type { Generation } from '#contract/studio/generation.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import type { RecordResult } from '../generations/record-result.ts'
import type { RemoteQueue } from './remote-queue.ts'
import type { RemoteServices } from './remote-services.ts'

const notMade = 'You said that this was not made.'

export function createRemoteServices(
  {
    library,
    clock,
    describe,
  }: ServiceDeps & { describe: (record: GenerationRecord) => Generation },
  queue: RemoteQueue,
  results: Pick<RecordResult, 'move'>,
): RemoteServices {
  function unknown(id: string): GenerationRecord {
    const record = library.generations.get(id)
    if (!record) throw new GessoError('not_found', 'There is no such generation.')
    if (record.state.status !== 'unknown') {
      throw new GessoError('conflict', 'It is known what came of this generation.')
    }
    return record
  }

  return {
    async resolveGeneration(id, decision) {
      const record = unknown(id)
      if (decision === 'check-again') {
        await queue.check(id)
        return describe(library.generations.get(id) ?? record)
      }
      await queue.stop(id)
      try {
        const failed = results.move(id, { type: 'disproved', at: clock.now(), error: notMade })
        return failed ?? describe(unknown(id))
      } finally {
        // Should it not have been written down, it is still looked for.
        queue.add(record)
      }
    },
    hintRemote: queue.hint,
    remoteProblem: queue.problem,
    reopenRemote: queue.reopen,
  }
}
