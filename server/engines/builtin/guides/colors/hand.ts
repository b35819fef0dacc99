import type { Desk } from '../../core/desk.ts'
import { clamp } from '../../core/scalar.ts'
import type { Brushwork } from '../../paint/brushwork.ts'
import { blur } from '../../grade/blur.ts'
import { quantiles } from '../../grade/histogram.ts'
import type { GuidePicture } from '../guide-picture.ts'

/** The hand a picture was made with, as far as it can be measured. */
export interface Hand {
  /** Share of the short side over which its tones change: broad strokes are above 0.02, fine ones under 0.006. */
  readonly grain: number
  /** 0 smooth to 1 rough: how much fine texture there is. */
  readonly roughness: number
}

/** Fine texture of a picture in open, thick strokes. */
const textured = 0.02

function energy(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += Math.abs((a[k] ?? 0) - (b[k] ?? 0))
  return sum / a.length
}

/** Reads grain and roughness from how much of the picture goes with each blur. */
export function handOf(picture: GuidePicture, { room, pulse }: Desk): Hand {
  const { width, height, light } = picture
  const short = Math.min(width, height)
  const scratch = room.floats(light.length)
  const soften = (share: number): Float32Array => {
    const out = room.floats(light.length)
    blur(light, out, scratch, width, height, 1, Math.max(1, short * share), pulse)
    pulse.check()
    return out
  }
  const fine = soften(0.004)
  const middle = soften(0.014)
  const broad = soften(0.05)
  // The median, because a few sharp outlines are no texture.
  const [usual = 0] = quantiles(
    light.map((v, k) => Math.abs(v - (fine[k] ?? 0))),
    [0.5],
  )
  pulse.check()
  const e1 = energy(light, fine)
  const e2 = energy(fine, middle)
  const e3 = energy(middle, broad)
  const sum = e1 + e2 + e3 + 1e-4
  return {
    grain: (e1 * 0.004 + e2 * 0.012 + e3 * 0.034) / sum,
    roughness: clamp(usual / textured, 0, 1),
  }
}

/** A brush on its way towards that hand, by `amount` 0 to 1. */
export function takeHand(brush: Brushwork, hand: Hand, amount: number): Brushwork {
  const scale = clamp(hand.grain / 0.0135, 0.4, 2.4) ** amount
  return {
    ...brush,
    radii: brush.radii.map((r) => clamp(r * scale, 0.0012, 0.09)),
    length: brush.length * (1 + (hand.roughness - 0.4) * 0.8 * amount),
    relief: brush.relief * (1 + (hand.roughness - 0.3) * amount),
    dry: clamp(brush.dry + (hand.roughness - 0.4) * 0.4 * amount, 0.05, 0.8),
    soft: clamp(brush.soft + (0.4 - hand.roughness) * 0.7 * amount, 0, 1),
  }
}
