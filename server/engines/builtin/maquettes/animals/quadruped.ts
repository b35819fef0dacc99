import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Coat } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import { eyes } from './eyes.ts'
import { furnish } from './fur.ts'

/** Proportions of a four-legged animal, in shoulder heights, and how it is coloured. */
export interface Build {
  /** Shoulder height in metres. */
  readonly tall: number
  readonly long: number
  readonly girth: number
  readonly leg: number
  readonly neck: number
  /** 0 carries its head level, 1 upright. */
  readonly upright: number
  readonly head: number
  readonly muzzle: number
  readonly muzzleThick: number
  readonly ears: 'points' | 'round' | 'long' | 'hang' | 'side'
  readonly earSize: number
  readonly tail: 'thin' | 'bushy' | 'stub' | 'flag' | 'curl'
  readonly tailSize: number
  readonly coat: Rgb
  readonly belly: Rgb
  readonly socks: Rgb | null
  readonly pattern: 'plain' | 'stripes' | 'spots' | 'patches'
  readonly mark: Rgb
  readonly iris: Rgb | null
  readonly nose: Rgb
  /** Length of the fur, in shoulder heights. */
  readonly fur: number
}

function coatOf(b: Build, shift: number): Coat {
  return (x, y, z, base) => {
    let c = base
    if (b.pattern === 'stripes') {
      const wave = Math.sin(x * 22 + noise(x * 0.8 + shift, y + z) * 4 + y * 3)
      c = mixRgb(c, b.mark, smoothstep(0.25, 0.7, wave) * smoothstep(0.05, 0.3, y) * 0.85)
    } else if (b.pattern === 'spots') {
      c = mixRgb(c, b.mark, smoothstep(0.3, 0.42, noise(x * 2.4 + shift, y * 2.2 + z * 1.7)) * 0.85)
    } else if (b.pattern === 'patches') {
      c = mixRgb(c, b.mark, smoothstep(0.08, 0.16, noise(x * 0.55 + shift, y * 0.5 + z * 0.6)))
    }
    return scaleRgb(c, 0.92 + 0.2 * noise(x * 3 + shift, y * 3 + z))
  }
}

/** Standing or walking, seen best from the side or three quarters. */
export function standing(pen: Pen, look: Look, b: Build): void {
  const stride = look.action === 'move' ? 0.3 : 0.05
  const hip = b.leg
  const half = b.long / 2
  const g = b.girth
  const clay = new Blob(0.11).dye(b.coat)
  clay.limb([-half * 0.75, hip + g * 0.7, 0], g * 0.86, [half * 0.62, hip + g * 0.78, 0], g * 0.92)
  clay.egg([-half * 0.05, hip + g * 0.42, 0], [half * 0.78, g * 0.62, g * 0.74], b.belly)
  clay.egg([half * 0.72, hip + g * 0.72, 0], [g * 0.8, g * 1.02, g * 0.82])
  clay.egg([-half * 0.82, hip + g * 0.72, 0], [g * 0.85, g * 0.95, g * 0.84])
  const legs = b.socks ?? b.coat
  const thick = g * 0.34
  const swing = look.random.sub('gait').sign()
  clay.pair((side) => {
    const z = side * g * 0.52
    const step = stride * side * swing
    const foreKnee: Vec3 = [half * 0.8 + step * 0.5 + (stride > 0.1 ? 0.06 : 0), hip * 0.5, z]
    const foreFoot: Vec3 = [half * 0.78 + step, 0.045, z]
    clay.chain([[half * 0.74, hip + g * 0.5, z * 0.95], foreKnee], [thick * 1.5, thick * 0.85])
    clay.chain([foreKnee, foreFoot], [thick * 0.85, thick * 0.68], legs)
    clay.egg([foreFoot[0] + thick * 0.4, 0.05, z], [thick * 1.15, 0.055, thick * 0.9], legs)
    const hindKnee: Vec3 = [-half * 0.98 - step * 0.4, hip * 0.52, z]
    const hindFoot: Vec3 = [-half * 0.86 - step, 0.045, z]
    clay.chain([[-half * 0.8, hip + g * 0.55, z], hindKnee], [thick * 1.9, thick * 0.9])
    clay.chain([hindKnee, hindFoot], [thick * 0.9, thick * 0.68], legs)
    clay.egg([hindFoot[0] + thick * 0.4, 0.05, z], [thick * 1.15, 0.055, thick * 0.9], legs)
  })
  const lift = 0.25 + b.upright * 0.75
  const neckBase: Vec3 = [half * 0.85, hip + g * 1.05, 0]
  const headAt: Vec3 = [
    neckBase[0] + b.neck * (1.05 - lift * 0.6),
    neckBase[1] + b.neck * lift + b.head * 0.25,
    0,
  ]
  clay.chain([neckBase, headAt], [g * 0.72, Math.max(g * 0.36, b.head * 0.62)])
  head(clay, b, headAt)
  tail(clay, b, [-half * 1.12, hip + g * 1.05, 0], look)
  finish(pen, look, b, clay, headAt)
}

