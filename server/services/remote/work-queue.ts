import type { GenerationRecord, Library } from '#server/domain/library.ts'
import type { RunQueue } from '../queue/run-queue.ts'
import type { RemoteQueue } from './remote-queue.ts'
import type { RemoveMade } from './remove-made.ts'

/** All work to be done, whether our own engine does it or a service. */
export interface WorkQueue extends Omit<RunQueue, 'add' | 'resume'> {
  add(record: GenerationRecord): void
  /** Queues what the last run of the server left unfinished, in its old order. */
  resume(): void
  remove: RemoveMade
}

export function createWorkQueue(
  { generations }: Pick<Library, 'generations'>,
  own: RunQueue,
  remote: RemoteQueue,
): WorkQueue {
  const isRemote = (record: GenerationRecord) => record.remote !== null

  return {
    add: (record) => (isRemote(record) ? remote : own).add(record),
    resume() {
      const left = generations.unfinished()
      own.resume(left.filter((record) => !isRemote(record)))
      remote.resume(left.filter(isRemote))
    },
    async stop(id) {
      await Promise.all([own.stop(id), remote.stop(id)])
    },
    remove: remote.remove,
    progress: (id) => Math.max(own.progress(id), remote.progress(id)),
    counts: () => [...own.counts(), ...remote.counts()],
    async close(graceMs) {
      await Promise.all([own.close(graceMs), remote.close(graceMs)])
    },
  }
}
