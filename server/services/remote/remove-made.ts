import type { Clock } from '#server/domain/clock.ts'
import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { RemoveOutcome } from '#server/domain/remote/remote-engine.ts'
import type { RemoteMade } from '#server/domain/remote/remote-jobs.ts'
import type { Lane } from './lane/lane.ts'

/** How long one who deletes waits for a service, in ms. */
const patienceMs = 15_000

interface RemoverDeps {
  remotes: RemoteEngines
  clock: Clock
  laneOf: (engine: string) => Lane
  /** Aborted when the server stops. */
  closing: AbortSignal
}

/** Deletes at its service what was made there. Null when it is gone, or nobody can be asked; else why it is not. */
export type RemoveMade = (made: Pick<RemoteMade, 'engine' | 'upstreamId'>) => Promise<string | null>

export function createRemover(deps: RemoverDeps): RemoveMade {
  const { remotes, clock, laneOf, closing } = deps

  return async ({ engine: id, upstreamId }) => {
    const engine = remotes.get(id)
    if (!engine?.remove) return null
    const lane = laneOf(id)
    const problem = lane.problem()
    if (problem?.cause === 'key') return problem.words
    const tooLong = new AbortController()
    const stopTimer = clock.setTimer(patienceMs, () => tooLong.abort(new Error('Too long.')))
    const signal = AbortSignal.any([closing, tooLong.signal])
    try {
      const { remove } = await lane.request('look', signal)
      if (!remove) return null
      return reasonOf(await remove(upstreamId, signal), lane, engine.name)
    } catch (error) {
      // Who stops has not been refused: it is asked again after the next start.
      if (!signal.aborted || closing.aborted) throw error
      return `${engine.name} did not answer in time.`
    } finally {
      stopTimer()
    }
  }
}

function reasonOf(outcome: RemoveOutcome, lane: Lane, name: string): string | null {
  switch (outcome.kind) {
    case 'removed':
      lane.answered()
      return null
    case 'refused':
      lane.refused(outcome.refusal)
      return outcome.refusal.words
    case 'later':
      lane.rest(outcome.afterMs)
      return `${name} asks to be left alone for a while.`
    case 'unreachable':
      return outcome.words
    default:
      return outcome satisfies never
  }
}
