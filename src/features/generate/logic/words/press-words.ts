import { limits } from '#contract/leonardo/limits.ts'
import { costWords } from './cost.ts'

/**
 * "6 requests · 24 images · free": what one press of Generate makes, and what it costs. Empty while the number of
 * pictures is being typed, or the choices cannot be read.
 * @param count pictures a request; the default when not given
 * @param price of all of them, in words; null while it is not known
 */
export function pressWords(
  count: number | null | undefined,
  requests: number,
  price: string | null,
): string {
  const each = count ?? limits.num_images.default
  if (!Number.isInteger(each) || each < 1 || requests === 0) return ''
  const images = costWords(each * requests, price)
  return requests === 1 ? images : `${requests} requests · ${images}`
}
