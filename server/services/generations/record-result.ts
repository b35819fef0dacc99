import type { Generation } from '#contract/studio/generation.ts'
import { GessoError } from '#server/domain/errors.ts'
import { type GenerationEvent, nextGenerationState } from '#server/domain/generation-state.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import { holdEnd } from '#server/domain/remote/ledger.ts'
import type { RemoteNews } from '#server/domain/remote/remote-jobs.ts'
import type { ServiceDeps } from '../deps.ts'

const announced = {
  started: 'generation.started',
  sending: 'generation.started',
  returned: 'generation.changed',
  accepted: 'generation.changed',
  delivered: 'generation.changed',
  lost: 'generation.changed',
  found: 'generation.changed',
  disproved: 'generation.failed',
  completed: 'generation.completed',
  failed: 'generation.failed',
  cancelled: 'generation.cancelled',
} as const

const retryMs = 5_000

export interface RecordResult {
  /**
   * Moves a generation by an event, saves, then announces. Null when the event means nothing (any more). `news` of a
   * service is saved in one with it, and so is what becomes of the money that was set aside.
   */
  move: (id: string, event: GenerationEvent, news?: RemoteNews) => Generation | null
  /**
   * The same for an ending that must not be lost: while the disk is full it is tried again and again. Until
   * then the generation shows as running, and a restart would take it up again.
   */
  end: (id: string, event: GenerationEvent) => void
  /** Gives up what is still waiting for room. */
  close: () => void
}

export function createRecordResult(
  { library, announce, clock, report }: ServiceDeps,
  describe: (record: GenerationRecord) => Generation,
): RecordResult {
  const timers = new Map<string, () => void>()

  function move(id: string, event: GenerationEvent, news?: RemoteNews): Generation | null {
    const known = library.generations.get(id)
    const state = known && nextGenerationState(known.state, event)
    if (!state) return null
    const hold = holdEnd(known.state, event)
    const extras = { hold, ...(news && { news }) }
    const { record, listed } = library.generations.setState(id, state, clock.now(), extras)
    const generation = describe(record)
    if (event.type !== 'restarted') announce({ type: announced[event.type], generation })
    if (!listed) announce({ type: 'images.deleted', images: [], generations: [id] })
    return generation
  }

  function end(id: string, event: GenerationEvent): void {
    timers.get(id)?.()
    timers.delete(id)
    try {
      move(id, event)
    } catch (error) {
      if (!(error instanceof GessoError)) report(error)
      timers.set(
        id,
        clock.setTimer(retryMs, () => end(id, event)),
      )
    }
  }

  return {
    move,
    end,
    close() {
      for (const stop of timers.values()) stop()
      timers.clear()
    },
  }
}
