import type { Generation } from '#contract/studio/generation.ts'
import type { ReadInput } from '#server/domain/engine.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { ServiceDeps } from '../deps.ts'
import type { RecordResult } from '../generations/record-result.ts'
import { windowMs } from './lane/request-window.ts'
import { createLane, type Lane, type LaneProblem } from './lane/lane.ts'
import { isFree, lookFor } from './steps/find-job.ts'
import { createRemover, type RemoveMade } from './remove-made.ts'
import { type RemoteRun, runRemoteJob } from './run-remote-job.ts'

/** Who cancels waits this long, in ms, for the answer that says what became of a create under way. */
const cancelGraceMs = 5_000

/** How long one who asks for another look waits for it, in ms. */
const checkMs = 20_000

/** The work of all services, each connection in a lane of its own. What waits is in the database. */
export interface RemoteQueue {
  add(record: GenerationRecord): void
  /** Takes up what the last run of the server left, in its old order. */
  resume(records: readonly GenerationRecord[]): void
  /** Ends its work here; resolves when nothing more will be saved for it. */
  stop(id: string): Promise<void>
  progress(id: string): number
  counts(): { engine: string; running: number; queued: number }[]
  /** Says that a service may have something new about a job of its. */
  hint(engine: string, upstreamId: string): void
  /** Looks once for a job that may have been made. @throws GessoError `conflict` where nobody can look */
  check(id: string): Promise<void>
  remove: RemoveMade
  /** The one way to a connection, for whoever else asks its service for something. */
  lane(engine: string): Lane
  /** Why nothing is sent to a connection now; null when it is. */
  problem(engine: string): LaneProblem | null
  /** A connection is known to be good again. */
  reopen(engine: string): void
  close(graceMs: number): Promise<void>
}

interface RemoteQueueDeps extends ServiceDeps {
  remotes: RemoteEngines
  results: RecordResult
  readInput: (id: string) => ReadInput
  describe: (record: GenerationRecord) => Generation
}

export function createRemoteQueue(deps: RemoteQueueDeps): RemoteQueue {
  const { library, announce, clock, random, remotes, results, describe } = deps
  const lanes = new Map<string, Lane>()
  const runs = new Map<string, RemoteRun>()
  const closing = new AbortController()
  let closed = false

  function laneOf(engine: string): Lane {
    const known = lanes.get(engine)
    if (known) return known
    // The service still counts what left just before this server started.
    const sent = library.remoteJobs.sentAfter(engine, clock.now() - windowMs)
    const lane = createLane({ id: engine, engines: remotes, clock, random, sent })
    lanes.set(engine, lane)
    return lane
  }

  const stopListening = remotes.onChange((engine) => laneOf(engine).reopen())

  function pictureSaved(id: string): void {
    const record = library.generations.get(id)
    if (record) announce({ type: 'image.saved', generation: describe(record) })
  }

  function add(record: GenerationRecord): void {
    const { id, engine } = record
    if (closed || runs.has(id)) return
    const run = runRemoteJob(record, {
      ...deps,
      lane: laneOf(engine),
      readInput: deps.readInput(id),
      pictureSaved,
      progressed: (of, progress) => announce({ type: 'generation.progressed', id: of, progress }),
    })
    runs.set(id, run)
    void forgetAfter(id, run)
  }

  async function forgetAfter(id: string, run: RemoteRun): Promise<void> {
    await run.over
    if (runs.get(id) === run) runs.delete(id)
  }

  async function stop(id: string): Promise<void> {
    const run = runs.get(id)
    if (!run) return
    await run.stop(cancelGraceMs)
    runs.delete(id)
  }

  return {
    add,
    resume(records) {
      // What the services have already keeps its place there before anything new is sent.
      for (const { id, engine, state } of records) {
        if (state.status !== 'queued' && state.status !== 'fetching') laneOf(engine).occupy(id)
      }
      records.forEach(add)
    },
    stop,
    progress: (id) => runs.get(id)?.progress() ?? 0,
    counts() {
      const counts = new Map<string, { engine: string; running: number; queued: number }>()
      for (const [id, { engine }] of runs) {
        const count = counts.get(engine) ?? { engine, running: 0, queued: 0 }
        counts.set(engine, count)
        if (library.generations.get(id)?.state.status === 'queued') count.queued += 1
        else count.running += 1
      }
      return [...counts.values()]
    },
    hint(engine, upstreamId) {
      const id = library.remoteJobs.ownerOf(engine, upstreamId)
      if (id !== null) runs.get(id)?.hint()
    },
    async check(id) {
      await stop(id)
      const record = library.generations.get(id)
      if (!record) return
      const tooLong = new AbortController()
      const stopTimer = clock.setTimer(checkMs, () => tooLong.abort(unreachable()))
      const signal = AbortSignal.any([closing.signal, tooLong.signal])
      try {
        const engine = await laneOf(record.engine).request('look', signal)
        const outcome = await lookFor(engine, record, library.remoteJobs, signal)
        if (outcome === null) throw cannotBeAsked(engine.name)
        const { kind } = outcome
        const isIt = kind === 'found' && isFree(record, outcome.upstreamId, library.remoteJobs)
        if (isIt) results.move(id, { type: 'found', upstreamId: outcome.upstreamId })
        else if (kind !== 'absent' && kind !== 'found') throw unreachable()
      } finally {
        stopTimer()
        add(record)
      }
    },
    remove: createRemover({ remotes, clock, laneOf, closing: closing.signal }),
    lane: laneOf,
    problem: (engine) => lanes.get(engine)?.problem() ?? null,
    reopen: (engine) => laneOf(engine).reopen(),
    async close(graceMs) {
      closed = true
      stopListening()
      closing.abort(stoppingError())
      await Promise.all([...runs.values()].map((run) => run.stop(graceMs)))
      for (const lane of lanes.values()) lane.close()
    },
  }
}

function cannotBeAsked(name: string): GessoError {
  const message = `${name} cannot be asked what it has made. Look there yourself, and say whether this was made.`
  return new GessoError('conflict', message)
}

function unreachable(): GessoError {
  const message = 'The service cannot be asked just now. Nothing was changed; try again later.'
  return new GessoError('conflict', message)
}
