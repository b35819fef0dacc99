import type { Generation } from '#contract/studio/generation.ts'
import { GessoError } from '#server/domain/errors.ts'
import type { ReadInput } from '#server/domain/engine.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import type { RecordResult } from '../generations/record-result.ts'
import { failureWords } from './failure-words.ts'
import { type Job, runJob } from './run-job.ts'

const retryMs = 5_000

/** Works through the queued generations, each engine its own, oldest first. What waits is in the database. */
export interface RunQueue {
  add(record: Pick<GenerationRecord, 'id' | 'engine'>): void
  /** Queues what the last run of the server left unfinished, oldest first. */
  resume(left: readonly GenerationRecord[]): void
  /** Takes it off the queue or stops its work; resolves when nothing more will be saved for it. */
  stop(id: string): Promise<void>
  progress(id: string): number
  counts(): { engine: string; running: number; queued: number }[]
  /** Starts nothing more, gives running work `graceMs`, then stops it where it is: a restart goes on from there. */
  close(graceMs: number): Promise<void>
}

interface QueueDeps extends ServiceDeps {
  results: RecordResult
  readInput: (id: string) => ReadInput
  describe: (record: GenerationRecord) => Generation
}

export function createRunQueue(deps: QueueDeps): RunQueue {
  const { library, engines, announce, clock, report, results, describe } = deps
  const lanes = new Map(
    Object.entries(engines).map(([name, engine]) => [
      name,
      { engine, waiting: new Set<string>(), running: new Map<string, Job>() },
    ]),
  )
  let closed = false
  let stopRetry: (() => void) | null = null

  function pictureSaved(id: string): void {
    const record = library.generations.get(id)
    if (record) announce({ type: 'image.saved', generation: describe(record) })
  }

  function start(lane: NonNullable<ReturnType<typeof lanes.get>>, id: string): void {
    const record = library.generations.get(id)
    if (!record) return
    if (record.state.status === 'running') results.move(id, { type: 'restarted' })
    const { version } = lane.engine
    // What an earlier version has painted of it keeps that version's name.
    const isUntouched = record.missing.length === record.expected
    if (version !== undefined && isUntouched && record.engineVersion !== version)
      library.generations.setEngineVersion(id, version)
    if (!results.move(id, { type: 'started', at: clock.now() })) return
    const { engine, running } = lane
    const job = runJob(record, { ...deps, engine, pictureSaved, end: results.end })
    running.set(id, job)
    void takeNextAfter(job, running)
  }

  async function takeNextAfter(job: Job, running: Map<string, Job>): Promise<void> {
    await job.over
    running.delete(job.id)
    pump()
  }

  function pump(): void {
    for (const lane of lanes.values()) {
      for (const id of lane.waiting) {
        if (closed || lane.running.size >= lane.engine.concurrency) break
        try {
          start(lane, id)
          lane.waiting.delete(id)
        } catch (error) {
          // It could not be noted down that work begins (the disk is full): it keeps its place in the queue.
          if (error instanceof GessoError) {
            retryLater()
            break
          }
          // Something about this one: it must not keep all that wait behind it from being made.
          lane.waiting.delete(id)
          report(error)
          results.end(id, { type: 'failed', at: clock.now(), error: failureWords(error) })
        }
      }
    }
  }

  function retryLater(): void {
    stopRetry ??= clock.setTimer(retryMs, () => {
      stopRetry = null
      pump()
    })
  }

  function startTimer(ms: number): { over: Promise<void>; stop: () => void } {
    let stop = () => {}
    const over = new Promise<void>((resolve) => {
      stop = clock.setTimer(ms, resolve)
    })
    return { over, stop }
  }

  const jobs = () => [...lanes.values()].flatMap(({ running }) => [...running.values()])
  const jobOf = (id: string) => jobs().find((job) => job.id === id)

  function enqueue({ id, engine }: Pick<GenerationRecord, 'id' | 'engine'>): void {
    const lane = lanes.get(engine)
    if (lane) {
      lane.waiting.add(id)
      return
    }
    const error = `This was made for the engine “${engine}”, which is not here any more.`
    results.end(id, { type: 'failed', at: clock.now(), error })
  }

  return {
    add(record) {
      enqueue(record)
      pump()
    },
    resume(left) {
      for (const { id, state } of left) {
        if (state.status !== 'running') continue
        try {
          results.move(id, { type: 'restarted' })
        } catch (error) {
          // Only for show until its turn comes, and then it is tried again.
          report(error)
        }
      }
      left.forEach(enqueue)
      pump()
    },
    async stop(id) {
      for (const { waiting } of lanes.values()) waiting.delete(id)
      await jobOf(id)?.stop()
    },
    progress: (id) => jobOf(id)?.progress ?? 0,
    counts: () =>
      [...lanes].map(([engine, { waiting, running }]) => ({
        engine,
        running: running.size,
        queued: waiting.size,
      })),
    async close(graceMs) {
      closed = true
      stopRetry?.()
      const grace = startTimer(graceMs)
      await Promise.race([Promise.all(jobs().map((job) => job.over)), grace.over])
      grace.stop()
      await Promise.all(jobs().map((job) => job.stop()))
    },
  }
}
