const pattern = /^([1-9]\d{0,3}):([1-9]\d{0,3})$/

/** Lengthiest shape taken, as longer side divided by shorter. */
export const mostElongated = 8

/** Width divided by height of a text such as `16:9`; null when it is no ratio we take. */
export const parseAspectRatio = (text: string): number | null => {
  const [, width, height] = pattern.exec(text) ?? []
  if (width === undefined || height === undefined) return null
  const ratio = Number(width) / Number(height)
  return ratio <= mostElongated && ratio >= 1 / mostElongated ? ratio : null
}

export const aspectRatioWords = `two whole numbers with a colon between them, such as 16:9, at most ${mostElongated}:1 or 1:${mostElongated}`

const area = 1024 * 1024
const step = 16

/** The size of about one megapixel that has this ratio, both sides in steps of 16 px. */
export const sizeOfAspectRatio = (ratio: number): { width: number; height: number } => {
  const rounded = (side: number) => Math.max(step, Math.round(side / step) * step)
  return {
    width: rounded(Math.sqrt(area * ratio)),
    height: rounded(Math.sqrt(area / ratio)),
  }
}
