import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Coat } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { lid } from '../people/face.ts'
import type { Build } from './build.ts'

interface Mien {
  readonly asleep: boolean
  /** 0 shut to 1 wide open. */
  readonly mouth: number
  readonly coat: Coat
}

/** A head in its own frame: the skull is a ball of radius 1 round the origin, the muzzle points to +x. */
export function beastHead(pen: Pen, b: Build, mien: Mien): void {
  const longFace = b.muzzle > 0.9
  const cat = b.muzzle < 0.32
  const clay = new Blob(0.2).dye(b.coat)
  const tip: Vec3 = longFace
    ? [0.35 + b.muzzle * 0.92, -b.muzzle * 0.5, 0]
    : [0.62 + b.muzzle, -0.3 - b.muzzle * 0.12, 0]
  if (longFace) grazer(clay, b, tip)
  else hunter(clay, b, tip, cat, mien.mouth)
  ears(clay, b)
  const eye: Vec3 = longFace ? [0.5, 0.16, 0.62] : [cat ? 0.74 : 0.7, 0.14, cat ? 0.44 : 0.4]
  const r = longFace ? 0.18 : cat ? 0.21 : b.iris ? 0.155 : 0.15
  clay.pair((s) =>
    clay.dent(
      [eye[0] + 0.2, eye[1], eye[2] * s * (longFace ? 1.35 : 1.05)],
      [0.22, r * 0.95, r * 1.2],
    ),
  )
  pen.paint(b.coat, b.fur > 0 ? 'fur' : 'hide')
  clay.draw(
    pen,
    34,
    (x, y, z, base) => {
      if (b.pattern === 'panda') {
        const patch = Math.hypot(x - 0.72, (y - 0.08) * 0.8, Math.abs(z) - 0.44) < 0.34 || y > 0.74
        return patch ? b.mark : base
      }
      return mien.coat(x * b.head * 1.1, y * b.head * 1.1 + 0.9, z * b.head, base)
    },
    0.6,
  )
  for (const s of [1, -1])
    eyeOf(pen, b, [eye[0], eye[1], eye[2] * s], r, longFace ? 0.9 * s : 0.3 * s, mien.asleep, cat)
  noseOf(pen, b, tip, longFace, cat)
}

/** Cats, dogs, bears, mice: a short or pointed muzzle with a stop at the brow. */
function hunter(clay: Blob, b: Build, tip: Vec3, cat: boolean, mouth: number): void {
  const t = b.muzzleThick
  const pale = mixRgb(b.coat, b.belly, 0.9)
  clay.egg([-0.06, 0.02, 0], [0.96, 0.82, 0.84])
  clay.egg([0.3, 0.3, 0], [0.5, 0.4, 0.52])
  clay.limb(
    [0.45, -0.14, 0],
    t * 1.05,
    [tip[0], tip[1] + t * 0.2, 0],
    t * 0.72,
    mixRgb(b.coat, b.belly, 0.55),
  )
  clay.limb(
    [0.3, -0.5 - mouth * 0.2, 0],
    t * 0.72,
    [tip[0] - 0.14 - mouth * 0.1, tip[1] - t * 0.62 - mouth * 0.5, 0],
    t * 0.46,
    pale,
  )
  clay.pair((s) => {
    clay.egg([tip[0] - 0.06, tip[1] - t * 0.12, s * t * 0.46], [t * 0.66, t * 0.58, t * 0.58], pale)
    clay.egg([0.25, -0.3, s * 0.52], [0.46, cat ? 0.42 : 0.36, 0.36], mixRgb(b.coat, b.belly, 0.35))
    clay.limb([0.66, 0.34, s * 0.2], 0.13, [0.56, 0.36, s * 0.52], 0.12)
  })
  if (mouth > 0) clay.dent([tip[0] - 0.1, tip[1] - t * 0.55, 0], [0.5, 0.16, t * 0.5])
}

/** Horses, cows, deer: a long face with the eyes at its sides and a soft end. */
function grazer(clay: Blob, b: Build, tip: Vec3): void {
  const t = b.muzzleThick
  const soft = mixRgb(b.coat, b.belly, 0.6)
  clay.egg([0, 0.05, 0], [0.86, 0.76, 0.66])
  clay.limb([0.2, 0.12, 0], 0.6, [tip[0] * 0.62, tip[1] * 0.5 + 0.06, 0], 0.46 * (t + 0.32))
  clay.limb([tip[0] * 0.6, tip[1] * 0.55, 0], 0.5 * (t + 0.3), [tip[0], tip[1], 0], t * 0.62, soft)
  clay.egg([tip[0] + 0.05, tip[1] - 0.04, 0], [t * 0.62, t * 0.58, t * 0.72], soft)
  clay.limb(
    [0.25, -0.42, 0],
    0.42,
    [tip[0] - 0.12, tip[1] - t * 0.5, 0],
    t * 0.34,
    mixRgb(b.coat, soft, 0.5),
  )
  clay.pair((s) => {
    clay.egg([0.12, -0.3, s * 0.26], [0.52, 0.52, 0.34])
    clay.limb([0.34, 0.36, s * 0.44], 0.16, [0.62, 0.28, s * 0.44], 0.13)
    clay.dent([tip[0] + t * 0.42, tip[1] + t * 0.16, s * t * 0.4], [0.14, 0.1, 0.08])
  })
}

