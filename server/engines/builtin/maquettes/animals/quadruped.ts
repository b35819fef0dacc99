import { mixRgb, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import { beastHead } from './beast-head.ts'
import type { Build } from './build.ts'
import { coatOf } from './coat.ts'
import { furnish } from './fur.ts'
import { tail } from './tail.ts'

/** Where a built animal has its head, in shoulder heights, for what is put on it afterwards. */
export interface HeadPlace {
  readonly at: Vec3
  readonly yaw: number
  /** Turned up, radians: howling. */
  readonly nod: number
}

/** A leg through its joints down to hoof or paw. */
function leg(clay: Blob, b: Build, joints: readonly Vec3[], radii: readonly number[]): void {
  const low = b.socks ?? b.coat
  const last = joints.length - 1
  for (let k = 0; k < last; k++)
    clay.limb(
      joints[k] ?? [0, 0, 0],
      radii[k] ?? 0.05,
      joints[k + 1] ?? [0, 0, 0],
      radii[k + 1] ?? 0.05,
      k >= last - 1 ? low : b.coat,
    )
  const [x, y, z] = joints[last] ?? [0, 0, 0]
  const r = radii[last] ?? 0.04
  if (b.hooves)
    clay.limb(
      [x, y, z],
      r * 1.05,
      [x + r * 0.5, Math.max(r, y - r), z],
      r * 1.3,
      scaleRgb(b.nose, 1.3),
    )
  else clay.egg([x + r * 0.75, Math.max(0.045, y - 0.01), z], [r * 1.9, r * 1.15, r * 1.45], low)
}

interface Step {
  /** How far ahead the foot is, and how high. */
  readonly ahead: number
  readonly up: number
}

/** Where the feet are in a stride: fore left, fore right, hind left, hind right. */
function stepsOf(look: Look, b: Build): readonly [Step, Step, Step, Step] {
  const said = look.traits?.said.join(' ') ?? ''
  const even = look.random.sub('gait').chance(0.5)
  const still = { ahead: 0, up: 0 }
  if (look.action !== 'move' && look.action !== 'ride') {
    const small = { ahead: 0.05, up: 0 }
    return even ? [small, still, still, small] : [still, small, small, still]
  }
  if (/gallop|run|rac|charg|leap|jump|sprint|chas|flee/.test(`${said} ${look.word}`)) {
    const k = (b.hooves ? 1 : 0.85) * Math.min(1, b.leg / 0.5)
    return [
      { ahead: 0.42 * k, up: 0.26 * k },
      { ahead: 0.26 * k, up: 0.34 * k },
      { ahead: -0.44 * k, up: 0.14 },
      { ahead: -0.3 * k, up: 0.06 },
    ]
  }
  const reach = b.leg / 0.55
  const fore = { ahead: 0.22 * reach, up: 0.1 * reach }
  const back = { ahead: -0.2 * reach, up: 0.02 }
  return even ? [fore, back, back, fore] : [back, fore, fore, back]
}

/** How far the head is thrown back, and above 0.1 the mouth open: a howl, a roar. */
function nodOf(look: Look): number {
  const said = look.traits?.said.join(' ') ?? ''
  return /howl|crow/.test(said) ? 0.78 : /roar|bark/.test(said) ? 0.14 : 0
}

/** Standing, walking or galloping, seen best from the side or three quarters. */
export function standing(pen: Pen, look: Look, b: Build): HeadPlace {
  const steps = stepsOf(look, b)
  const hip = b.leg
  const half = b.long / 2
  const g = b.girth
  const back = hip + g * 1.25
  const clay = new Blob(0.085).dye(b.coat)
  // Ribs, loin and croup; the belly's own colour below.
  clay.egg([half * 0.34, hip + g * 0.62, 0], [half * 0.62, g * 1.02, g * 0.86])
  clay.limb(
    [half * 0.1, back - g * 0.62, 0],
    g * 0.66,
    [-half * 0.72, back - g * 0.6, 0],
    g * (0.72 - b.tuck * 0.06),
  )
  clay.egg(
    [-half * 0.2, hip + g * (0.44 + b.tuck * 0.3), 0],
    [half * 0.6, g * (0.72 - b.tuck * 0.2), g * 0.7],
    mixRgb(b.coat, b.belly, 0.22),
  )
  clay.egg([half * 0.3, hip + g * 0.16, 0], [half * 0.5, g * 0.5, g * 0.56], b.belly)
  clay.egg([-half * 0.74, hip + g * 0.66, 0], [g * 0.84, g * 0.86, g * 0.82])
  if (b.hump > 0)
    clay.egg(
      [half * (b.hump > 0.2 ? -0.05 : 0.4), back - g * 0.1, 0],
      [half * 0.42, b.hump, g * 0.5],
    )
  const thick = g * 0.3 * b.stout
  clay.pair((side) => {
    const z = side * g * 0.52
    const fore = steps[side > 0 ? 0 : 1]
    const hind = steps[side > 0 ? 2 : 3]
    const elbow: Vec3 = [half * 0.5 + fore.ahead * 0.1, hip * 1.02, z]
    const wrist: Vec3 = [
      half * 0.56 + fore.ahead * 0.72 + fore.up * 0.2,
      hip * 0.52 + fore.up * 0.8,
      z * 0.95,
    ]
    const forefoot: Vec3 = [
      half * 0.55 + fore.ahead * (fore.up > 0.2 ? 0.9 : 1) - fore.up * 0.15,
      0.05 + fore.up,
      z * 0.92,
    ]
    clay.egg([half * 0.56, hip + g * 0.52, z * 0.92], [g * 0.42, g * 0.66, g * 0.34])
    leg(
      clay,
      b,
      [[half * 0.58, hip + g * 0.35, z], elbow, wrist, forefoot],
      [thick * 1.3, thick * 1.15, thick * 0.72, thick * 0.6],
    )
    const knee: Vec3 = [-half * 0.58 + hind.ahead * 0.35, hip * 0.86, z * 1.08]
    const hock: Vec3 = [
      -half * 1.02 + hind.ahead * 0.85 - hind.up * 0.1,
      hip * 0.46 + hind.up * 0.7,
      z,
    ]
    const hindfoot: Vec3 = [-half * 0.88 + hind.ahead, 0.05 + hind.up, z * 0.96]
    clay.egg([-half * 0.72, hip + g * 0.36, z * 0.95], [g * 0.6, g * 0.74, g * 0.36])
    leg(
      clay,
      b,
      [[-half * 0.76, hip + g * 0.35, z], knee, hock, hindfoot],
      [thick * 1.7, thick * 1.35, thick * 0.78, thick * 0.62],
    )
  })
  const lift = 0.1 + b.upright * 0.85
  const yaw = look.random.sub('glance').range(-0.5, 0.5)
  const neckBase: Vec3 = [half * 0.62, back - g * 0.45, 0]
  const at: Vec3 = [
    half * 0.78 + b.neck * (1.15 - lift * 0.75) + b.head * 0.3,
    back - g * 0.3 + b.neck * lift + (nodOf(look) > 0.5 ? b.head * 0.6 : 0),
    yaw * b.neck * 0.3,
  ]
  clay.chain(
    [
      neckBase,
      [neckBase[0] * 0.45 + at[0] * 0.55, neckBase[1] * 0.45 + at[1] * 0.55, at[2] * 0.4],
      [at[0] - b.head * 0.35, at[1] - b.head * 0.05, at[2]],
    ],
    [g * 0.74, Math.max(g * 0.5, b.head * 0.72), b.head * 0.72],
  )
  clay.egg([half * 0.72, hip + g * 0.72, 0], [g * 0.48, g * 0.66, g * 0.56])
  tail(clay, b, [-half * 0.98, back - g * 0.28, 0], look)
  return finish(pen, look, b, clay, { at, yaw, nod: nodOf(look) })
}

/** Sitting upright over the front paws. */
export function sitting(pen: Pen, look: Look, b: Build): HeadPlace {
  const clay = new Blob(0.09).dye(b.coat)
  const g = b.girth
  clay.egg([-0.16, 0.3, 0], [g * 1.15, 0.29, g * 1.06])
  clay.chain(
    [
      [-0.1, 0.38, 0],
      [0.06, 0.66, 0],
      [0.12, 0.82, 0],
    ],
    [g * 0.92, g * 0.84, g * 0.68],
  )
  clay.egg([0.19, 0.62, 0], [g * 0.52, 0.25, g * 0.56], b.belly)
  const low = b.socks ?? b.coat
  const thick = g * 0.27 * b.stout
  clay.pair((side) => {
    const z = side * g * 0.42
    clay.egg([0.16, 0.66, z * 1.1], [g * 0.44, g * 0.62, g * 0.36])
    clay.chain(
      [
        [0.18, 0.6, z],
        [0.21, 0.34, z],
        [0.24, 0.09, z * 0.9],
      ],
      [thick * 1.35, thick * 1.05, thick * 0.92],
    )
    clay.egg([0.29, 0.06, z * 0.9], [thick * 1.7, 0.065, thick * 1.25], low)
    clay.egg([-0.05, 0.22, side * g * 0.86], [g * 0.86, 0.23, g * 0.4])
    clay.egg([0.2, 0.055, side * g * 0.98], [g * 0.5, 0.06, g * 0.24], low)
  })
  const yaw = look.random.sub('glance').range(-0.45, 0.45)
  const at: Vec3 = [0.2, 0.9 + b.neck * 0.55 + b.head * 0.42, 0]
  clay.chain(
    [
      [0.1, 0.78, 0],
      [at[0] - b.head * 0.3, at[1] - b.head * 0.2, 0],
    ],
    [g * 0.66, b.head * 0.72],
  )
  tail(clay, b, [-0.4, 0.1, 0], look, true)
  return finish(pen, look, b, clay, { at, yaw, nod: nodOf(look) })
}

/** Asleep or at rest on the ground, curled round to its own tail. */
export function lying(pen: Pen, look: Look, b: Build): HeadPlace {
  const clay = new Blob(0.1).dye(b.coat)
  const g = b.girth
  clay.egg([-0.3, g * 0.85, 0.02], [g * 1.5, g * 0.9, g * 1.05])
  clay.egg([0.12, g * 0.82, 0.06], [g * 1.35, g * 0.86, g])
  clay.egg([-0.05, g * 0.5, 0.16], [g * 1.3, g * 0.5, g * 0.8], b.belly)
  const low = b.socks ?? b.coat
  const thick = g * 0.27 * b.stout
  clay.egg([-0.42, g * 0.6, 0.2], [g * 0.9, g * 0.62, g * 0.5])
  clay.pair((side) => {
    clay.limb(
      [0.3, g * 0.3, side * g * 0.4 + 0.12],
      thick,
      [0.58, thick * 0.9, side * g * 0.34 + 0.14],
      thick * 0.85,
      low,
    )
  })
  clay.limb([-0.35, thick, g * 0.9], thick, [-0.02, thick, g * 1.15], thick * 0.8, low)
  const asleep =
    /sleep|asleep|nap|doz|curl/.test(look.traits?.said.join(' ') ?? '') || look.action === 'lie'
  const at: Vec3 = asleep ? [0.5, b.head * 0.85, 0.16] : [0.46, g * 1.5 + b.head * 0.6, 0.06]
  clay.limb([0.2, g * 1, 0.06], g * 0.6, [at[0] - b.head * 0.4, at[1], at[2]], b.head * 0.7)
  tail(clay, b, [-0.6, 0.1, 0.02], look, true)
  return finish(pen, look, b, clay, { at, yaw: 0.3, nod: 0 }, asleep)
}

function finish(
  pen: Pen,
  look: Look,
  b: Build,
  clay: Blob,
  place: HeadPlace,
  asleep = false,
): HeadPlace {
  const h = b.head
  const [x, y, z] = place.at
  const howls = place.nod > 0.1
  pen.within(placed(0, 0, 0, b.tall), () => {
    const first = pen.mesh.triangleCount
    pen.paint(b.coat, b.fur > 0 ? 'fur' : 'hide')
    const coat = coatOf(b, look.random.sub('coat').range(0, 40))
    clay.draw(pen, 60, coat)
    pen.within(placed(x, y, z, h, place.yaw, 0, place.nod), () =>
      beastHead(pen, b, { asleep, mouth: howls ? 1 : 0, coat }),
    )
    if (b.fur > 0)
      furnish(
        pen.mesh,
        first,
        b.fur * b.tall,
        look.random.sub('fur'),
        6000,
        pen.locate(x + h * 0.6, y - h * 0.05, z),
        h * b.tall * (1 + b.muzzle * 0.45),
      )
  })
  return place
}
