import type { ReadInput } from '#server/domain/engine.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { GenerationEvent } from '#server/domain/generation-state.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { RemoteNews } from '#server/domain/remote/remote-jobs.ts'
import type { ServiceDeps } from '../deps.ts'
import type { RecordResult } from '../generations/record-result.ts'
import { fetchResults } from './steps/fetch-results.ts'
import { findJob } from './steps/find-job.ts'
import type { JobContext } from './steps/job-context.ts'
import type { Lane } from './lane/lane.ts'
import { createPause } from './lane/pause.ts'
import { pollJob } from './steps/poll-job.ts'
import { sendJob } from './steps/send-job.ts'

/** After something that should not happen, such as a disk without room for a line. */
const retryMs = 5_000

/** One generation on its way through a service. */
export interface RemoteRun {
  readonly engine: string
  /** How far it is, 0 to 1. */
  progress(): number
  /** It may be worth looking at it now. */
  hint(): void
  /**
   * Ends its work here; the service's own goes on. An answer to a create under way is waited for up to `graceMs`, since
   * without it nobody knows what came of it. Nothing more is written once this resolves.
   */
  stop(graceMs: number): Promise<void>
  /** Settles, always well, when it is over or was stopped. */
  readonly over: Promise<void>
}

interface RunDeps extends Pick<
  ServiceDeps,
  'library' | 'clock' | 'random' | 'report' | 'priceBefore'
> {
  lane: Lane
  readInput: ReadInput
  results: Pick<RecordResult, 'move'>
  pictureSaved: (id: string) => void
  progressed: (id: string, fraction: number) => void
}

/** Takes a generation from where it stands to its end. Where it stands is always read from the library. */
export function runRemoteJob({ id, engine }: GenerationRecord, deps: RunDeps): RemoteRun {
  const { library, clock, report, lane, results } = deps
  const waiting = new AbortController()
  const sending = new AbortController()
  const { signal } = waiting
  const pause = createPause(clock, signal)
  let progress = 0
  let tries = 0

  async function move(event: GenerationEvent, news?: RemoteNews): Promise<boolean> {
    for (;;) {
      try {
        return results.move(id, event, news) !== null
      } catch (error) {
        if (!(error instanceof GessoError)) report(error)
        if (signal.aborted) throw error
        // What came of a create must not be lost for want of room, so this waits for some.
        await pause.sleep(retryMs).catch(() => undefined)
      }
    }
  }

  const job: JobContext = {
    ...deps,
    signal,
    sendSignal: sending.signal,
    pause,
    move,
    pictureSaved: () => deps.pictureSaved(id),
    progress(fraction) {
      if (fraction <= progress) return
      progress = fraction
      deps.progressed(id, fraction)
    },
  }

  /** One step; false when there is no further one. */
  async function step(record: GenerationRecord): Promise<boolean> {
    const { state } = record
    switch (state.status) {
      case 'queued':
        tries = await sendJob(job, record, tries)
        return true
      case 'sending':
        // Only when the answer could not be written down before: this run has just begun, and sends nothing.
        await move({ type: 'restarted' })
        return true
      case 'accepted':
        lane.occupy(id)
        await pollJob(job, record, state.upstreamId)
        return true
      case 'fetching':
        lane.leave(id)
        await fetchResults(job, record)
        return true
      case 'unknown':
        await findJob(job, record)
        return true
      case 'running':
      case 'complete':
      case 'failed':
      case 'cancelled':
        return false
      default:
        return state satisfies never
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        const record = library.generations.get(id)
        if (!record || !(await step(record))) return
      } catch (error) {
        if (signal.aborted) return
        report(error)
        await pause.sleep(retryMs).catch(() => undefined)
      }
    }
  }

  /** No service can be told to stop: what it has accepted keeps its place there for a while. */
  function leaveLane(): void {
    const isThere = library.generations.get(id)?.state.status === 'accepted'
    if (signal.aborted && isThere) lane.linger(id)
    else lane.leave(id)
  }

  const over = run().finally(leaveLane)

  return {
    engine,
    progress: () => progress,
    hint: pause.wake,
    over,
    async stop(graceMs) {
      waiting.abort(new Error('This work was stopped.'))
      const stopTimer = clock.setTimer(graceMs, () => sending.abort(new Error('No more time.')))
      await over
      stopTimer()
    },
  }
}