function ears(clay: Blob, b: Build): void {
  const e = b.earSize
  const inner = mixRgb(b.coat, hex('#c98a80'), 0.6)
  clay.pair((s) => {
    if (b.ears === 'points') {
      const tipAt: Vec3 = [-0.12, 0.6 + e * 0.95, s * (0.52 + e * 0.16)]
      clay.limb([-0.1, 0.48, s * 0.3], 0.24, tipAt, 0.045)
      clay.limb([-0.12, 0.42, s * 0.62], 0.22, tipAt, 0.045)
      clay.limb([0.02, 0.5, s * 0.48], 0.17, [-0.03, 0.56 + e * 0.62, s * 0.54], 0.03, inner)
    } else if (b.ears === 'round') {
      clay.egg([-0.12, 0.7, s * 0.66], [0.17 * e, 0.38 * e, 0.36 * e])
      clay.egg([-0.02, 0.68, s * 0.67], [0.12 * e, 0.22 * e, 0.2 * e], inner)
    } else if (b.ears === 'long') {
      clay.chain(
        [
          [-0.1, 0.6, s * 0.3],
          [-0.22, 0.7 + e * 0.55, s * 0.42],
          [-0.3, 0.66 + e, s * 0.52],
        ],
        [0.15, 0.22, 0.08],
      )
      clay.limb([0.02, 0.74, s * 0.34], 0.09, [-0.13, 0.62 + e * 0.85, s * 0.46], 0.07, inner)
    } else if (b.ears === 'hang')
      clay.chain(
        [
          [-0.12, 0.52, s * 0.66],
          [-0.06, 0.2, s * 0.94],
          [0.02, -e * 0.42, s * 0.92],
        ],
        [0.2, 0.24, 0.17],
        scaleRgb(b.coat, 0.72),
      )
    else {
      clay.limb([-0.22, 0.42, s * 0.5], 0.15, [-0.34, 0.5, s * (0.55 + e * 0.5)], 0.17)
      clay.limb([-0.34, 0.5, s * (0.55 + e * 0.5)], 0.17, [-0.4, 0.5, s * (0.55 + e)], 0.05)
    }
  })
}

function eyeOf(
  pen: Pen,
  b: Build,
  at: Vec3,
  r: number,
  yaw: number,
  asleep: boolean,
  cat: boolean,
): void {
  // The lids of a face look along +x: the frame is turned to where this eye looks.
  pen.within(placed(at[0], at[1], at[2], 1, -yaw), () => {
    const origin: Vec3 = [0, 0, 0]
    if (!asleep) {
      pen.paint(b.iris ?? hex('#1a110c'), 'gloss')
      ball(pen, origin, r, 9)
      pen.paint(hex('#070505'), 'gloss')
      ball(pen, [r * 0.52, 0, 0], cat ? [r * 0.55, r * 0.74, r * 0.4] : r * 0.6, 8)
      pen.paint(hex('#ffffff'), 'screen')
      ball(pen, [r * 1.05, r * 0.36, r * 0.22], r * 0.17, 4)
    }
    pen.paint(scaleRgb(mixRgb(b.coat, b.belly, 0.2), 0.62), 'fur')
    lid(pen, origin, r * 1.14, asleep ? -0.4 : 0.72, 1.5)
    lid(pen, origin, r * 1.12, asleep ? -0.4 : -0.8, -1.5)
    pen.paint(hex('#120c0a'), 'matte')
    lid(pen, origin, r * 1.18, asleep ? -0.42 : 0.68, asleep ? -0.28 : 0.92)
  })
}

function noseOf(pen: Pen, b: Build, tip: Vec3, longFace: boolean, cat: boolean): void {
  const t = b.muzzleThick
  if (longFace) {
    pen.paint(scaleRgb(b.nose, 0.6), 'matte')
    for (const s of [1, -1])
      ball(pen, [tip[0] + t * 0.5, tip[1] + t * 0.14, s * t * 0.36], [0.05, 0.1, 0.07], 6)
    tube(
      pen,
      [
        [tip[0] + t * 0.1, tip[1] - t * 0.34, t * 0.6],
        [tip[0] + t * 0.58, tip[1] - t * 0.34, 0],
        [tip[0] + t * 0.1, tip[1] - t * 0.34, -t * 0.6],
      ],
      [0.02, 0.025, 0.02],
      4,
    )
    return
  }
  pen.paint(b.nose, 'gloss')
  const k = cat ? 0.13 : 0.18
  ball(pen, [tip[0] + t * 0.5, tip[1] + t * 0.42, 0], [k * 0.8, k * 0.75, k * 1.15], 8)
  pen.paint(scaleRgb(b.nose, 0.5), 'matte')
  tube(
    pen,
    [
      [tip[0] + t * 0.62, tip[1] + t * 0.3, 0],
      [tip[0] + t * 0.58, tip[1] - t * 0.14, 0],
    ],
    [0.018],
    4,
  )
  for (const s of [1, -1])
    tube(
      pen,
      [
        [tip[0] + t * 0.58, tip[1] - t * 0.14, 0],
        [tip[0] + t * 0.4, tip[1] - t * 0.34, s * t * 0.45],
        [tip[0] - t * 0.3, tip[1] - t * 0.26, s * t * 0.85],
      ],
      [0.02, 0.018, 0.01],
      4,
    )
  if (!cat) return
  pen.paint(hex('#f4efe6'), 'matte')
  for (const s of [1, -1])
    for (const up of [-1, 0, 1])
      tube(
        pen,
        [
          [tip[0] + 0.05, tip[1] - 0.02, s * 0.3],
          [tip[0] - 0.05, tip[1] - 0.05 + up * 0.2, s * 1.4],
        ],
        [0.02, 0.005],
        3,
      )
}
