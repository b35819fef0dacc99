import { serviceOf } from '#contract/models/service-of.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { HttpError } from '#src/lib/http.ts'
import { costWords } from './cost.ts'
import type { PlannedAxis } from '../grid/plan-grid.ts'

/**
 * "3 × 4 · 12 images · free", or "11 of 12 cells" where some cannot be made: what a grid makes and costs. A price is only said where it is known of every cell.
 * @param ready the cells that can be made
 * @param price what a service takes for them, in words; null where nobody can say
 */
export function gridWords(
  axes: readonly [PlannedAxis, PlannedAxis] | null,
  ready: readonly { request: GenerationRequest }[],
  count: number,
  price: string | null,
): string {
  if (axes === null || ready.length === 0) return 'nothing yet'
  const [across = 0, down = 0] = axes.map(({ values }) => values.length)
  const all = across * down
  const shape = ready.length < all ? `${ready.length} of ${all} cells` : `${across} × ${down}`
  const images = ready.length * count
  const isFree = ready.every(({ request }) => serviceOf(request) === null)
  return `${shape} · ${costWords(images, isFree ? 'free' : price)}`
}

/** Why a grid was refused as a whole. */
export function refusedWords(error: Error): string {
  const said =
    error instanceof HttpError ? error.message : 'The server’s answer could not be understood.'
  return `${said} Nothing was made and nothing was charged.`
}
