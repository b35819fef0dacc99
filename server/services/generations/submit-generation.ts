import type { Generation, GenerationRequest } from '#contract/studio/generation.ts'
import { firstDifference } from '#server/domain/canonical-json.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import { isUuid } from '#server/domain/ids.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import { noRoom } from '../no-room.ts'
import type { RunQueue } from '../queue/run-queue.ts'
import type { Services } from '../services.ts'
import { checkRequest, draftGeneration, drawSeed } from './draft-generation.ts'

interface SubmitDeps extends ServiceDeps {
  queue: RunQueue
  describe: (record: GenerationRecord) => Generation
  isStopping: () => boolean
}

export function createSubmitGeneration(deps: SubmitDeps): Services['submitGeneration'] {
  const { library, announce, queue, describe, isStopping } = deps

  return (id, request) => {
    // First: a body that arrives after the library is closed must find a refusal, not a closed database.
    if (isStopping()) throw stoppingError()
    const known = library.generations.get(id)
    if (known) {
      refuseOtherRequest(known.request, request)
      return { generation: describe(known), replayed: true }
    }
    if (!isUuid(id)) throw badId()
    if (library.generations.isGone(id)) {
      throw new GessoError('gone', 'The generation with this id was deleted.')
    }
    checkRequest(request, deps)
    if (!library.hasRoom()) throw noRoom()

    const draft = draftGeneration(id, request, drawSeed(deps), deps)
    const record = library.generations.create(draft)
    const generation = describe(record)
    announce({ type: 'generation.created', generation })
    queue.add(record)
    return { generation, replayed: false }
  }
}

function refuseOtherRequest(stored: GenerationRequest, sent: GenerationRequest): void {
  const field = firstDifference(stored, sent)
  if (field === null) return
  const message = `This id was already used for another request: ${field} differs.`
  throw new GessoError('idempotency_key_reused', message, [
    { code: 'differs', fields: [field], message },
  ])
}

export function badId(): GessoError {
  const message = 'The id must be a UUID in lower case.'
  return new GessoError('invalid_request', message, [
    { code: 'not_a_uuid', fields: ['id'], message },
  ])
}
