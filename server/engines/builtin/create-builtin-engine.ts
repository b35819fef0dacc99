import { availableParallelism } from 'node:os'
import { painterVersion } from '#contract/studio/painter-version.ts'
import type { CanvasEngine } from '#server/domain/canvas-engine.ts'
import type { Engine, EngineCallbacks, EngineReport } from '#server/domain/engine.ts'
import { PainterPool } from './pool/painter-pool.ts'
import type { PaintedWords } from './report/painted-words.ts'
import { canvasTask } from './request/canvas-task.ts'
import { paintTask } from './request/paint-tasks.ts'
import { painterJob, type PainterJob } from './request/painter-job.ts'
import { readReferences } from './request/read-references.ts'

const mostWorkers = 4

interface BuiltinEngineOptions {
  /** Worker threads; by default one a core, at most four. */
  readonly workers?: number
  /** The bundled `worker.ts`. */
  readonly workerUrl: URL
}

/** The procedural painter: no network, no neural network, one picture a worker thread. */
export function createBuiltinEngine({
  workers = Math.min(mostWorkers, availableParallelism()),
  workerUrl,
}: BuiltinEngineOptions): Engine & CanvasEngine {
  const pool = new PainterPool(workerUrl, workers)
  return {
    name: 'builtin',
    version: painterVersion,
    concurrency: workers,
    run: (job, on, signal) => runJob(pool, painterJob(job), on, signal),
    paintCanvas: (job, signal) => pool.paintNext(canvasTask(job), signal),
    close: () => pool.close(),
  }
}

async function runJob(
  pool: PainterPool,
  job: PainterJob,
  on: EngineCallbacks,
  signal: AbortSignal,
): Promise<EngineReport> {
  signal.throwIfAborted()
  const references = await readReferences(job)
  // One failure ends the job: the other pictures are stopped rather than painted for nothing.
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const done = new Map<number, number>()
  const words = new Map<number, PaintedWords>()
  const report = (): void => {
    let sum = 0
    for (const fraction of done.values()) sum += fraction
    on.progress(Math.min(1, sum / Math.max(1, job.wanted.length)))
  }
  const pictures = job.wanted.map(async (index) => {
    const { format } = job
    const task = { ...paintTask(job.request, job.seed, index, references), format }
    const picture = await pool.paint(
      task,
      (fraction) => {
        done.set(index, Math.max(done.get(index) ?? 0, fraction * 0.98))
        report()
      },
      either,
    )
    signal.throwIfAborted()
    words.set(index, picture.words)
    await on.picture(index, picture)
    done.set(index, 1)
    report()
  })
  const results = await Promise.allSettled(
    pictures.map((picture) =>
      picture.catch((error: unknown) => {
        failed.abort(error)
        throw error
      }),
    ),
  )
  signal.throwIfAborted()
  const broken = results.find((r) => r.status === 'rejected')
  if (broken) throw failed.signal.reason
  return {
    words: together([...words.keys()].toSorted((a, b) => a - b).flatMap((k) => words.get(k) ?? [])),
  }
}

/** A word that one of the pictures shows was painted. */
function together(all: readonly PaintedWords[]): EngineReport['words'] {
  if (all.length === 0) return null
  const painted = [...new Set(all.flatMap((words) => words.painted))]
  const unpainted = new Set(all.flatMap((words) => words.unpainted))
  return { painted, unpainted: [...unpainted].filter((word) => !painted.includes(word)) }
}
