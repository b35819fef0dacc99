import { cellHash, noise } from '../core/noise.ts'
import { clamp, smoothstep, unit } from '../core/scalar.ts'

export const bristleLength = 128
export const bristleWidth = 32
const variants = 4

/** A texel's low byte is its cover in steps of 1/coverScale, its high byte the paint left behind in 1/reliefScale. */
const coverScale = 255
const reliefScale = 150

/** How finely a loaded brush tells apart how much paint its hairs carry; the most is 1.7. */
export const loadSteps = 32

export interface Bristles {
  /** One number a texel, so that a whole brush mark stays in the processor's nearest cache. Variants in turn. */
  readonly texels: Uint16Array
  readonly variants: number
}

const made = new Map<string, Bristles>()

/** Brush marks: `dry` 0 is a loaded soft brush, 1 a dry one that skips. Texture axes: along, across. */
export function bristles(dry: number, soft: number): Bristles {
  const key = `${dry}/${soft}`
  const held = made.get(key)
  if (held) return held
  const size = bristleLength * bristleWidth
  const texels = new Uint16Array(size * variants)
  for (let v = 0; v < variants; v++) {
    for (let t = 0; t < bristleWidth; t++) {
      const across = (t + 0.5) / bristleWidth
      const hair = cellHash(t >> 1, v, 21) * 0.6 + cellHash(t, v, 22) * 0.4
      const startAt = 0.03 + 0.09 * cellHash(t >> 1, v, 23)
      const endAt = 0.97 - 0.22 * cellHash(t >> 1, v, 24) ** 2
      const edge = smoothstep(0, 0.1 + soft * 0.5, Math.min(across, 1 - across) * 2)
      for (let s = 0; s < bristleLength; s++) {
        const along = (s + 0.5) / bristleLength
        const body =
          smoothstep(startAt - 0.05, startAt + 0.05, along) *
          smoothstep(endAt + 0.06, endAt - 0.06, along)
        const streak = noise(along * 0.6 + v * 3.7, across * 3.2 + v)
        const skip = smoothstep(dry * 1.1 - 0.5, dry * 1.1 - 0.1, streak + 0.35 + (1 - along) * 0.3)
        const at = v * size + t * bristleLength + s
        const cover = unit(body * edge * (dry > 0 ? skip : 1) * (0.82 + 0.18 * hair))
        // Paint piles up at the sides and where the brush lifts.
        const ridge =
          smoothstep(0.55, 1, Math.abs(across * 2 - 1)) * 0.35 + smoothstep(0.8, 0.96, along) * 0.25
        const height = cover * (0.45 + hair * 0.4 + streak * 0.25 + ridge)
        texels[at] =
          Math.round(cover * coverScale) | (Math.round(clamp(height * reliefScale, 0, 255)) << 8)
      }
    }
  }
  const result = { texels, variants }
  made.set(key, result)
  return result
}

/**
 * The texels for strokes of one opacity, ready to blend with: cover (0 to 256) in the low nine bits, the step of
 * paint carried above.
 */
export function loadBrush(brush: Bristles, opacity: number): Uint16Array {
  return brush.texels.map((texel) => {
    const cover = Math.round(((texel & 255) / coverScale) * opacity * 256)
    return cover | ((((texel >> 8) * loadSteps) >> 8) << 9)
  })
}
