import type { GenerationRequest } from '#contract/studio/generation.ts'
import { spendingDay } from '#server/domain/remote/ledger.ts'
import type { RemoteOrder } from '#server/domain/remote/remote-jobs.ts'
import type { ServiceDeps } from '../deps.ts'
import { chooseEngine } from './choose-engine.ts'

/** What a caller says beside the request. */
export interface Wish {
  /** The id of the engine to use; without it the model says. */
  readonly engine?: string | undefined
  /** Whose turn it takes at a service: work of one queue is done in its order, and the queues take turns. */
  readonly queue?: string
}

/** Who is to make a request, and what is to be set aside for it. */
export interface Plan {
  readonly engine: string
  /** Absent where our own engine makes it. */
  readonly remote?: RemoteOrder
}

/** The plan of what is painted here. */
export const ownPlan: Plan = { engine: 'builtin' }

/** Says who is to make a request and asks what that will cost. @throws GessoError `invalid_request` naming `engine` */
export function createPlanner({
  remotes,
  priceBefore,
  clock,
}: Pick<ServiceDeps, 'remotes' | 'priceBefore' | 'clock'>) {
  return async (
    request: GenerationRequest,
    wish: Wish | undefined,
    signal: AbortSignal,
  ): Promise<Plan> => {
    const engine = chooseEngine(request, remotes.list(), wish?.engine)
    if (engine === ownPlan.engine) return ownPlan
    const price = await priceBefore(engine, request, signal)
    const remote = { queue: wish?.queue ?? 'studio', price, day: spendingDay(clock.now()) }
    return { engine, remote }
  }
}
