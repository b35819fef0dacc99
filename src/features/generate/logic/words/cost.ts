import { type Cost, costOf, type Priced, type Service } from '#contract/cost/cost-of.ts'
import { limits } from '#contract/leonardo/limits.ts'

const serviceNames: Record<Service, string> = { leonardo: 'Leonardo', together: 'Together' }

/** What a model's pictures cost, in a word. Every model is served by the engine on this machine. */
export const priceWord = (): string => 'free'

/**
 * "4 images · free": what one press makes and what it costs.
 * @param count how many pictures are asked for; the default when not said
 */
export function costWords(count: number | null = null): string {
  const images = count ?? limits.num_images.default
  return `${images} ${images === 1 ? 'image' : 'images'} · ${priceWord()}`
}

/** Who paints, where that is not the model chosen; null where there is nothing to add. */
export function standInWords(request: Priced): string | null {
  const cost: Cost = costOf(request)
  if (cost.kind !== 'free' || cost.standsIn === null) return null
  const name = serviceNames[cost.standsIn]
  return `Painted on this machine, free: no ${name} key is connected, so the built-in painter stands in.`
}
