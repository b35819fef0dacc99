import type { ServiceDeps } from '../deps.ts'
import { addressSources } from '../pictures/address-sources.ts'
import { createKeepPictures } from '../pictures/keep-pictures.ts'
import type { Services } from '../services.ts'
import { createPlanner } from './plan-generation.ts'
import type { Submission } from './submit-generation.ts'

/**
 * Fetches first and stores after, so that a picture that cannot be had leaves nothing behind. Whatever else could
 * refuse the request is asked before anything is fetched.
 */
export function createSubmitWithPictures(
  deps: ServiceDeps,
  { known, check, submit }: Submission,
  /** Aborted when the server stops. */
  stopping: AbortSignal,
): Services['submitWithPictures'] {
  const keepPictures = createKeepPictures(deps)
  const planFor = createPlanner(deps)

  return async (id, request, given, wish) => {
    // One of its own: of those who ask at once, each listens to it.
    const signal = AbortSignal.any(given ? [given, stopping] : [stopping])
    const earlier = known(id, request, wish)
    if (earlier) return earlier
    check(id, request)
    const plan = await planFor(request, wish, signal)
    if (addressSources(request).length === 0) return submit(id, request, new Map(), plan)
    const kept = await keepPictures([{ at: '', request }], signal)
    const [one = { request, pictures: new Map() }] = kept.requests
    try {
      signal.throwIfAborted()
      // Somebody may have been quicker with the same id; only the request as it was sent can tell whether it is the same.
      const quicker = known(id, request, wish)
      if (!quicker) return submit(id, one.request, one.pictures, plan)
      await kept.discard()
      return quicker
    } catch (error) {
      await kept.discard()
      throw error
    }
  }
}
