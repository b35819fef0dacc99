import {
  askService,
  failureOf,
  readAs,
  unsentOutcome,
} from '#server/domain/remote/asking/ask-service.ts'
import { fetchPicture } from '#server/domain/remote/asking/fetch-picture.ts'
import { readMoney } from '#server/domain/remote/asking/read-money.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type {
  LookOutcome,
  Prepared,
  RemoteEngine,
  RemoveOutcome,
  SendOutcome,
} from '#server/domain/remote/remote-engine.ts'
import { findGeneration } from './find-generation.ts'
import { leonardoLimits, type LeonardoOptions, serviceId } from './leonardo-options.ts'
import type { ListPage } from './list-page.ts'
import { picturesOf } from './pictures-of.ts'
import { prepareBody } from './prepare-body.ts'
import { createdSchema, deletedSchema, oneSchema } from './wire.ts'

/** After this long without an answer, nobody knows. */
const usualCreateMs = 60_000

/** Leonardo's API: a create is answered with an id at once, and the id is asked after until its pictures are there. */
export function createLeonardoEngine(options: LeonardoOptions, listPage: ListPage): RemoteEngine {
  return {
    name: options.id,
    limits: { ...leonardoLimits, ...options.limits },
    prepare: (job, signal) => prepareBody(options, job, signal),
    send: (prepared, signal) => send(options, prepared, signal),
    look: (id, signal) => look(options, id, signal),
    find: (marks, signal) => findGeneration(listPage, marks, signal),
    remove: (id, signal) => remove(options, id, signal),
    fetch(address, signal) {
      const { exchange, baseUrl: home, clock } = options
      return fetchPicture(address, { exchange, home, now: clock.now() }, signal)
    },
  }
}

async function send(
  options: LeonardoOptions,
  { body }: Prepared,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const headersMs = options.createMs ?? usualCreateMs
  const question = { method: 'POST', path: '/generations', json: body, headersMs } as const
  const answered = await askService(options, question, signal)
  const job = readAs(answered, createdSchema)?.sdGenerationJob
  if (job === undefined || !serviceId.test(job.generationId))
    return unsentOutcome(answered, options)
  return { kind: 'accepted', upstreamId: job.generationId, charge: chargeOf(job) }
}

function chargeOf({
  apiCreditCost,
  cost,
}: {
  apiCreditCost?: number | null | undefined
  cost?: { amount: string | number; unit: 'CREDITS' | 'DOLLARS' } | null | undefined
}): Money | null {
  if (cost) return readMoney(cost.amount, cost.unit === 'DOLLARS' ? 'dollars' : 'credits')
  return typeof apiCreditCost === 'number' ? readMoney(apiCreditCost, 'credits') : null
}

async function look(
  options: LeonardoOptions,
  id: string,
  signal: AbortSignal,
): Promise<LookOutcome> {
  const path = `/generations/${encodeURIComponent(id)}`
  const answered = await askService(options, { method: 'GET', path }, signal)
  const found = readAs(answered, oneSchema)?.generations_by_pk
  if (found === null) return { kind: 'missing' }
  if (found === undefined) return failureOf(answered, options, signal)
  if (found.id && found.id.toLowerCase() !== id.toLowerCase()) {
    return { kind: 'unreachable', words: 'The service answers about another job.' }
  }
  switch (found.status) {
    case 'PENDING':
      return { kind: 'pending' }
    case 'COMPLETE':
      return { kind: 'complete', pictures: picturesOf(found), charge: null }
    case 'FAILED':
      return { kind: 'failed', words: 'The service began the pictures and failed to make them.' }
    default:
      return { kind: 'unreachable', words: 'The service says something new of how the job stands.' }
  }
}

/** What is not there any more counts as removed. */
async function remove(
  options: LeonardoOptions,
  id: string,
  signal: AbortSignal,
): Promise<RemoveOutcome> {
  const path = `/generations/${encodeURIComponent(id)}`
  const answered = await askService(options, { method: 'DELETE', path }, signal)
  const isGone = answered.kind === 'answer' && answered.status === 404
  if (isGone || readAs(answered, deletedSchema) !== null) return { kind: 'removed' }
  return failureOf(answered, options, signal)
}
