import type { Pulse } from '../../core/interrupt.ts'
import { stretch } from '../../core/interrupt.ts'
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
  [out, scratch]: readonly [Float32Array, Float32Array],
  pulse: Pulse,
): Float32Array {
  const radius = Math.max(1, Math.min(width, height) * share)
  blur(image, out, scratch, width, height, channels, radius, pulse)
  pulse.check()
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
  const { width, height, color, object, room, pulse } = draft
  const { light } = picture
  const scratch = room.floats(Math.max(color.length, light.length))
  // A size is compared with the one before it: two of them at a time are all that is ever needed.
  const theirs = [room.floats(light.length), room.floats(light.length)] as const
  const ours = [room.floats(color.length), room.floats(color.length)] as const
  const base = room.copy(color)
  let finer = light
  let sharp: Float32Array = base
  for (const [index, share] of sizes.entries()) {
    const turn = (index % 2) as 0 | 1
    const own = [theirs[turn], scratch] as const
    const broader = softened(light, picture.width, picture.height, 1, share, own, pulse)
    const soft = softened(base, width, height, 3, share, [ours[turn], scratch], pulse)
    pulse.check()
    const gain = clamp(strength(finer, broader) / strength(sharp, soft), 0.35, 2.4)
    const more = (gain - 1) * amount
    for (let at = 0, o = 0; at < object.length; at++) {
      if (at % stretch === 0) pulse.check()
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
