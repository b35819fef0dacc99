import type { GenerationEvent, GenerationState } from '../generation-state.ts'

/**
 * How the hold of a generation ends. About its money is written, each at most once: `hold` with the generation itself,
 * then, with the step that ends it, `release` of the same amount and, where it was charged, `settle` with what it cost.
 */
export type HoldEnd = 'release' | 'settle'

/**
 * What an event in a state does to the hold. Only what is known not to have been charged is released: until a service
 * has answered that is everything but `unknown`, and from then on only what it says it does not charge for.
 */
export function holdEnd(state: GenerationState, event: GenerationEvent): HoldEnd | null {
  if (event.type === 'completed') return 'settle'
  if (event.type === 'disproved') return 'release'
  if (event.type === 'cancelled') return state.status === 'queued' ? 'release' : 'settle'
  if (event.type !== 'failed') return null
  return event.charged === true || state.status === 'fetching' ? 'settle' : 'release'
}

/** The day an amount counts to, by the server's own calendar: the day its generation was asked for. */
export function spendingDay(at: number): string {
  const date = new Date(at)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
