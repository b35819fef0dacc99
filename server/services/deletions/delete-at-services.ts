import type { ServiceDeps } from '../deps.ts'
import type { WorkQueue } from '../remote/work-queue.ts'
import { announceShift } from './announce-shift.ts'

/**
 * Before a deletion is final: deletes at the services what loses its last picture by it. What a service keeps comes back
 * here, with the reason. After a reason, the same service is not asked again for the rest of the deletion.
 */
export function createDeleteAtServices(
  { library, announce }: Pick<ServiceDeps, 'library' | 'announce'>,
  queue: Pick<WorkQueue, 'remove'>,
): (deletion: string) => Promise<void> {
  return async (deletion) => {
    const reasons = new Map<string, string>()
    for (const made of library.remoteJobs.endedBy(deletion)) {
      const words = reasons.get(made.engine) ?? (await queue.remove(made))
      if (words === null) continue
      reasons.set(made.engine, words)
      announceShift(announce, 'images.restored', library.deletions.spare(deletion, made.id))
    }
    for (const words of new Set(reasons.values())) announce({ type: 'deletion.refused', words })
  }
}
