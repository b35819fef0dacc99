import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, slab, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { skirt } from './dress/garments.ts'
import { figure } from './figure.ts'
import { skeleton } from './limbs.ts'
import { stanceOf } from './stance.ts'

export const astronaut: Maquette = {
  habitat: 'ground',
  places: ['lunar', 'mars', 'space'],
  turns: [-1.3, -0.5],
  build(pen, look) {
    const suit = chosen(look, 'suit', [hex('#eceae4'), hex('#eceae4'), hex('#e08a2e')])
    const joints = skeleton(look, stanceOf(look))
    const { head: at, chest } = joints
    figure(pen, joints, {
      skin: suit,
      top: suit,
      legs: suit,
      shoes: hex('#8a8c92'),
      gloves: hex('#8a8c92'),
      sleeves: 'long',
      bareLegs: false,
      feminine: false,
      bulk: 1.42,
      belly: 0,
      material: 'cloth',
      boots: 0.2,
    })
    pen.paint(suit, 'gloss')
    ball(pen, [at[0], at[1] + 0.03, 0], 0.22, 12)
    pen.paint(hex('#c88a2a'), 'metal')
    ball(pen, [at[0] + 0.075, at[1] + 0.03, 0], [0.17, 0.15, 0.17], 12)
    pen.paint(hex('#b8322a'), 'matte')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [0, chest[1] - 0.02, s * 0.33],
          [0, chest[1] - 0.06, s * 0.36],
        ],
        [0.108, 0.108],
        12,
      )
    pen.paint(hex('#c8c8c4'), 'matte')
    box(pen, [-0.3, chest[1] + 0.02, 0], [0.24, 0.58, 0.46])
    pen.paint(hex('#4a5058'), 'gloss')
    box(pen, [0.24, chest[1] - 0.04, 0], [0.1, 0.16, 0.22])
    pen.paint(hex('#e83a2e'), 'screen')
    box(pen, [0.295, chest[1], 0.05], [0.01, 0.03, 0.03])
  },
}

export const knight: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'mountains', 'forest', 'cliff'],
  turns: [-1.3, -0.5],
  build(pen, look) {
    const steel = look.colors[0] ?? hex('#8d939b')
    const tabard =
      look.colors[1] ??
      look.random.sub('tabard').pick([hex('#b8282e'), hex('#2a4a9a'), hex('#2f6a3e')])
    const joints = skeleton(look, stanceOf(look))
    const { head: at, hands } = joints
    figure(pen, joints, {
      skin: steel,
      top: tabard,
      legs: scaleRgb(steel, 0.8),
      shoes: scaleRgb(steel, 0.7),
      gloves: scaleRgb(steel, 0.8),
      sleeves: 'none',
      bareLegs: false,
      feminine: false,
      bulk: 1.2,
      belly: 0,
      material: 'metal',
      boots: 0,
    })
    skirt(pen, joints, scaleRgb(tabard, 0.95), 0.62, 0.16, 8)
    for (const s of [1, -1]) {
      pen.paint(scaleRgb(steel, 1.1), 'metal')
      ball(pen, [joints.shoulders[0], joints.shoulders[1], s * 0.23], [0.11, 0.09, 0.1], 9)
    }
    pen.paint(steel, 'metal')
    pen.within(placed(at[0], at[1] - 0.14, 0), () =>
      lathe(
        pen,
        [
          [0.13, 0],
          [0.15, 0.12],
          [0.14, 0.26],
          [0.07, 0.34],
          [0, 0.35],
        ],
        16,
      ),
    )
    pen.paint(hex('#141416'), 'matte')
    box(pen, [at[0] + 0.13, at[1] + 0.03, 0], [0.05, 0.025, 0.17])
    pen.paint(tabard, 'cloth')
    tube(
      pen,
      [
        [at[0], at[1] + 0.2, 0],
        [at[0] - 0.1, at[1] + 0.34, 0],
        [at[0] - 0.28, at[1] + 0.2, 0],
      ],
      [0.03, 0.06, 0.01],
      7,
    )
    sheet(pen, [
      [-0.16, at[1] - 0.2, -0.24],
      [-0.16, at[1] - 0.2, 0.24],
      [-0.42, 0.25, 0.32],
      [-0.42, 0.25, -0.32],
    ])
    const [left, right] = hands
    pen.paint(hex('#d8dce2'), 'metal')
    pen.within(placed(right[0] + 0.06, right[1], right[2], 1, 0, 0, -0.35), () => {
      slab(
        pen,
        [
          [-0.028, 0.1],
          [0.028, 0.1],
          [0.02, 0.9],
          [0, 1],
          [-0.02, 0.9],
        ],
        0.014,
      )
      pen.paint(hex('#c89a3a'), 'metal')
      box(pen, [0, 0.08, 0], [0.06, 0.03, 0.26])
      tube(
        pen,
        [
          [0, -0.1, 0],
          [0, 0.08, 0],
        ],
        [0.02],
        6,
      )
    })
    pen.paint(tabard, 'gloss')
    pen.within(placed(left[0] + 0.12, left[1] + 0.12, left[2], 1, Math.PI / 2), () =>
      slab(
        pen,
        [
          [-0.2, 0.24],
          [0.2, 0.24],
          [0.2, -0.02],
          [0, -0.34],
          [-0.2, -0.02],
        ],
        0.05,
      ),
    )
  },
}
