import type { CanvasEngine, CanvasJob } from '#server/domain/canvas-engine.ts'
import type { Engine, EngineJob, EngineReport, Picture } from '#server/domain/engine.ts'

/** One run of the engine, driven by the test. */
export interface FakeRun {
  readonly job: EngineJob
  readonly signal: AbortSignal
  progress(fraction: number): void
  /** Delivers a picture; resolves when it has been taken, rejects when it was refused. */
  deliver(index: number, picture?: Picture): Promise<void>
  finish(report?: EngineReport): void
  fail(error: unknown): void
}

export interface FakeEngine extends Engine, CanvasEngine {
  /** What was drawn so far. */
  readonly drawings: readonly CanvasJob[]
  /** Every run so far, in order. */
  readonly runs: readonly FakeRun[]
  /** The run of this place in the order, as soon as it has begun. */
  begun(place: number): Promise<FakeRun>
  readonly closed: boolean
}

interface FakeEngineOptions {
  concurrency?: number
  picture: Picture
  /** Delivers every picture and finishes by itself. */
  automatic?: boolean
  /** Rejects as soon as it is cancelled, as engines should; else only when told to. */
  heedsAbort?: boolean
}

/** An engine that does what the test says, when it says so. */
export function createFakeEngine(options: FakeEngineOptions): FakeEngine {
  const { concurrency = 1, picture, automatic = false, heedsAbort = true } = options
  const runs: FakeRun[] = []
  const drawings: CanvasJob[] = []
  const waiters = new Set<() => void>()
  let closed = false

  async function paintAll(run: FakeRun): Promise<void> {
    const { wanted } = run.job
    try {
      for (const [done, index] of wanted.entries()) {
        run.progress((done + 1) / (wanted.length + 1))
        await run.deliver(index)
      }
      run.finish()
    } catch (error) {
      run.fail(error)
    }
  }

  return {
    name: 'builtin',
    version: 7,
    concurrency,
    runs,
    drawings,
    async paintCanvas(job, signal) {
      signal.throwIfAborted()
      drawings.push(job)
      return picture
    },
    get closed() {
      return closed
    },
    run(job, on, signal) {
      return new Promise((resolve, reject) => {
        if (heedsAbort) signal.addEventListener('abort', () => reject(signal.reason))
        const run: FakeRun = {
          job,
          signal,
          progress: (fraction) => on.progress(fraction),
          deliver: (index, own = picture) => on.picture(index, own),
          finish: (report = { words: null }) => resolve(report),
          fail: reject,
        }
        runs.push(run)
        for (const wake of waiters) wake()
        if (automatic) void paintAll(run)
      })
    },
    async begun(place) {
      for (;;) {
        const run = runs[place]
        if (run) return run
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiters.delete(wake)
            resolve()
          }
          waiters.add(wake)
        })
      }
    },
    async close() {
      closed = true
    },
  }
}
