import type { GenerationRecord } from '#server/domain/library.ts'
import type { FindOutcome, Marks, RemoteEngine } from '#server/domain/remote/remote-engine.ts'
import type { RemoteJobStore } from '#server/domain/remote/remote-jobs.ts'
import type { JobContext } from './job-context.ts'

const second = 1000
const minute = 60 * second

/** Looked for often within the first minute, then now and then for a day; after that a person has to ask. */
const delays = [
  ...[1, 3, 5, 8, 10, 15, 15].map((seconds) => seconds * second),
  ...[5, 15, 30].map((minutes) => minutes * minute),
  ...Array.from({ length: 24 }, () => 60 * minute),
]
/** How many of them the service may still be at work on it. */
const early = 7

/** Looks for a job that may have been made, by what it must look like there. It is never sent again. */
export async function findJob(job: JobContext, record: GenerationRecord): Promise<void> {
  const { lane, pause, signal, library, move } = job
  // Whatever became of it, the service may be at work on it.
  lane.occupy(record.id)
  for (const [count, delay] of delays.entries()) {
    await pause.sleep(delay)
    const engine = await lane.request('look', signal)
    const outcome = await lookFor(engine, record, library.remoteJobs, signal)
    if (outcome === null) break
    // Another job may have found it while this one waited for the answer.
    if (outcome.kind === 'found' && isFree(record, outcome.upstreamId, library.remoteJobs)) {
      lane.answered()
      await move({ type: 'found', upstreamId: outcome.upstreamId })
      return
    }
    if (outcome.kind === 'later') lane.rest(outcome.afterMs)
    if (outcome.kind === 'refused') lane.refused(outcome.refusal)
    if (count + 1 >= early) lane.leave(record.id)
  }
  lane.leave(record.id)
  await pause.forever()
}

/** One look for it; null where the service cannot be asked. */
export async function lookFor(
  engine: RemoteEngine,
  record: GenerationRecord,
  jobs: RemoteJobStore,
  signal: AbortSignal,
): Promise<FindOutcome | null> {
  const sent = jobs.get(record.id)?.sent
  if (!engine.find || !sent) return null
  const marks: Marks = {
    seed: record.seed,
    prompt: record.request.prompt,
    sentAt: sent.sentAt,
    isTaken: (upstreamId) => !isFree(record, upstreamId, jobs),
  }
  return engine.find(marks, signal)
}

/** Whether a service's job belongs to no other generation: what is somebody else's is not it, however alike. */
export function isFree(
  { engine }: Pick<GenerationRecord, 'engine'>,
  upstreamId: string,
  jobs: Pick<RemoteJobStore, 'ownerOf'>,
): boolean {
  return jobs.ownerOf(engine, upstreamId) === null
}
