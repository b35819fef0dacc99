import { costOf } from '#contract/cost/cost-of.ts'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { HttpError } from '#src/lib/http.ts'
import { costWords } from './cost.ts'
import type { PlannedAxis } from '../grid/plan-grid.ts'

/**
 * "3 × 4 · 12 images · free", or "11 of 12 cells" where some cannot be made: what a grid makes and costs. A price is only said where it is known of every cell.
 * @param ready the cells that can be made
 */
export function gridWords(
  axes: readonly [PlannedAxis, PlannedAxis] | null,
  ready: readonly { request: GenerationRequest }[],
  count: number,
): string {
  if (axes === null || ready.length === 0) return 'nothing yet'
  const [across = 0, down = 0] = axes.map(({ values }) => values.length)
  const all = across * down
  const shape = ready.length < all ? `${ready.length} of ${all} cells` : `${across} × ${down}`
  const images = ready.length * count
  const dearest = ready.find(({ request }) => costOf(request).kind !== 'free') ?? ready[0]
  return dearest === undefined ? shape : `${shape} · ${costWords(images, dearest.request)}`
}

/** Why a grid was refused as a whole. */
export function refusedWords(error: Error): string {
  const said =
    error instanceof HttpError ? error.message : 'The server’s answer could not be understood.'
  return `${said} Nothing was made and nothing was charged.`
}
