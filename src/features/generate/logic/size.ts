import { nearestAllowed } from '#contract/leonardo/describe-limit.ts'
import { limits } from '#contract/leonardo/limits.ts'

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

/** That ratio with the longer side kept and the other on the nearest step that is allowed. */
export function withRatio({ width, height }: Size, ratio: AspectRatio): Size {
  const long = nearestSide(Math.max(width, height))
  const wanted = proportion(ratio)
  return wanted >= 1
    ? { width: long, height: nearestSide(long / wanted) }
    : { width: nearestSide(long * wanted), height: long }
}

/** The offered ratio a size has, as near as steps of 8 px allow; null when it has none. */
export function ratioOf(size: Size): AspectRatio | null {
  const { width, height } = size
  return (
    aspectRatios.find((ratio) => {
      const same = withRatio(size, ratio)
      return same.width === width && same.height === height
    }) ?? null
  )
}

function nearestSide(pixels: number): number {
  return nearestAllowed(pixels, limits.width)
}
