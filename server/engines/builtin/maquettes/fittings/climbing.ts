import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

/** Two poles and their rungs, upright from the origin. */
function rungs(pen: Pen, wood: Rgb, tall: number): void {
  pen.paint(wood, 'timber')
  for (const s of [1, -1])
    tube(
      pen,
      [
        [0, 0, s * 0.3],
        [0, tall, s * 0.2],
      ],
      [0.042, 0.034],
      7,
    )
  const count = Math.round(tall / 0.32)
  for (let k = 1; k < count; k++) {
    const t = k / count
    pen.paint(scaleRgb(wood, k % 2 ? 0.88 : 1.1), 'timber')
    tube(
      pen,
      [
        [0, t * tall, -0.3 + t * 0.1],
        [0, t * tall, 0.3 - t * 0.1],
      ],
      [0.026],
      6,
    )
  }
}

/** Leans away from the viewer where it has something to lean on; else it stands on four feet. */
export const ladder: Maquette = {
  habitat: 'ground',
  places: ['orchard', 'garden', 'barn'],
  turns: [-1.25, -0.85],
  build(pen, look) {
    const wood = chosen(look, 'wood', [hex('#a8743e'), hex('#c09058'), hex('#7a5230')])
    const leans = /lean|against|up/.test(look.traits?.said.join(' ') ?? '')
    const tall = leans ? 3.4 : 2.4
    const tilt = leans ? 0.26 : 0.2
    pen.within(placed(tall * tilt * 0.5, 0, 0, 1, 0, 0, tilt), () => rungs(pen, wood, tall))
    if (leans) return
    pen.within(placed(-tall * tilt * 0.5, 0, 0, 1, 0, 0, -tilt), () =>
      rungs(pen, scaleRgb(wood, 0.8), tall),
    )
  },
}

/** A seat on two ropes: between posts of its own, or from whatever it hangs from. */
export const swing: Maquette = {
  habitat: 'ground',
  places: ['garden', 'park', 'playground', 'meadow'],
  turns: [-1.2, -0.7],
  seat: [0, 0.56, 0],
  build(pen, look) {
    const wood = chosen(look, 'wood', [hex('#8a5a30'), hex('#a8743e'), hex('#b83a2e')])
    const hangs = /hang|tree|oak|branch/.test(look.traits?.said.join(' ') ?? '')
    const top = hangs ? 3.1 : 2.5
    pen.paint(hex('#c8b08a'), 'matte')
    for (const s of [1, -1])
      tube(
        pen,
        [
          [0, 0.5, s * 0.28],
          [0, top, s * 0.28],
        ],
        [0.032],
        6,
      )
    pen.paint(wood, 'plank')
    box(pen, [0, 0.5, 0], [0.28, 0.06, 0.72])
    if (hangs) {
      pen.paint(hex('#5a4434'), 'matte')
      tube(
        pen,
        [
          [-0.1, top - 0.15, -0.9],
          [0, top + 0.05, 0],
          [0.1, top + 0.25, 1],
        ],
        [0.07, 0.08, 0.11],
        8,
      )
      // The grass under it is worn by feet.
      pen.paint(hex('#8a6a44'), 'ground')
      ball(pen, [0, 0, 0], [0.5, 0.02, 0.7], 8)
      return
    }
    pen.paint(wood, 'timber')
    tube(
      pen,
      [
        [0, top, -0.95],
        [0, top, 0.95],
      ],
      [0.06],
      8,
    )
    for (const s of [1, -1])
      for (const x of [0.7, -0.7])
        tube(
          pen,
          [
            [x, 0, s * 1.05],
            [0, top, s * 0.9],
          ],
          [0.055],
          7,
        )
  },
}
