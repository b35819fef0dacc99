import type { Generation, GenerationRequest } from '#contract/studio/generation.ts'
import { firstDifference } from '#server/domain/canonical-json.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import { isUuid } from '#server/domain/ids.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import { noRoom } from '../no-room.ts'
import { addressSources } from '../pictures/address-sources.ts'
import { createComparable } from '../pictures/comparable.ts'
import type { WorkQueue } from '../remote/work-queue.ts'
import type { Submitted } from '../services.ts'
import { checkRequest, draftGeneration, drawSeed } from './draft-generation.ts'
import type { Plan, Wish } from './plan-generation.ts'

interface SubmitDeps extends ServiceDeps {
  queue: WorkQueue
  describe: (record: GenerationRecord) => Generation
  isStopping: () => boolean
}

/** The steps of submitting, for callers that have something of their own to do between them. */
export interface Submission {
  /** What was made under this id before; null when it is new. @throws GessoError `idempotency_key_reused`, `stopping` */
  known: (id: string, request: GenerationRequest, wish?: Wish) => Submitted | null
  /** Refuses what could not be stored. @throws GessoError */
  check: (id: string, request: GenerationRequest) => void
  /** All of it. `pictures` are uploads with what its web addresses led to, by wire path. @throws GessoError */
  submit: (
    id: string,
    request: GenerationRequest,
    pictures: ReadonlyMap<string, string>,
    plan: Plan,
  ) => Submitted
}

export function createSubmission(deps: SubmitDeps): Submission {
  const { library, announce, queue, describe, isStopping } = deps
  const comparable = createComparable(library.uploads)

  const known: Submission['known'] = (id, request, wish) => {
    // First: a body that arrives after the library is closed must find a refusal, not a closed database.
    if (isStopping()) throw stoppingError()
    const record = library.generations.get(id)
    if (!record) return null
    refuseOtherRequest(comparable(record.request), comparable(request))
    if (wish?.engine !== undefined && wish.engine !== record.engine) throw reused('engine')
    return { generation: describe(record), replayed: true }
  }

  const check: Submission['check'] = (id, request) => {
    if (!isUuid(id)) throw badId()
    if (library.generations.isGone(id)) {
      throw new GessoError('gone', 'The generation with this id was deleted.')
    }
    checkRequest(request, deps)
    if (!library.hasRoom()) throw noRoom()
  }

  return {
    known,
    check,
    submit(id, request, pictures, plan) {
      const earlier = known(id, request)
      if (earlier) return earlier
      check(id, request)
      refuseUnfetched(request, pictures)
      const draft = { ...draftGeneration(id, request, drawSeed(deps), plan, deps), pictures }
      const record = library.generations.create(draft)
      const generation = describe(record)
      announce({ type: 'generation.created', generation })
      queue.add(record)
      return { generation, replayed: false }
    },
  }
}

/** Nothing is fetched once a generation is stored, so all it needs must be there by now. */
function refuseUnfetched(request: GenerationRequest, pictures: ReadonlyMap<string, string>): void {
  const missing = addressSources(request).find(({ path }) => !pictures.has(path))
  if (missing === undefined) return
  const message = `${missing.path} must be a picture of this library here, not an address.`
  throw new GessoError('invalid_request', message, [
    { code: 'address_not_fetched', fields: [missing.path], message },
  ])
}

function refuseOtherRequest(stored: GenerationRequest, sent: GenerationRequest): void {
  const field = firstDifference(stored, sent)
  if (field !== null) throw reused(field)
}

function reused(field: string): GessoError {
  const message = `This id was already used for another request: ${field} differs.`
  return new GessoError('idempotency_key_reused', message, [
    { code: 'differs', fields: [field], message },
  ])
}

export function badId(): GessoError {
  const message = 'The id must be a UUID in lower case.'
  return new GessoError('invalid_request', message, [
    { code: 'not_a_uuid', fields: ['id'], message },
  ])
}
