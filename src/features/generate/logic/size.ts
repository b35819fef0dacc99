import { nearestAllowed } from '#contract/leonardo/describe-limit.ts'
import { type Limit, limits } from '#contract/leonardo/limits.ts'

export interface Size {
  width: number
  height: number
}

/** The ratios offered, width first. */
export const aspectRatios = ['1:1', '4:3', '3:2', '16:9', '3:4', '2:3', '9:16'] as const
type AspectRatio = (typeof aspectRatios)[number]

/** Width divided by height. */
export function proportion(ratio: AspectRatio): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width / height
}

/**
 * That ratio with the longer side kept and the other on the nearest step that is allowed.
 * @param limit what a side may be
 */
export function withRatio(
  { width, height }: Size,
  ratio: AspectRatio,
  limit: Limit = limits.width,
): Size {
  const long = nearestAllowed(Math.max(width, height), limit)
  const wanted = proportion(ratio)
  return wanted >= 1
    ? { width: long, height: nearestAllowed(long / wanted, limit) }
    : { width: nearestAllowed(long * wanted, limit), height: long }
}

/** The offered ratio a size has, as near as steps of 8 px allow; null when it has none. */
export function ratioOf(size: Size, limit: Limit = limits.width): AspectRatio | null {
  const { width, height } = size
  return (
    aspectRatios.find((ratio) => {
      const same = withRatio(size, ratio, limit)
      return same.width === width && same.height === height
    }) ?? null
  )
}