/** Sitting upright and looking at the viewer over the front paws. */
export function sitting(pen: Pen, look: Look, b: Build): void {
  const clay = new Blob(0.1).dye(b.coat)
  const g = b.girth * 1.05
  clay.egg([-0.12, 0.34, 0], [g * 1.2, 0.36, g * 1.12])
  clay.chain(
    [
      [-0.06, 0.36, 0],
      [0.12, 0.78, 0],
    ],
    [g, g * 0.82],
  )
  clay.egg([0.24, 0.62, 0], [g * 0.55, 0.3, g * 0.62], b.belly)
  const legs = b.socks ?? b.coat
  clay.pair((side) => {
    const z = side * g * 0.5
    clay.chain(
      [
        [0.2, 0.66, z],
        [0.3, 0.1, z * 0.9],
      ],
      [g * 0.38, g * 0.27],
    )
    clay.egg([0.38, 0.07, z * 0.9], [g * 0.4, 0.075, g * 0.27], legs)
    clay.egg([0.02, 0.2, side * g * 0.88], [g * 0.8, 0.21, g * 0.42])
    clay.egg([0.28, 0.06, side * g * 1.02], [g * 0.5, 0.07, g * 0.26], legs)
  })
  const headAt: Vec3 = [0.24, 0.92 + b.neck * 0.5 + b.head * 0.5, 0]
  clay.chain([[0.12, 0.8, 0], headAt], [g * 0.74, b.head * 0.7])
  head(clay, b, headAt)
  tail(clay, b, [-0.36, 0.16, 0], look, true)
  finish(pen, look, b, clay, headAt)
}

function head(clay: Blob, b: Build, at: Vec3): void {
  const h = b.head
  const [x, y] = at
  clay.egg([x, y, 0], [h, h * 0.94, h * 0.98])
  const drop = b.muzzle > 1.2 ? 0.55 : 0.3
  clay.limb(
    [x + h * 0.5, y - h * 0.2, 0],
    h * b.muzzleThick * 1.15,
    [x + h * (0.55 + b.muzzle), y - h * drop, 0],
    h * b.muzzleThick * 0.78,
    mixRgb(b.coat, b.belly, 0.92),
  )
  clay.pair((side) => {
    const z = side * h * 0.55
    clay.egg(
      [x + h * 0.35, y - h * 0.22, side * h * 0.5],
      [h * 0.4, h * 0.36, h * 0.36],
      mixRgb(b.coat, b.belly, 0.4),
    )
    const e = b.earSize * h
    if (b.ears === 'points') {
      clay.limb(
        [x - h * 0.05, y + h * 0.55, z],
        h * 0.3,
        [x - h * 0.1, y + h * 0.75 + e, z * 1.25],
        h * 0.06,
      )
      clay.limb(
        [x + h * 0.08, y + h * 0.6, z],
        h * 0.16,
        [x + h * 0.02, y + h * 0.6 + e * 0.75, z * 1.2],
        h * 0.04,
        b.mark,
      )
    } else if (b.ears === 'round')
      clay.egg([x - h * 0.05, y + h * 0.8, side * h * 0.72], [e * 0.22, e * 0.42, e * 0.4])
    else if (b.ears === 'long')
      clay.limb(
        [x - h * 0.15, y + h * 0.7, z * 0.7],
        h * 0.2,
        [x - h * 0.45, y + h * 0.8 + e, z * 1.1],
        h * 0.17,
      )
    else if (b.ears === 'hang')
      clay.chain(
        [
          [x - h * 0.1, y + h * 0.55, z * 1.5],
          [x - h * 0.05, y - e * 0.3, z * 2],
        ],
        [h * 0.22, h * 0.26],
        scaleRgb(b.coat, 0.75),
      )
    else
      clay.limb(
        [x - h * 0.2, y + h * 0.5, z * 1.2],
        h * 0.16,
        [x - h * 0.35, y + h * 0.6, z * 1.2 + side * e],
        h * 0.12,
      )
  })
}

