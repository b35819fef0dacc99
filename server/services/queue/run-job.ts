import type { Engine, EngineReport, Picture, ReadInput } from '#server/domain/engine.ts'
import { EngineError } from '#server/domain/errors.ts'
import type { GenerationEvent } from '#server/domain/generation-state.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import { failureWords, isForeseen } from './failure-words.ts'
import { throttle } from './throttle.ts'

/** About ten announcements a second for one generation: more than an eye needs. */
const progressMs = 100

export interface Job {
  readonly id: string
  /** How far it is, 0 to 1. */
  readonly progress: number
  /** Settles, always well, when the engine has let go of the job. */
  readonly over: Promise<void>
  /** Stops it for good; nothing more is saved or announced once this resolves. What was saved stays. */
  stop(): Promise<void>
}

interface JobDeps extends Pick<ServiceDeps, 'library' | 'announce' | 'clock' | 'report'> {
  engine: Engine
  /** For a generation by its id. */
  readInput: (id: string) => ReadInput
  /** Announces a picture that has been saved. */
  pictureSaved: (id: string) => void
  end: (id: string, event: GenerationEvent) => void
}

/** Runs one generation on its engine and records how it ends, unless it is stopped. */
export function runJob(record: GenerationRecord, deps: JobDeps): Job {
  const { library, announce, clock, report, engine } = deps
  const { id } = record
  const controller = new AbortController()
  const { signal } = controller
  const wanted = new Set(record.missing)
  const saves = new Set<Promise<unknown>>()
  let progress = 0

  const announcements = throttle(clock, progressMs, (value: number) =>
    announce({ type: 'generation.progressed', id, progress: value }),
  )

  function advance(fraction: number): void {
    // Comparisons with NaN are false, so it changes nothing.
    if (signal.aborted || !(fraction > progress)) return
    progress = Math.min(1, fraction)
    announcements.next(progress)
  }

  async function savePicture(index: number, picture: Picture): Promise<void> {
    signal.throwIfAborted()
    // Also refuses a second delivery of the same index, whose files would overwrite the first's.
    if (!wanted.delete(index)) throw new Error('The engine delivered a picture nobody asked for.')
    const save = library.generations.addImage(id, index, picture)
    saves.add(save)
    try {
      if (await save) deps.pictureSaved(id)
    } finally {
      saves.delete(save)
    }
  }

  async function paint(): Promise<EngineReport> {
    // All pictures were saved, and the server stopped before it could say so.
    if (wanted.size === 0) return { words: null }
    const { request, seed } = record
    const job = {
      generationId: id,
      request,
      seed,
      wanted: [...wanted],
      readInput: deps.readInput(id),
    }
    const result = await engine.run(job, { progress: advance, picture: savePicture }, signal)
    if (wanted.size > 0) throw new EngineError('The engine stopped before every picture was made.')
    return result
  }

  async function run(): Promise<void> {
    const event = await paint().then(
      ({ words }): GenerationEvent => ({ type: 'completed', at: clock.now(), words }),
      (error: unknown): GenerationEvent => {
        if (!signal.aborted && !isForeseen(error)) report(error)
        return { type: 'failed', at: clock.now(), error: failureWords(error) }
      },
    )
    await Promise.allSettled(saves)
    announcements.stop()
    if (!signal.aborted) deps.end(id, event)
  }

  return {
    id,
    get progress() {
      return progress
    },
    over: run().catch(report),
    async stop() {
      controller.abort()
      announcements.stop()
      await Promise.allSettled(saves)
    },
  }
}
