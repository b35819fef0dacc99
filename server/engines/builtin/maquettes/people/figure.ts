import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { placed } from '../../mesh/pen.ts'
import { eyes } from '../animals/eyes.ts'
import type { Look } from '../maquette.ts'

interface Outfit {
  readonly skin: Rgb
  readonly top: Rgb
  readonly legs: Rgb
  readonly shoes: Rgb
  readonly hair: Rgb | null
  /** Long skirt or robe instead of trousers. */
  readonly robe: boolean
  /** Thickness of the limbs: 1 a person, 1.5 a space suit. */
  readonly bulk: number
  readonly material: 'cloth' | 'metal' | 'gloss'
}

interface Joints {
  readonly head: Vec3
  readonly hands: readonly [Vec3, Vec3]
  readonly chest: Vec3
}

/** A figure 1.75 m tall facing +x, from joints: stands, walks or sits astride. Head and gear are added by the caller. */
export function figure(pen: Pen, look: Look, o: Outfit): Joints {
  const sits = look.action === 'sit'
  const ride = look.action === 'ride' || sits
  const holds = /^(hold|read|play)$/.test(look.action)
  const stride = look.action === 'move' ? 0.3 : 0.06
  const swing = look.random.sub('gait').sign()
  const k = o.bulk
  const hip = ride ? 0.12 : 0.92
  const clay = new Blob(0.06).dye(o.top)
  clay.chain(
    [
      [0, hip, 0],
      [0, hip + 0.28, 0],
      [0.01, hip + 0.5, 0],
    ],
    [0.15 * k, 0.15 * k, 0.17 * k],
  )
  clay.pair((s) => clay.egg([0, hip + 0.52, s * 0.15 * k], [0.11 * k, 0.1 * k, 0.12 * k]))
  const hands: Vec3[] = []
  for (const s of [1, -1]) {
    const step = stride * s * swing
    const z = s * 0.1 * k
    if (ride) {
      clay.chain(
        [
          [0, hip - 0.02, z],
          [sits ? 0.42 : 0.3, hip - 0.02, sits ? z * 1.2 : s * 0.32],
          [sits ? 0.44 : 0.22, hip - 0.46, sits ? z * 1.2 : s * 0.36],
        ],
        [0.13 * k, 0.1 * k, 0.075 * k],
        o.legs,
      )
      clay.limb(
        [sits ? 0.44 : 0.22, hip - 0.5, sits ? z * 1.2 : s * 0.36],
        0.07 * k,
        [sits ? 0.6 : 0.36, hip - 0.53, sits ? z * 1.2 : s * 0.36],
        0.06 * k,
        o.shoes,
      )
    } else if (!o.robe) {
      const stand = posed(look, 'feet', s)
      const foot: Vec3 = stand ? [0.02, 0.07, stand[2]] : [step, 0.07, z]
      const knee: Vec3 = stand
        ? [0.07, hip * 0.5, (z + stand[2]) / 2]
        : [step * 0.6 + 0.04, hip * 0.5, z]
      clay.chain([[0, hip - 0.02, z], knee, foot], [0.125 * k, 0.09 * k, 0.065 * k], o.legs)
      clay.limb(
        [foot[0], 0.06, foot[2]],
        0.065 * k,
        [foot[0] + 0.16, 0.05, foot[2]],
        0.05 * k,
        o.shoes,
      )
    }
    const reach = ride ? 0.42 : 0.05
    const shoulder: Vec3 = [0, hip + 0.52, s * 0.2 * k]
    const held = ride ? null : holds ? gripOf(s) : posed(look, 'hands', s)
    const hand: Vec3 = held ?? [
      reach - step * 0.9 + 0.06,
      hip + (ride ? 0.28 : 0.02),
      s * (ride ? 0.12 : 0.27 * k),
    ]
    const elbow: Vec3 = held
      ? [0.08, (shoulder[1] + held[1]) / 2 - 0.06, (shoulder[2] + held[2]) / 2 + s * 0.05]
      : [reach * 0.4 - step * 0.35, hip + 0.27, s * 0.27 * k]
    clay.chain([shoulder, elbow, hand], [0.075 * k, 0.06 * k, 0.05 * k])
    clay.egg(hand, [0.055 * k, 0.055 * k, 0.045 * k], k > 1.2 ? o.shoes : o.skin)
    hands.push(hand)
  }
  clay.limb(
    [0.01, hip + 0.56, 0],
    0.06 * k,
    [0.02, hip + 0.68, 0],
    0.055 * k,
    k > 1.2 ? o.top : o.skin,
  )
  pen.paint(o.top, o.material)
  clay.draw(pen, 70)
  if (o.robe && !ride) {
    pen.paint(o.legs, 'cloth')
    const folds = look.random.sub('folds').range(0.25, 0.36)
    lathe(
      pen,
      [
        [folds, 0.02],
        [folds * 0.85, 0.3],
        [0.2 * k, 0.72],
        [0.15 * k, hip + 0.08],
      ],
      20,
      0.85,
    )
  }
  const [right = [0, 0, 0], left = [0, 0, 0]] = hands
  return { head: [0.03, hip + 0.8, 0], hands: [right, left], chest: [0, hip + 0.4, 0] }
}

