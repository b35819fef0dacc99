import { GessoError } from '#server/domain/errors.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import { limitConcurrency } from '#server/domain/limit-concurrency.ts'
import type { RemoteResult } from '#server/domain/remote/remote-jobs.ts'
import { backOff } from '../lane/back-off.ts'
import type { JobContext } from './job-context.ts'
import { heed } from './poll-job.ts'
import { toResults } from './to-results.ts'

/** Each holds a whole picture in memory. */
const download = limitConcurrency(4)

/** How often what lies at an address may be no picture, or be gone, before it is given up. */
const mostBroken = 4
/** How long is tried to reach what was paid for, in ms. */
const patience = 24 * 3600 * 1000
const slowest = 10 * 60 * 1000

type Brought = { kind: 'saved' } | { kind: 'again' } | { kind: 'broken'; words: string }

/** Saves the pictures of a finished job, each as soon as it is here, and ends the job with those there are. */
export async function fetchResults(job: JobContext, record: GenerationRecord): Promise<void> {
  const { id } = record
  const { library, clock, pause, random, signal } = job
  const until = clock.now() + patience
  const broken = new Map<number, number>()
  const lost = new Map<number, string>()

  const note = (index: number, words: string): void => {
    const times = (broken.get(index) ?? 0) + 1
    broken.set(index, times)
    if (times >= mostBroken) lost.set(index, words)
  }

  for (let round = 0; ; round += 1) {
    signal.throwIfAborted()
    const known = new Map(library.remoteJobs.results(id).map((one) => [one.index, one]))
    const missing = library.generations.get(id)?.missing ?? []
    const left = missing.filter((index) => !lost.has(index))
    if (left.length === 0) break
    if (clock.now() > until) {
      for (const index of left) lost.set(index, 'It could not be brought here for a whole day.')
      break
    }
    let stale = false
    await Promise.all(
      left.map(async (index) => {
        const result = known.get(index)
        if (!result) {
          lost.set(index, 'The service did not make it.')
          return
        }
        const brought = await bring(job, id, result)
        if (brought.kind === 'broken') {
          stale = true
          note(index, brought.words)
        }
      }),
    )
    tellProgress(job, id)
    const rest = (library.generations.get(id)?.missing ?? []).some((index) => !lost.has(index))
    if (!rest) break
    await pause.sleep(backOff(round, random, slowest))
    if (stale) await askForFreshAddresses(job, record)
  }
  await end(job, id, [...lost.values()])
}

async function bring(job: JobContext, id: string, result: RemoteResult): Promise<Brought> {
  const { library, report, signal } = job
  const bytes = await bytesOf(job, result)
  if (!(bytes instanceof Uint8Array)) return bytes
  const picture = await library.media.inspect(bytes)
  if (picture === null) return { kind: 'broken', words: 'What the service gave is no picture.' }
  try {
    signal.throwIfAborted()
    const image = await library.generations.addImage(id, result.index, picture)
    if (image) job.pictureSaved()
    return { kind: 'saved' }
  } catch (error) {
    signal.throwIfAborted()
    // Paid for, so it waits for room as long as it takes; anything else is worth a line in the log.
    if (!(error instanceof GessoError)) report(error)
    return { kind: 'again' }
  }
}

async function bytesOf(
  { lane, signal }: JobContext,
  { address, bytes }: RemoteResult,
): Promise<Uint8Array | Brought> {
  if (bytes !== null) return bytes
  if (address === null) return { kind: 'broken', words: 'The service did not say where it lies.' }
  const engine = await lane.request('download', signal)
  const outcome = await download(() => engine.fetch(address, signal))
  switch (outcome.kind) {
    case 'file':
      return outcome.bytes
    case 'expired':
      return { kind: 'broken', words: 'Its address at the service has expired.' }
    case 'broken':
      return { kind: 'broken', words: outcome.words }
    case 'unreachable':
    case 'later':
      return { kind: 'again' }
    default:
      return outcome satisfies never
  }
}

/** A service that can be asked about a job gives other addresses for the same pictures. */
async function askForFreshAddresses(
  job: JobContext,
  { id, expected }: GenerationRecord,
): Promise<void> {
  const { lane, library, signal } = job
  const upstreamId = library.remoteJobs.get(id)?.upstreamId
  const engine = await lane.request('look', signal)
  if (!engine.look || !upstreamId) return
  const outcome = await engine.look(upstreamId, signal)
  heed(job, outcome)
  if (outcome.kind !== 'complete') return
  library.remoteJobs.setResults(id, toResults(outcome.pictures, expected))
}

function tellProgress({ library, progress }: JobContext, id: string): void {
  const record = library.generations.get(id)
  if (record) progress(1 - record.missing.length / record.expected)
}

async function end({ library, clock, move }: JobContext, id: string, lost: string[]) {
  const record = library.generations.get(id)
  if (!record) return
  const saved = record.expected - record.missing.length
  const at = clock.now()
  const why = [...new Set(lost)].join(' ')
  if (saved === record.expected) {
    await move({ type: 'completed', at, words: null })
    return
  }
  if (saved === 0) {
    const error = `The service was paid for this, but no picture of it could be brought here. ${why}`
    await move({ type: 'failed', at, error, charged: true })
    return
  }
  const note = `${saved} of ${record.expected} pictures were brought here. ${why}`
  await move({ type: 'completed', at, words: null, note })
}
