import { Worker } from 'node:worker_threads'
import { EngineError } from '#server/domain/errors.ts'
import type { PaintedPicture } from '../paint-picture.ts'
import type { PaintTask } from '../task.ts'
import type { PaintNews, PaintOrder, WorkerStart } from './messages.ts'

interface Entry {
  readonly id: number
  readonly task: PaintTask
  readonly stop: Int32Array
  readonly onProgress: (fraction: number) => void
  readonly resolve: (picture: PaintedPicture) => void
  readonly reject: (reason: unknown) => void
  retried: boolean
}

/** A scene leaves much behind in a short time; more room would only be filled before it is swept. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

interface Bench {
  readonly worker: Worker
  readonly wanted: Int32Array
  entry: Entry | null
}

/**
 * Worker threads that paint one picture each, first come first served. A worker that dies is replaced and its
 * picture tried once more on the new one. The first worker starts at once and warms itself up until there is work;
 * the others start when there is work for them.
 */
export class PainterPool {
  readonly #url: URL
  readonly #size: number
  readonly #benches = new Set<Bench>()
  readonly #waiting: Entry[] = []
  #ids = 0
  #closed = false

  constructor(url: URL, size: number) {
    this.#url = url
    this.#size = size
    this.#hire()
  }

  /** Rejects with the signal's reason when cancelled, with an `EngineError` when it cannot be painted. */
  paint(
    task: PaintTask,
    onProgress: (fraction: number) => void,
    signal: AbortSignal,
  ): Promise<PaintedPicture> {
    return this.#order(task, onProgress, signal, (entry) => this.#waiting.push(entry))
  }

  /** The same, before everything that waits. */
  paintNext(task: PaintTask, signal: AbortSignal): Promise<PaintedPicture> {
    return this.#order(
      task,
      () => {},
      signal,
      (entry) => this.#waiting.unshift(entry),
    )
  }

  #order(
    task: PaintTask,
    onProgress: (fraction: number) => void,
    signal: AbortSignal,
    queue: (entry: Entry) => void,
  ): Promise<PaintedPicture> {
    return new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new EngineError('The painter has been closed.'))
        return
      }
      if (signal.aborted) {
        reject(signal.reason as Error)
        return
      }
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const abort = (): void => {
        Atomics.store(stop, 0, 1)
        const at = this.#waiting.indexOf(entry)
        if (at >= 0) this.#waiting.splice(at, 1)
        reject(signal.reason as Error)
      }
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          signal.removeEventListener('abort', abort)
          settle(value)
        }
      const entry: Entry = {
        id: ++this.#ids,
        task,
        stop,
        onProgress,
        resolve: settled(resolve),
        reject: settled(reject),
        retried: false,
      }
      signal.addEventListener('abort', abort, { once: true })
      queue(entry)
      this.#assign()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    const reason = new EngineError('The painter has been closed.')
    for (const entry of this.#waiting.splice(0)) entry.reject(reason)
    const benches = [...this.#benches]
    this.#benches.clear()
    for (const bench of benches) bench.entry?.reject(reason)
    await Promise.all(benches.map((bench) => bench.worker.terminate()))
  }

  #hire(): Bench {
    const wanted = new Int32Array(new SharedArrayBuffer(4))
    const start: WorkerStart = { wanted }
    const bench: Bench = {
      worker: new Worker(this.#url, { workerData: start, resourceLimits }),
      wanted,
      entry: null,
    }
    this.#benches.add(bench)
    bench.worker.on('message', (news: PaintNews) => this.#hear(bench, news))
    bench.worker.on('error', (cause) => this.#bury(bench, cause))
    bench.worker.on('exit', () => this.#bury(bench, new Error('the worker stopped')))
    // An idle painter does not keep the process alive.
    bench.worker.unref()
    return bench
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      let free = [...this.#benches].find((bench) => bench.entry === null)
      if (!free && this.#benches.size < this.#size) free = this.#hire()
      const entry = free && this.#waiting.shift()
      if (!free || !entry) return
      free.entry = entry
      Atomics.store(free.wanted, 0, 1)
      free.worker.ref()
      const order: PaintOrder = { id: entry.id, task: entry.task, stop: entry.stop }
      free.worker.postMessage(order, [])
    }
  }

  #hear(bench: Bench, news: PaintNews): void {
    const entry = bench.entry
    if (news.kind === 'ready' || !entry || news.id !== entry.id) return
    if (news.kind === 'progress') {
      entry.onProgress(news.fraction)
      return
    }
    bench.entry = null
    bench.worker.unref()
    if (news.kind === 'done') entry.resolve(news.picture)
    else if (news.kind === 'failed') entry.reject(new EngineError(news.message))
    this.#assign()
  }

  #bury(bench: Bench, cause: unknown): void {
    if (!this.#benches.delete(bench)) return
    const entry = bench.entry
    bench.entry = null
    if (entry && Atomics.load(entry.stop, 0) === 0) {
      if (entry.retried)
        entry.reject(
          new EngineError('The built-in painter stopped while painting this picture.', { cause }),
        )
      else {
        entry.retried = true
        this.#waiting.unshift(entry)
      }
    }
    if (!this.#closed) this.#assign()
  }
}
