import { clamp, unit } from '../../core/scalar.ts'
import { blur } from '../../grade/blur.ts'
import { isSubject } from '../../styles/subject-mask.ts'
import type { Draft } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'

/** Sizes of texture that are compared, as shares of the short side. */
const sizes = [0.006, 0.02, 0.06] as const

function softened(
  image: Float32Array,
  width: number,
  height: number,
  channels: number,
  share: number,
) {
  const out = new Float32Array(image.length)
  const radius = Math.max(1, Math.min(width, height) * share)
  blur(image, out, new Float32Array(image.length), width, height, channels, radius)
  return out
}

function strength(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += Math.abs((a[k] ?? 0) - (b[k] ?? 0))
  return sum / a.length + 0.002
}

/**
 * Makes the scene as rough or as smooth as a picture is, size by size, in place. Nothing of the picture's shapes
 * comes with it; the subject, which must stay itself, changes half as much.
 */
export function takeTexture(draft: Draft, picture: GuidePicture, amount: number): void {
  const { width, height, color, object } = draft
  let finer = picture.light
  let sharp = color.slice()
  const base = color.slice()
  for (const share of sizes) {
    const broader = softened(picture.light, picture.width, picture.height, 1, share)
    const soft = softened(base, width, height, 3, share)
    const gain = clamp(strength(finer, broader) / strength(sharp, soft), 0.35, 2.4)
    const more = (gain - 1) * amount
    for (let at = 0, o = 0; at < object.length; at++) {
      const k = more * (isSubject(object[at] ?? -1) ? 0.5 : 1)
      for (let c = 0; c < 3; c++, o++) {
        const detail = (sharp[o] ?? 0) - (soft[o] ?? 0)
        color[o] = unit((color[o] ?? 0) + detail * k)
      }
    }
    finer = broader
    sharp = soft
  }
}