/** Where a figure has what it carries, in metres before and above its feet; its hands are on both sides of it. */
export const grip = { ahead: 0.4, up: 1.14 } as const

function gripOf(s: number): Vec3 {
  return [grip.ahead - 0.04, grip.up, s * 0.11]
}

/** How far from the shoulder a hand can be. */
const armReach = 0.66

/** A hand or foot where a given picture has it, in the plane of the picture; null where none is given. */
function posed(look: Look, part: 'hands' | 'feet', s: number): Vec3 | null {
  const point = look.pose?.[part][s > 0 ? 1 : 0]
  if (!point) return null
  if (part === 'feet') return [0, 0.07, Math.max(-0.55, Math.min(0.55, point.across * 1.8))]
  const shoulder = [1.44, s * 0.2] as const
  const up = point.up * 1.85 - shoulder[0]
  const across = point.across * 1.8 - shoulder[1]
  const far = Math.max(1, Math.hypot(up, across) / armReach)
  return [0.06, shoulder[0] + up / far, shoulder[1] + across / far]
}

/** A plain human head with hair; the face is simple on purpose: at this size more would be uncanny. */
export function head(pen: Pen, at: Vec3, skin: Rgb, hair: Rgb | null, long: boolean): void {
  const [x, y, z] = at
  const clay = new Blob(0.03).dye(skin)
  clay.egg([x, y, z], [0.115, 0.14, 0.1]).egg([x + 0.03, y - 0.08, z], [0.075, 0.07, 0.07])
  clay.limb([x + 0.1, y + 0.02, z], 0.016, [x + 0.13, y - 0.025, z], 0.022)
  clay.pair((s) => clay.egg([x - 0.005, y - 0.01, z + s * 0.1], [0.025, 0.04, 0.015]))
  pen.paint(skin, 'skin')
  clay.draw(pen, 34)
  eyes(pen, [x + 0.1, y + 0.015, z + 0.042], 0.014, null, [1, 0, 0.2])
  pen.paint(scaleRgb(skin, 0.55), 'skin')
  ball(pen, [x + 0.1, y - 0.085, z], [0.012, 0.008, 0.03], 5)
  if (!hair) return
  pen.paint(hair, 'fur')
  const mop = new Blob(0.04).dye(hair)
  mop.egg([x - 0.025, y + 0.045, z], [0.125, 0.125, 0.118])
  if (long)
    mop.pair((s) =>
      mop.chain(
        [
          [x - 0.05, y, s * 0.08],
          [x - 0.07, y - 0.2, s * 0.1],
          [x - 0.08, y - 0.36, s * 0.08],
        ],
        [0.075, 0.07, 0.03],
      ),
    )
  mop.draw(pen, 26)
}

/** A hat with a brim; a pointed one makes a wizard. */
export function hat(pen: Pen, at: Vec3, color: Rgb, pointed: boolean): void {
  pen.paint(color, 'cloth')
  pen.within(placed(at[0] - 0.02, at[1] + 0.1, at[2]), () => {
    lathe(
      pen,
      [
        [0.27, -0.01],
        [0.13, 0.02],
        [0.12, 0.03],
      ],
      22,
    )
    lathe(
      pen,
      pointed
        ? [
            [0.125, 0.02],
            [0.09, 0.2],
            [0.015, 0.48],
          ]
        : [
            [0.125, 0.02],
            [0.12, 0.12],
            [0.06, 0.15],
            [0, 0.15],
          ],
      18,
    )
  })
}

export function staff(pen: Pen, hand: Vec3, wood: Rgb): void {
  pen.paint(wood, 'plank')
  tube(
    pen,
    [
      [hand[0] + 0.05, 0, hand[2]],
      [hand[0] + 0.03, hand[1] + 0.75, hand[2]],
    ],
    [0.02, 0.016],
    6,
  )
}

export const skins = [
  hex('#e8b896'),
  hex('#c98a64'),
  hex('#8a5a3c'),
  hex('#f0cbb0'),
  hex('#6a4430'),
] as const