function tail(clay: Blob, b: Build, at: Vec3, look: Look, curled = false): void {
  const t = b.tailSize
  const [x, y, z] = at
  const side = look.random.sub('tail').sign()
  const tip = b.tail === 'bushy' ? mixRgb(b.coat, b.belly, 0.85) : b.coat
  if (b.tail === 'stub') clay.egg([x, y, z], [t * 0.5, t * 0.5, t * 0.5], b.belly)
  else if (b.tail === 'bushy') {
    const path: Vec3[] = curled
      ? [
          [x, y, z],
          [x - 0.05, y + 0.02, side * 0.4],
          [x + 0.4, y - 0.03, side * 0.55],
          [x + 0.66, y - 0.05, side * 0.4],
        ]
      : [
          [x, y, z],
          [x - t * 0.4, y - t * 0.1, 0.04 * side],
          [x - t * 0.85, y - t * 0.2, 0.1 * side],
          [x - t * 1.2, y + t * 0.02, 0.14 * side],
        ]
    clay.chain(path.slice(0, 3), [0.09, 0.17, 0.17])
    clay.limb(path[2] ?? at, 0.17, path[3] ?? at, 0.04, tip)
  } else if (b.tail === 'flag')
    clay.chain(
      [
        [x, y, z],
        [x - t * 0.35, y + t * 0.1, 0],
        [x - t * 0.55, y - t * 0.5, 0],
        [x - t * 0.6, y - t * 1.1, 0],
      ],
      [0.06, 0.09, 0.1, 0.04],
      b.mark,
    )
  else if (curled)
    clay.chain(
      [
        [x, y, z],
        [x, y - 0.04, side * 0.45],
        [x + 0.5, y - 0.08, side * 0.55],
        [x + 0.72, y - 0.08, side * 0.35],
      ],
      [0.08, 0.07, 0.065, 0.055],
    )
  else
    clay.chain(
      [
        [x, y, z],
        [x - t * 0.3, y + t * 0.15, 0],
        [x - t * 0.45, y + t * 0.55, 0.06 * side],
        [x - t * (b.tail === 'curl' ? 0.2 : 0.6), y + t * 0.95, 0.12 * side],
      ],
      [0.08, 0.06, 0.055, 0.05],
    )
}

function finish(pen: Pen, look: Look, b: Build, clay: Blob, headAt: Vec3): void {
  const h = b.head
  const [x, y] = headAt
  pen.within(placed(0, 0, 0, b.tall), () => {
    const first = pen.mesh.triangleCount
    pen.paint(b.coat, 'fur')
    clay.draw(pen, 64, coatOf(b, look.random.sub('coat').range(0, 40)))
    if (b.fur > 0)
      furnish(
        pen.mesh,
        first,
        b.fur * b.tall,
        look.random.sub('fur'),
        9000,
        pen.locate(x + h * 0.75, y - h * 0.05, 0),
        h * b.tall * (0.75 + b.muzzle * 0.4),
      )
    eyes(
      pen,
      [x + h * (b.muzzle > 1 ? 0.72 : 0.84), y + h * 0.2, h * (b.muzzle > 1 ? 0.62 : 0.42)],
      h * (b.muzzle > 1 ? 0.16 : b.iris ? 0.25 : 0.19),
      b.iris,
      [1, 0.05, b.muzzle > 1 ? 0.9 : 0.3],
    )
    pen.paint(b.nose, 'gloss')
    const drop = b.muzzle > 1.2 ? 0.5 : 0.2
    ball(
      pen,
      [x + h * (0.55 + b.muzzle) + h * b.muzzleThick * 0.8, y - h * drop, 0],
      [h * 0.14, h * 0.12, h * 0.17],
      7,
    )
    if (b.tail === 'thin' && b.muzzle < 0.7) {
      pen.paint(hex('#f4efe6'), 'matte')
      for (const side of [1, -1]) {
        for (const k of [-1, 0, 1]) {
          tube(
            pen,
            [
              [x + h * 0.95, y - h * 0.32, side * h * 0.25],
              [x + h * 0.95, y - h * (0.34 - k * 0.2), side * h * 1.35],
            ],
            [0.007, 0.002],
            3,
          )
        }
      }
    }
  })
}
