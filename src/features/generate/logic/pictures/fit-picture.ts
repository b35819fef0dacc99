import { limits } from '#contract/leonardo/limits.ts'
import { uploadLimits } from '#contract/studio/uploads.ts'
import { type PicturePlace, takesUploadsOnly } from './picture-place.ts'

interface Size {
  width: number
  height: number
}

/** What a picture is made to fit before it is sent: its longest side, and what its sides are multiples of. */
export interface Fit {
  side: number
  step: number
}

const anywhere: Fit = { side: uploadLimits.side, step: 1 }

/** A canvas job paints on the picture itself, which must have sides the service can paint (rule R14). */
const canvas: Fit = { side: limits.width.max, step: limits.width.step }

export const fitFor = (place: PicturePlace): Fit => (takesUploadsOnly(place) ? canvas : anywhere)

/** The size at which a picture fits: never larger than it is, its proportions kept as nearly as the steps allow. */
export function fittingSize({ width, height }: Size, { side, step }: Fit): Size {
  const scale = Math.min(1, side / Math.max(width, height))
  const fit = (length: number) => Math.max(step, Math.round((length * scale) / step) * step)
  return { width: Math.min(side, fit(width)), height: Math.min(side, fit(height)) }
}
