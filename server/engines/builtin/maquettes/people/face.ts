import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'

/** What makes one face differ from the next. */
export interface Face {
  readonly skin: Rgb
  readonly brow: Rgb
  readonly iris: Rgb
  readonly age: 'child' | 'adult' | 'old'
  readonly feminine: boolean
  /** 0 narrow, 1 broad. */
  readonly broad: number
  readonly nose: number
  /** -1 sad to 1 smiling. */
  readonly smile: number
  readonly eyesShut: boolean
  readonly ears: 'round' | 'pointed'
  /** Finer for a portrait. */
  readonly cells: number
}

/** A patch of a sphere from the elevation `low` to its top, seen from +x: an eyelid. */
export function lid(pen: Pen, at: Vec3, r: number, low: number, high: number): void {
  const across = 10
  const up = 4
  const ids: number[] = []
  for (let i = 0; i <= up; i++) {
    for (let k = 0; k <= across; k++) {
      const a = (k / across - 0.5) * 2.7
      // The edge of a lid is highest in the middle of the eye and meets the other at its corners.
      const edge = low * Math.cos(a * 0.95)
      const e = edge + (high - edge) * (i / up)
      const n: Vec3 = [Math.cos(e) * Math.cos(a), Math.sin(e), Math.cos(e) * Math.sin(a)]
      ids.push(pen.point(at[0] + n[0] * r, at[1] + n[1] * r, at[2] + n[2] * r * 1.12, ...n))
    }
  }
  for (let i = 0; i < up; i++)
    for (let k = 0; k < across; k++) {
      const at0 = i * (across + 1) + k
      pen.quad(
        ids[at0] ?? 0,
        ids[at0 + 1] ?? 0,
        ids[at0 + across + 2] ?? 0,
        ids[at0 + across + 1] ?? 0,
      )
    }
}

/** A head 23 cm high round the origin, looking towards +x, without its hair. */
export function face(pen: Pen, f: Face): void {
  const child = f.age === 'child'
  const old = f.age === 'old'
  const w = 0.94 + f.broad * 0.14
  const jaw = (f.feminine ? 0.9 : 1.04) * (child ? 0.9 : 1)
  const eyeUp = child ? -0.008 : 0.006
  const eyeR = (child ? 0.0185 : f.feminine ? 0.0172 : 0.0158) * 1
  // Blood shows less through dark skin.
  const pale = Math.min(1, 0.25 + (f.skin[0] + f.skin[1] + f.skin[2]) * 0.6)
  const blush = mixRgb(f.skin, hex('#c8402e'), (child ? 0.34 : 0.24) * pale)
  const clay = new Blob(0.024).dye(f.skin)
  clay.egg([-0.014, 0.036, 0], [0.1, 0.092, 0.078 * w])
  clay.egg([0.022, -0.026, 0], [0.07, 0.086, 0.062 * w])
  clay.limb([0.05, -0.094, 0], 0.024 * jaw, [0.062, -0.089, 0], 0.018 * jaw)
  clay.pair((s) => {
    clay.limb([0.045, -0.088, s * 0.012], 0.022, [-0.01, -0.058, s * 0.05 * w * jaw], 0.024 * jaw)
    const plump = child ? 0.036 : old ? 0.022 : 0.028
    clay.egg([0.054, -0.026, s * 0.038 * w], [plump * 0.9, plump, plump], blush)
    clay.limb(
      [0.083, eyeUp + 0.03, s * 0.014],
      f.feminine ? 0.009 : 0.013,
      [0.066, eyeUp + 0.032, s * 0.048],
      0.01,
    )
    if (f.ears === 'pointed')
      clay.limb([-0.012, -0.014, s * 0.075 * w], 0.016, [-0.05, 0.07, s * 0.1 * w], 0.005, blush)
    else clay.egg([-0.012, -0.004, s * 0.078 * w], [0.02, 0.032, 0.011], blush)
    clay.egg([0.0915, -0.029, s * 0.0105], [0.0075, 0.006, 0.007], mixRgb(f.skin, blush, 0.6))
  })
  const nose = f.nose * (child ? 0.72 : 1)
  clay.limb(
    [0.082, eyeUp + 0.012, 0],
    0.0085,
    [0.094 + 0.014 * nose, -0.024, 0],
    0.0092 * (0.7 + 0.3 * nose),
    mixRgb(f.skin, blush, 0.3),
  )
  clay.egg([0.076, -0.062, 0], [0.016, 0.02, 0.026])
  clay.pair((s) => clay.dent([0.104, eyeUp + 0.001, s * 0.034], [0.03, 0.0165, 0.021]))
  pen.paint(f.skin, 'skin')
  const lines = old ? 0.16 : 0
  clay.draw(pen, f.cells, (x, y, z, base) => {
    const socket =
      smoothstep(0.034, 0.014, Math.hypot(y - eyeUp - 0.006, Math.abs(z) - 0.034)) *
      smoothstep(0.03, 0.06, x)
    const shade = mixRgb(base, scaleRgb(mixRgb(base, hex('#8a4a3a'), 0.4), 0.72), socket * 0.6)
    const wrinkle =
      lines *
      Math.max(0, Math.sin(y * 420)) *
      smoothstep(0.05, 0.075, y) *
      smoothstep(0.04, 0.07, x)
    const stubble =
      f.feminine || child ? 0 : smoothstep(-0.035, -0.07, y) * smoothstep(-0.03, 0.02, x) * 0.16
    return mixRgb(scaleRgb(shade, 1 - wrinkle), f.brow, stubble)
  })
  for (const s of [1, -1]) eye(pen, f, s, eyeUp, eyeR)
  mouth(pen, f)
}

