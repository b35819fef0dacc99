import { type Cost, costOf, type Priced, type Service } from '#contract/cost/cost-of.ts'

const serviceNames: Record<Service, string> = { leonardo: 'Leonardo', together: 'Together' }

/** What pictures cost, in a word or two; no figure that nobody gave. */
export const priceWords = ({ kind }: Cost): string => (kind === 'free' ? 'free' : 'price unknown')

/** "4 images · free": what is made and what it costs. */
export function costWords(images: number, request: Priced): string {
  return `${images} ${images === 1 ? 'image' : 'images'} · ${priceWords(costOf(request))}`
}

/** Who paints, where that is not the model chosen; null where there is nothing to add. */
export function standInWords(request: Priced): string | null {
  const cost: Cost = costOf(request)
  if (cost.kind !== 'free' || cost.standsIn === null) return null
  const name = serviceNames[cost.standsIn]
  return `Painted on this machine, free: Gesso cannot be connected to ${name} yet, so its own painter stands in.`
}
