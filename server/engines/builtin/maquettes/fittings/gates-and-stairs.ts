import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { fronted } from './masonry.ts'

/** One wing of an iron gate from its hinge at the origin: bars with points, scrolls between two rails. */
function wing(pen: Pen, iron: Rgb, wide: number): void {
  pen.paint(iron, 'metal')
  const bars = 8
  for (let k = 0; k <= bars; k++) {
    const x = (k / bars) * wide
    const top = 1.9 + Math.sin((k / bars) * 1.5) * 0.75
    tube(
      pen,
      [
        [x, 0.1, 0],
        [x, top, 0],
      ],
      [0.024],
      6,
    )
    pen.within(placed(x, top, 0), () =>
      lathe(
        pen,
        [
          [0.05, 0],
          [0.035, 0.08],
          [0, 0.2],
        ],
        6,
      ),
    )
  }
  for (const y of [0.22, 0.95, 1.75]) box(pen, [wide / 2, y, 0], [wide, 0.05, 0.05])
  for (let k = 0; k < 4; k++) {
    const center = ((k + 0.5) / 4) * wide
    const curl: Vec3[] = Array.from({ length: 15 }, (_, i) => {
      const a = i * 0.5
      const rad = 0.17 - i * 0.0085
      return [center + Math.cos(a) * rad, 1.35 + Math.sin(a) * rad * 1.6, -0.02]
    })
    tube(pen, curl, [0.017], 5)
  }
}

export const gate: Maquette = {
  habitat: 'ground',
  places: ['garden', 'courtyard', 'park', 'forest'],
  turns: [-1.5, -1.15],
  build(pen, look) {
    const r = look.random.sub('gate')
    const said = `${look.traits?.said.join(' ') ?? ''} ${look.word}`
    const rusty = /rust|old|abandon|broken/.test(said)
    const iron = rusty ? hex('#8a4a26') : chosen(look, 'iron', [hex('#2a2c30'), hex('#38423c')])
    const stone = r.pick([hex('#a89c8a'), hex('#8f8a88'), hex('#a86a50')])
    fronted(pen, () => {
      for (const s of [1, -1]) {
        for (let k = 0; k < 7; k++) {
          pen.paint(scaleRgb(stone, r.range(0.85, 1.12)), 'stone')
          box(pen, [s * 1.95, 0.2 + k * 0.4, 0], [0.72, 0.38, 0.72], 0.985)
        }
        pen.paint(scaleRgb(stone, 1.1), 'stone')
        box(pen, [s * 1.95, 2.9, 0], [0.92, 0.16, 0.92])
        ball(pen, [s * 1.95, 3.24, 0], 0.28, 12)
        for (let k = 0; k < 3; k++) {
          pen.paint(scaleRgb(stone, r.range(0.8, 1.05)), 'stone')
          box(pen, [s * 3.1, 0.22 + k * 0.42, 0], [1.6, 0.4, 0.45])
        }
        pen.paint(scaleRgb(stone, 1.05), 'stone')
        box(pen, [s * 3.1, 1.36, 0], [1.7, 0.14, 0.56])
        const open = /open|ajar/.test(said) ? 1.1 : r.range(0.08, 0.4)
        pen.within(placed(s * 1.55, 0, 0, 1, s > 0 ? Math.PI + open : -open), () =>
          wing(pen, iron, 1.5),
        )
      }
    })
  },
}

const risers = 9

/** Steps that wind up round a post, with a rail. */
function spiral(pen: Pen, stone: Rgb, iron: Rgb): void {
  pen.paint(iron, 'metal')
  tube(
    pen,
    [
      [0, 0, 0],
      [0, 4.9, 0],
    ],
    [0.12],
    12,
  )
  const steps = 24
  const rail: Vec3[] = []
  for (let k = 0; k < steps; k++) {
    const a = k * 0.42
    const y = 0.16 + k * 0.17
    pen.paint(scaleRgb(stone, k % 2 ? 0.9 : 1.05), 'plank')
    pen.within(placed(0, y, 0, 1, -a), () => {
      box(pen, [0.75, 0, 0], [1.3, 0.07, 0.5])
      box(pen, [0.4, -0.06, 0], [0.6, 0.06, 0.3])
    })
    const out: Vec3 = [Math.cos(a) * 1.34, y, Math.sin(a) * 1.34]
    const top: Vec3 = [out[0], y + 0.92, out[2]]
    pen.paint(iron, 'metal')
    tube(pen, [out, top], [0.018], 5)
    rail.push(top)
  }
  tube(pen, rail, [0.035], 7)
}

export const stairs: Maquette = {
  habitat: 'ground',
  places: ['garden', 'forest', 'ruins', 'courtyard'],
  turns: [-1.35, -0.95],
  // On the fourth step.
  seat: [0.25, 0.9, 0],
  build(pen, look) {
    const r = look.random.sub('stairs')
    const said = `${look.traits?.said.join(' ') ?? ''} ${look.word}`
    const stone = chosen(look, 'stone', [hex('#b0a48e'), hex('#93908c'), hex('#a8886a')])
    if (/spiral|winding|twisted|helical/.test(said)) {
      spiral(pen, look.colors[0] ?? hex('#9a6a3c'), hex('#2c2c32'))
      return
    }
    for (let k = 0; k < risers; k++) {
      const y = (k + 1) * 0.22
      const x = 1.5 - k * 0.34
      pen.paint(scaleRgb(stone, r.range(0.9, 1.1)), 'stone')
      box(pen, [x, y / 2, 0], [0.36, y, 2.2])
      pen.paint(scaleRgb(stone, 1.18), 'stone')
      box(pen, [x + 0.02, y - 0.02, 0], [0.4, 0.06, 2.26])
    }
    pen.paint(scaleRgb(stone, 0.85), 'stone')
    box(pen, [-1.9, 0.99, 0], [1, 1.98, 2.2])
    for (const s of [1, -1]) {
      for (let k = 0; k < risers; k++) {
        pen.paint(scaleRgb(stone, r.range(0.72, 0.9)), 'stone')
        box(
          pen,
          [1.5 - k * 0.34, (k + 1) * 0.11 + 0.14, s * 1.22],
          [0.35, (k + 1) * 0.22 + 0.28, 0.26],
        )
      }
      pen.paint(scaleRgb(stone, 1.1), 'stone')
      box(pen, [1.72, 0.42, s * 1.22], [0.42, 0.84, 0.42])
      ball(pen, [1.72, 0.98, s * 1.22], 0.17, 10)
    }
  },
}