function eye(pen: Pen, f: Face, s: number, eyeUp: number, r: number): void {
  const at: Vec3 = [0.0735, eyeUp, s * 0.033]
  const shut = f.eyesShut
  if (!shut) {
    pen.paint(hex('#efe9e2'), 'gloss')
    ball(pen, at, r, 9)
    pen.paint(f.iris, 'gloss')
    ball(pen, [at[0] + r * 0.3, at[1], at[2]], r * 0.78, 9)
    pen.paint(hex('#0c0908'), 'gloss')
    ball(pen, [at[0] + r * 0.66, at[1], at[2]], r * 0.46, 7)
    pen.paint(hex('#ffffff'), 'screen')
    ball(pen, [at[0] + r * 1.04, at[1] + r * 0.3, at[2] + r * 0.22], r * 0.15, 4)
  }
  pen.paint(scaleRgb(f.skin, 0.93), 'skin')
  lid(pen, at, r * 1.13, shut ? -0.5 : f.age === 'old' ? 0.1 : f.age === 'child' ? 0.36 : 0.24, 1.5)
  pen.paint(mixRgb(f.skin, hex('#c86a58'), 0.2), 'skin')
  lid(pen, at, r * 1.1, shut ? -0.5 : f.age === 'child' ? -0.45 : -0.32, -1.5)
  pen.paint(mixRgb(f.brow, hex('#140c08'), 0.7), 'matte')
  const lash = shut ? -0.52 : f.age === 'old' ? 0.08 : f.age === 'child' ? 0.34 : 0.22
  lid(pen, at, r * 1.17, lash, lash + (f.feminine ? 0.26 : 0.16))
  pen.paint(f.brow, 'fur')
  const lift = f.smile < -0.3 ? -0.006 : 0
  tube(
    pen,
    [
      [0.091, eyeUp + 0.028 - lift, s * 0.013],
      [0.091, eyeUp + 0.037, s * 0.032],
      [0.071, eyeUp + 0.031 + lift, s * 0.055],
    ],
    f.feminine ? [0.0035, 0.004, 0.002] : [0.006, 0.0065, 0.003],
    5,
  )
}

function mouth(pen: Pen, f: Face): void {
  const lips = mixRgb(f.skin, hex('#a8283a'), f.feminine ? 0.62 : f.age === 'child' ? 0.45 : 0.24)
  const wide = f.age === 'child' ? 0.022 : 0.028
  const curl = f.smile * 0.006
  pen.paint(scaleRgb(lips, 0.8), 'skin')
  tube(
    pen,
    [
      [0.089, -0.064 + curl, -wide],
      [0.104, -0.0605, -wide * 0.35],
      [0.104, -0.062, 0],
      [0.104, -0.0605, wide * 0.35],
      [0.089, -0.064 + curl, wide],
    ],
    [0.0016, f.feminine ? 0.0062 : 0.0042, 0.0045, f.feminine ? 0.0062 : 0.0042, 0.0016],
    6,
  )
  pen.paint(lips, 'skin')
  tube(
    pen,
    [
      [0.09, -0.066 + curl, -wide * 0.8],
      [0.101, -0.0705, 0],
      [0.09, -0.066 + curl, wide * 0.8],
    ],
    [0.002, f.feminine ? 0.0082 : 0.006, 0.002],
    6,
  )
  pen.paint(scaleRgb(lips, 0.4), 'matte')
  tube(
    pen,
    [
      [0.0905, -0.0645 + curl, -wide * 0.92],
      [0.1045, -0.066, 0],
      [0.0905, -0.0645 + curl, wide * 0.92],
    ],
    [0.001, 0.0019, 0.001],
    4,
  )
}

/** Draws in the frame of a head: `size` 1 is an adult's. */
export function atHead(
  pen: Pen,
  at: Vec3,
  size: number,
  yaw: number,
  nod: number,
  draw: () => void,
): void {
  pen.within(placed(at[0], at[1], at[2], size, yaw, 0, nod), draw)
}
