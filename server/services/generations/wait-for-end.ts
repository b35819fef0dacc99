import type { StudioEvent } from '#contract/studio/events.ts'
import { isFinished } from '#server/domain/generation-state.ts'
import type { GenerationStore } from '#server/domain/library.ts'
import type { Services } from '../services.ts'

const endings: ReadonlySet<StudioEvent['type']> = new Set([
  'generation.completed',
  'generation.failed',
  'generation.cancelled',
])

/** Nothing more may come of it unless a person decides. */
const isUnknown = ({ status }: { status: string }) => status === 'unknown'

/** Lets callers wait for a generation to be over. It hears the events that everyone hears. */
export function createEndings(generations: Pick<GenerationStore, 'get'>) {
  const waiting = new Map<string, Set<() => void>>()

  function wake(id: string): void {
    for (const resolve of waiting.get(id) ?? []) resolve()
    waiting.delete(id)
  }

  const isOver = (id: string) => {
    const record = generations.get(id)
    return record === null || isFinished(record.state) || isUnknown(record.state)
  }

  return {
    heed(event: StudioEvent): void {
      if ('generation' in event && (endings.has(event.type) || isUnknown(event.generation)))
        wake(event.generation.id)
      if (event.type === 'images.deleted') event.generations.filter(isOver).forEach(wake)
    },
    /** What is not over by now goes on after the next start, where nobody waits for it any more. */
    giveUp(): void {
      for (const id of waiting.keys()) wake(id)
    },
    waitForEnd: ((id, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        if (isOver(id)) return resolve()
        const others = waiting.get(id) ?? new Set()
        waiting.set(id, others)
        const stop = () => {
          others.delete(done)
          if (others.size === 0) waiting.delete(id)
          reject(signal?.reason)
        }
        const done = () => {
          signal?.removeEventListener('abort', stop)
          resolve()
        }
        others.add(done)
        signal?.addEventListener('abort', stop, { once: true })
      })) satisfies Services['waitForEnd'],
  }
}
