import { luminance } from '../../core/color.ts'
import type { Room } from '../../core/memory.ts'
import { clamp, smoothstep, unit } from '../../core/scalar.ts'
import { blur } from '../../grade/blur.ts'
import { quantiles } from '../../grade/histogram.ts'
import type { Draft } from '../draft.ts'
import type { GuidePicture } from '../guide-picture.ts'

type SignKind = 'pattern' | 'qrCode' | 'text'

/** Light of a sign at each of its pixels: 0 its dark, 1 its light, cut at the middle of the two. */
function signOf(picture: GuidePicture, kind: SignKind, room: Room): Float32Array {
  const [dark = 0, light = 1] = quantiles(picture.light, [0.06, 0.94])
  const middle = (dark + light) / 2
  const soft = Math.max(0.02, (light - dark) * (kind === 'pattern' ? 0.3 : 0.12))
  const out = room.floats(picture.light.length)
  for (let at = 0; at < out.length; at++)
    out[at] = smoothstep(middle - soft, middle + soft, picture.light[at] ?? 0)
  return out
}

/**
 * Lays a sign into the light of a picture, in place: its dark parts fall into shade and its light parts into
 * light, in the picture's own colours, so that it reads from afar and is scenery from near. Letters also stand
 * out as relief. `share` of the whole effect: most goes under the strokes, a rest over them.
 */
export function laySign(
  draft: Draft,
  picture: GuidePicture,
  kind: SignKind,
  weight: number,
  share: number,
): void {
  const { width, height, color, room, pulse } = draft
  const sign = signOf(picture, kind, room)
  const raised = kind === 'text' ? reliefOf(sign, picture, room) : null
  pulse.check()
  const reach = clamp(weight, 0, 2)
  // At 1 the two tones meet at no point; at 2 nothing of the scene crosses from one to the other.
  const force =
    (kind === 'pattern' ? 0.62 : 0.72) * Math.min(1, reach) + 0.2 * Math.max(0, reach - 1)
  for (let y = 0, o = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    const v = Math.min(picture.height - 1, ((y + 0.5) * picture.height) / height) | 0
    for (let x = 0; x < width; x++, o += 3) {
      const u = Math.min(picture.width - 1, ((x + 0.5) * picture.width) / width) | 0
      const at = v * picture.width + u
      const s = sign[at] ?? 0
      const r = color[o] ?? 0
      const g = color[o + 1] ?? 0
      const b = color[o + 2] ?? 0
      const l = luminance(r, g, b)
      const low = 0.06 + 0.24 * l
      const high = 0.6 + 0.36 * l
      const wanted = low + (high - low) * s + (raised?.[at] ?? 0) * 0.25
      const target = l + (wanted - l) * force * share
      const gain = (target + 0.02) / (l + 0.02)
      // Dark things cannot be lit by multiplying: what is missing comes as the light's own grey.
      const lift = Math.max(0, target - l) * 0.45
      const most = Math.min(gain, 1 + (gain - 1) * 0.6)
      color[o] = unit(r * most + lift)
      color[o + 1] = unit(g * most + lift)
      color[o + 2] = unit(b * most + lift)
    }
  }
}

/** Bright on the edges that face the upper left, dark on the others. */
function reliefOf(sign: Float32Array, picture: GuidePicture, room: Room): Float32Array {
  const { width, height } = picture
  const soft = room.floats(sign.length)
  const radius = Math.max(1, Math.min(width, height) * 0.006)
  blur(sign, soft, room.floats(sign.length), width, height, 1, radius)
  const out = room.floats(sign.length)
  const step = Math.max(1, Math.round(radius))
  for (let y = step; y < height - step; y++) {
    for (let x = step; x < width - step; x++) {
      const at = y * width + x
      out[at] = clamp(
        ((soft[at + step * width + step] ?? 0) - (soft[at - step * width - step] ?? 0)) * 1.4,
        -1,
        1,
      )
    }
  }
  return out
}
