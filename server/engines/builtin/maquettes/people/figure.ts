import { mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import type { MaterialName } from '../../mesh/materials.ts'
import type { Skeleton } from './limbs.ts'

/** Patterns of everyday cloth. */
export type Weave = 'plain' | 'stripes' | 'checks' | 'dots'

/** How much lighter or darker than its ground cloth is at a place. */
function woven(weave: Weave, x: number, y: number, z: number): number {
  const wave = (v: number, size: number): number => (Math.sin((v / size) * Math.PI * 2) > 0 ? 1 : 0)
  if (weave === 'stripes') return wave(y, 0.085) ? 1.55 : 0.78
  if (weave === 'checks') return 0.7 + 0.4 * wave(y, 0.1) + 0.4 * wave(z + x * 0.4, 0.1)
  if (weave !== 'dots') return 1
  const a = Math.sin(y * 78) * Math.sin((z + x * 0.5) * 78)
  return a > 0.55 ? 2.1 : 0.92
}

/** What covers a body, from the skin outwards. */
export interface Body {
  readonly skin: Rgb
  readonly top: Rgb
  readonly legs: Rgb
  readonly shoes: Rgb
  /** Hands in gloves, or the skin's own colour. */
  readonly gloves: Rgb
  readonly sleeves: 'long' | 'short' | 'none'
  readonly bareLegs: boolean
  readonly feminine: boolean
  /** Thickness: 1 a person, 1.4 a space suit. */
  readonly bulk: number
  readonly belly: number
  readonly material: MaterialName
  /** Height of the boots, in metres. */
  readonly boots: number
  /** What is woven into the cloth of the top. */
  readonly pattern?: Weave
}

/** Models a body along its joints in one piece of clay, without its head. */
export function figure(pen: Pen, j: Skeleton, o: Body): void {
  const k = o.bulk
  const wide = o.feminine ? 0.86 : 1
  const clay = new Blob(0.045).dye(o.top)
  const [hx, hy] = j.hip
  const [cx, cy] = j.chest
  const [sx, sy] = j.shoulders
  clay.egg(
    [hx - 0.01, hy + 0.02, 0],
    [0.115 * k, 0.11 * k, (o.feminine ? 0.165 : 0.15) * k],
    o.legs,
  )
  clay.limb([hx, hy + 0.08, 0], 0.115 * k * wide, [cx, cy - 0.04, 0], 0.125 * k * wide)
  if (o.belly > 0)
    clay.egg([hx + 0.07, hy + 0.16, 0], [0.13 * o.belly, 0.16 * o.belly, 0.16 * o.belly])
  clay.egg([cx, cy, 0], [0.115 * k, 0.17 * k, 0.155 * k * wide])
  clay.limb(
    [sx, sy - 0.03, -0.13 * k * wide],
    0.068 * k,
    [sx, sy - 0.03, 0.13 * k * wide],
    0.068 * k,
  )
  if (o.feminine)
    clay.pair((s) => clay.egg([cx + 0.07, cy - 0.02, s * 0.062], [0.05, 0.065, 0.056]))
  const trousers = o.bareLegs ? o.skin : o.legs
  for (const side of [0, 1] as const) {
    const s = side === 0 ? 1 : -1
    const foot = j.feet[side]
    const knee = j.knees[side]
    const toe = j.toes[side]
    clay.chain(
      [[hx, hy, s * 0.085 * k], knee],
      [0.1 * k, 0.068 * k],
      o.bareLegs ? mixRgb(o.legs, o.skin, 0.6) : o.legs,
    )
    const calf: [number, number, number] = [
      knee[0] * 0.65 + foot[0] * 0.35 - 0.02,
      knee[1] * 0.65 + foot[1] * 0.35,
      knee[2] * 0.65 + foot[2] * 0.35,
    ]
    clay.chain([knee, calf, foot], [0.066 * k, 0.064 * k, 0.046 * k], trousers)
    clay.limb(
      [foot[0] - 0.02, foot[1] - 0.02, foot[2]],
      0.05 * k,
      [foot[0] + 0.15 - toe * 0.1, foot[1] - 0.035 - toe * 0.09, foot[2] * 1.08],
      0.036 * k,
      o.shoes,
    )
    const shoulder: [number, number, number] = [sx, sy - 0.04, s * 0.165 * k * wide]
    const elbow = j.elbows[side]
    const hand = j.hands[side]
    const upper = o.sleeves === 'none' ? o.skin : o.top
    const lower = o.sleeves === 'long' ? o.top : o.skin
    clay.limb(shoulder, 0.066 * k * wide, elbow, 0.05 * k, upper)
    clay.limb(elbow, 0.05 * k, hand, 0.036 * k, lower)
    const [dx, dy, dz] = [hand[0] - elbow[0], hand[1] - elbow[1], hand[2] - elbow[2]]
    const l = Math.hypot(dx, dy, dz) || 1
    clay.limb(
      hand,
      0.036 * k,
      [hand[0] + (dx / l) * 0.085, hand[1] + (dy / l) * 0.085, hand[2] + (dz / l) * 0.085],
      0.03 * k,
      o.gloves,
    )
    clay.limb(
      [hand[0] + (dx / l) * 0.02, hand[1] + (dy / l) * 0.02, hand[2] + (dz / l) * 0.02],
      0.02 * k,
      [hand[0] + (dx / l) * 0.05 + 0.045, hand[1] + (dy / l) * 0.05 + 0.012, hand[2] - s * 0.02],
      0.013 * k,
      o.gloves,
    )
  }
  const neckTop: [number, number, number] = [j.head[0] - 0.02, j.head[1] - 0.07, 0]
  clay.limb([sx, sy, 0], 0.062 * k * wide, neckTop, 0.054 * k * wide, o.skin)
  pen.paint(o.top, o.material)
  clay.draw(
    pen,
    78,
    (x, y, z, base) => {
      const fold = 0.94 + 0.12 * Math.sin(y * 34 + z * 22 + x * 9)
      if (o.boots > 0 && y < o.boots && hy > 0.5) return scaleRgb(o.shoes, fold)
      if (o.pattern && !isCloth(base, o.top))
        return scaleRgb(base, fold * woven(o.pattern, x, y, z))
      return isCloth(base, o.skin) ? scaleRgb(base, 1 + (fold - 1) * smoothstep(0, 0.3, y)) : base
    },
    0.2,
  )
}

function isCloth(a: Rgb, skin: Rgb): boolean {
  return Math.abs(a[0] - skin[0]) + Math.abs(a[1] - skin[1]) + Math.abs(a[2] - skin[2]) > 0.05
}
