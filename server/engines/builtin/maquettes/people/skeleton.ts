import { hex, scaleRgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { skeleton as jointsOf } from './limbs.ts'
import { stanceOf } from './stance.ts'

const between = (a: Vec3, b: Vec3, t: number): Vec3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

/** A long bone with its knobs. */
function bone(pen: Pen, a: Vec3, b: Vec3, thick: number): void {
  tube(
    pen,
    [a, between(a, b, 0.12), between(a, b, 0.5), between(a, b, 0.88), b],
    [thick * 1.5, thick, thick * 0.85, thick, thick * 1.4],
    8,
  )
}

function skull(pen: Pen, tone: ReturnType<typeof hex>): void {
  pen.paint(tone, 'skin')
  ball(pen, [-0.01, 0.04, 0], [0.115, 0.105, 0.095], 12)
  ball(pen, [0.05, -0.04, 0], [0.06, 0.05, 0.06], 9)
  box(pen, [0.06, -0.1, 0], [0.07, 0.035, 0.085])
  pen.paint(hex('#15110e'), 'matte')
  for (const s of [1, -1]) ball(pen, [0.085, 0.015, s * 0.042], [0.03, 0.03, 0.028], 8)
  ball(pen, [0.108, -0.03, 0], [0.014, 0.018, 0.013], 6)
  for (let k = -3; k <= 3; k++) box(pen, [0.098, -0.075, k * 0.012], [0.012, 0.035, 0.003])
}

/** Bones in the poses of people. */
export const skeleton: Maquette = {
  habitat: 'ground',
  places: ['graveyard', 'dungeon', 'forest', 'studio'],
  turns: [-1.35, -0.8],
  build(pen, look) {
    const tone = look.colors[0] ?? hex('#ece2c8')
    const j = jointsOf(look, stanceOf(look))
    pen.paint(tone, 'skin')
    const neck: Vec3 = [j.head[0] - 0.02, j.head[1] - 0.08, 0]
    const spine = [j.hip, j.chest, j.shoulders, neck]
    for (let k = 0; k + 1 < spine.length; k++)
      for (let i = 0; i < 5; i++)
        ball(pen, between(spine[k] ?? j.hip, spine[k + 1] ?? neck, i / 5), [0.032, 0.024, 0.034], 6)
    for (let k = 0; k < 7; k++) {
      const y = j.shoulders[1] - 0.04 - k * 0.045
      const wide = 0.13 + 0.025 * Math.sin((k / 6) * Math.PI)
      const x = j.chest[0]
      for (const s of [1, -1])
        tube(
          pen,
          [
            [x - 0.03, y + 0.02, s * 0.02],
            [x - 0.01, y + 0.02, s * wide],
            [x + 0.09, y - 0.015, s * wide * 0.8],
            [x + 0.13, y - 0.03, s * 0.025],
          ],
          [0.013],
          6,
        )
    }
    pen.within(placed(j.hip[0], j.hip[1], 0), () => {
      for (const s of [1, -1]) ball(pen, [0, 0.03, s * 0.085], [0.055, 0.08, 0.075], 8)
    })
    for (const side of [0, 1] as const) {
      const s = side === 0 ? 1 : -1
      const shoulder: Vec3 = [j.shoulders[0], j.shoulders[1] - 0.03, s * 0.18]
      bone(pen, [j.shoulders[0] + 0.03, j.shoulders[1], s * 0.02], shoulder, 0.016)
      bone(pen, shoulder, j.elbows[side], 0.022)
      bone(pen, j.elbows[side], j.hands[side], 0.018)
      const hand = j.hands[side]
      for (let k = 0; k < 4; k++)
        tube(
          pen,
          [
            hand,
            [hand[0] + 0.06, hand[1] - 0.03, hand[2] + (k - 1.5) * 0.022],
            [hand[0] + 0.1, hand[1] - 0.06, hand[2] + (k - 1.5) * 0.026],
          ],
          [0.008],
          4,
        )
      bone(pen, [j.hip[0], j.hip[1], s * 0.09], j.knees[side], 0.028)
      bone(pen, j.knees[side], j.feet[side], 0.023)
      const foot = j.feet[side]
      for (let k = 0; k < 3; k++)
        tube(
          pen,
          [foot, [foot[0] + 0.16, foot[1] - 0.05, foot[2] + (k - 1) * 0.03]],
          [0.013, 0.009],
          5,
        )
    }
    pen.within(placed(j.head[0], j.head[1], 0, 1.05), () => skull(pen, scaleRgb(tone, 1.05)))
  },
}
