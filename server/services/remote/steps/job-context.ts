import type { EngineJob, ReadInput } from '#server/domain/engine.ts'
import type { GenerationEvent } from '#server/domain/generation-state.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { RemoteNews } from '#server/domain/remote/remote-jobs.ts'
import type { ServiceDeps } from '../../deps.ts'
import type { Lane } from '../lane/lane.ts'
import type { Pause } from '../lane/pause.ts'

/** What the steps of one job at a service work with. */
export interface JobContext extends Pick<
  ServiceDeps,
  'library' | 'clock' | 'random' | 'report' | 'priceBefore'
> {
  readonly lane: Lane
  /** Ends all waiting and asking: the job goes on where it stands after the next start. */
  readonly signal: AbortSignal
  /** Ends a create under way: only when there is no more time to wait for its answer. */
  readonly sendSignal: AbortSignal
  readonly pause: Pause
  readonly readInput: ReadInput
  /**
   * Writes down what happened, again and again until there is room for it. False when it means nothing any more. Once
   * the signal is aborted it is tried once, and rejects when that fails.
   */
  move(event: GenerationEvent, news?: RemoteNews): Promise<boolean>
  /** Tells that a picture was saved. */
  pictureSaved(): void
  /** Tells how far it is, 0 to 1. */
  progress(fraction: number): void
}

export function engineJobOf(record: GenerationRecord, readInput: ReadInput): EngineJob {
  const { id, request, seed, missing } = record
  return { generationId: id, request, seed, wanted: missing, readInput }
}
