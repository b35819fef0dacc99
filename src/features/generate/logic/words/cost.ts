import { limits } from '#contract/leonardo/limits.ts'

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
