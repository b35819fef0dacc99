import type { Priced } from '#contract/cost/cost-of.ts'
import { limits } from '#contract/leonardo/limits.ts'
import { costWords } from './cost.ts'

/**
 * "6 requests · 24 images · free": what one press of Generate makes, and what it costs. Empty while the number of
 * pictures is being typed, or the choices cannot be read.
 * @param count pictures a request; the default when not given
 * @param request any of them: they differ in their texts alone
 */
export function pressWords(
  count: number | null | undefined,
  requests: number,
  request: Priced,
): string {
  const each = count ?? limits.num_images.default
  if (!Number.isInteger(each) || each < 1 || requests === 0) return ''
  const images = costWords(each * requests, request)
  return requests === 1 ? images : `${requests} requests · ${images}`
}
