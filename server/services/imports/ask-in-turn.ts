import type { Absence, Refusal } from '#server/domain/remote/remote-engine.ts'
import type { Lane } from '../remote/lane/lane.ts'
import { waits } from './waits.ts'

/** The walk cannot go on just now. `ms` is null where nobody says for how long. */
export class Held extends Error {
  readonly ms: number | null

  constructor(words: string, ms: number | null = null) {
    super(words)
    this.name = 'Held'
    this.ms = ms
  }
}

type Refused = { readonly kind: 'refused'; readonly refusal: Refusal }

/** Asks a service for something once it is its turn, and tells the lane what came of it. @throws Held */
export async function askInTurn<Outcome extends { readonly kind: string }>(
  lane: Lane,
  signal: AbortSignal,
  ask: () => Promise<Outcome | Refused | Absence>,
): Promise<Exclude<Outcome, Refused | Absence>> {
  const problem = lane.problem()
  // Nothing is asked with such a key, so nothing would ever come.
  if (problem?.cause === 'key') throw new Held(problem.words, waits.person)
  await lane.request('look', signal)
  const outcome = await ask()
  if (isRefused(outcome)) {
    lane.refused(outcome.refusal)
    throw new Held(outcome.refusal.words, waits.person)
  }
  if (isAbsence(outcome)) {
    if (outcome.kind === 'later') lane.rest(outcome.afterMs)
    throw new Held(outcome.words, outcome.kind === 'later' ? outcome.afterMs : null)
  }
  lane.answered()
  return outcome as Exclude<Outcome, Refused | Absence>
}

const isRefused = (outcome: { readonly kind: string }): outcome is Refused =>
  outcome.kind === 'refused'

const isAbsence = (outcome: { readonly kind: string }): outcome is Absence =>
  outcome.kind === 'later' || outcome.kind === 'unreachable'
