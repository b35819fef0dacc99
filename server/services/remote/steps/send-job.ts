import { createHash } from 'node:crypto'
import { canonicalJson } from '#server/domain/canonical-json.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { SentFacts } from '#server/domain/remote/remote-jobs.ts'
import type {
  Prepared,
  PrepareOutcome,
  RemoteEngine,
  SendOutcome,
} from '#server/domain/remote/remote-engine.ts'
import { failureWords, isForeseen } from '../../queue/failure-words.ts'
import { backOff } from '../lane/back-off.ts'
import { isFree } from './find-job.ts'
import { engineJobOf, type JobContext } from './job-context.ts'
import { toResults } from './to-results.ts'

/** How often a service is tried that cannot be reached, before the job is given up unsent. */
const mostTries = 5

/** Brings a queued job to its service: once. How often that was tried in vain before is `tries`; answers how often now. */
export async function sendJob(
  job: JobContext,
  record: GenerationRecord,
  tries: number,
): Promise<number> {
  const { lane, signal } = job
  const { id, seq } = record
  await lane.enter({ id, seq, queue: record.remote?.queue ?? '' }, signal)
  const engine = await lane.request('look', signal)
  const made = await prepare(job, engine, record)
  switch (made.kind) {
    case 'ready':
      return sendOnce(job, record, made.prepared, tries)
    case 'refused':
      return refuse(job, made.refusal)
    case 'later':
      lane.rest(made.afterMs)
      lane.leave(id)
      return tries
    case 'unreachable':
      lane.leave(id)
      return tryLater(job, made.words, tries)
    default:
      return made satisfies never
  }
}

async function prepare(
  { signal, readInput, report }: JobContext,
  engine: RemoteEngine,
  record: GenerationRecord,
): Promise<PrepareOutcome> {
  try {
    return await engine.prepare(engineJobOf(record, readInput), signal)
  } catch (error) {
    signal.throwIfAborted()
    // Nothing that pays has left, so even the unforeseen is a plain failure here.
    if (!isForeseen(error)) report(error)
    return { kind: 'refused', refusal: { cause: 'other', words: failureWords(error) } }
  }
}

async function sendOnce(
  job: JobContext,
  record: GenerationRecord,
  prepared: Prepared,
  tries: number,
): Promise<number> {
  const { lane, clock } = job
  const { id, expected } = record
  const engine = await lane.request('create', job.signal)
  const sent = sentFacts(prepared, clock.now())
  if (!(await job.move({ type: 'sending', at: sent.sentAt }, { sent }))) return tries
  const outcome = await send(job, engine, prepared)
  switch (outcome.kind) {
    case 'accepted': {
      lane.answered()
      const { upstreamId, charge } = outcome
      if (isFree(record, upstreamId, job.library.remoteJobs)) {
        await job.move({ type: 'accepted', upstreamId }, { charge })
      } else {
        await job.move({ type: 'lost', reason: 'The service answered with another job.' })
      }
      return 0
    }
    case 'done': {
      lane.answered()
      const { upstreamId, pictures, charge } = outcome
      const results = toResults(pictures, expected)
      // Servers of one's own may call everything they make the same.
      const isName = upstreamId !== null && isFree(record, upstreamId, job.library.remoteJobs)
      const event = { type: 'delivered', upstreamId: isName ? upstreamId : null } as const
      await job.move(event, { charge, results })
      return 0
    }
    case 'refused':
      return refuse(job, outcome.refusal)
    case 'later':
      lane.rest(outcome.afterMs)
      await job.move({ type: 'returned' })
      lane.leave(id)
      return tries
    case 'unsent':
      await job.move({ type: 'returned' })
      lane.leave(id)
      return tryLater(job, outcome.words, tries)
    case 'unknown':
      await job.move({ type: 'lost', reason: outcome.words })
      return 0
    default:
      return outcome satisfies never
  }
}

async function send(
  { sendSignal, report }: JobContext,
  engine: RemoteEngine,
  prepared: Prepared,
): Promise<SendOutcome> {
  try {
    return await engine.send(prepared, sendSignal)
  } catch (error) {
    // An engine that was cancelled says so only where not one byte has left.
    if (sendSignal.aborted && error === sendSignal.reason) return { kind: 'unsent', words: '' }
    report(error)
    return { kind: 'unknown', words: failureWords(error) }
  }
}

async function refuse(
  { lane, clock, move }: JobContext,
  refusal: Extract<SendOutcome, { kind: 'refused' }>['refusal'],
): Promise<number> {
  lane.refused(refusal)
  await move({ type: 'failed', at: clock.now(), error: refusal.words })
  return 0
}

async function tryLater(
  { clock, pause, random, move }: JobContext,
  words: string,
  tries: number,
): Promise<number> {
  const made = tries + 1
  if (made >= mostTries) await move({ type: 'failed', at: clock.now(), error: words })
  else await pause.sleep(backOff(tries, random))
  return made
}

function sentFacts({ body }: Prepared, sentAt: number): SentFacts {
  const bodyHash = createHash('sha256').update(canonicalJson(body)).digest('hex')
  return { body, bodyHash, sentAt }
}
