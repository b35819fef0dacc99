import type { Resolution } from '#contract/studio/resolution.ts'
import type { Generation } from '#contract/studio/generation.ts'
import type { LaneProblem } from './lane/lane.ts'

/** What the product does about work at services. */
export interface RemoteServices {
  /**
   * What a person says of a generation that may have been made: look again, or it was not.
   * @throws GessoError `not_found`; `conflict` when it is known what came of it, or when the service cannot be asked
   */
  resolveGeneration(id: string, decision: Resolution['decision']): Promise<Generation>
  /** A service may have something new about a job of its: it is looked at now instead of soon. */
  hintRemote(engine: string, upstreamId: string): void
  /** Why nothing is sent to a connection now; null when there is nothing wrong. */
  remoteProblem(engine: string): LaneProblem | null
  /** A connection was tried, and is good. */
  reopenRemote(engine: string): void
}
