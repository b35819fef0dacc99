import { hex, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { ball, box } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

/** A small old tree in a dish: a bent trunk and cushions of leaves. */
export const bonsai: Maquette = {
  habitat: 'table',
  places: ['table', 'studio', 'room', 'garden'],
  turns: [-1.5, -1.2],
  build(pen, look) {
    const r = look.random.sub('bonsai')
    const leaf = chosen(look, 'leaf', [
      hex('#3f6a2e'),
      hex('#4f7a34'),
      hex('#c84a2a'),
      hex('#e89ab0'),
    ])
    pen.paint(r.pick([hex('#2f4f6a'), hex('#7a3a26'), hex('#4a4a46')]), 'gloss')
    box(pen, [0, 0.07, 0], [0.36, 0.12, 0.62], 1.12)
    box(pen, [0, 0.135, 0], [0.44, 0.03, 0.72])
    pen.paint(hex('#4a3a24'), 'ground')
    ball(pen, [0, 0.14, 0], [0.18, 0.035, 0.3], 8)
    pen.paint(hex('#6a8a3a'), 'grass')
    for (let k = 0; k < 7; k++)
      ball(pen, [r.range(-0.12, 0.12), 0.165, r.range(-0.24, 0.24)], [0.05, 0.02, 0.06], 6)
    const s = r.sign()
    const wood = new Blob(0.03).dye(hex('#5f4630'))
    const trunk: Vec3[] = [
      [0, 0.12, 0.05 * s],
      [0.02, 0.26, -0.08 * s],
      [0, 0.38, 0.03 * s],
      [-0.02, 0.52, 0.12 * s],
      [0, 0.68, 0.02 * s],
    ]
    wood.chain(trunk, [0.085, 0.062, 0.05, 0.038, 0.02])
    for (const a of [0.4, 2, 3.4, 5])
      wood.limb(
        [0, 0.15, 0.05 * s],
        0.045,
        [Math.cos(a) * 0.12, 0.13, 0.05 * s + Math.sin(a) * 0.15],
        0.012,
      )
    const pads: [Vec3, number][] = [
      [[0, 0.74, 0.02 * s], 0.2],
      [[0.03, 0.46, -0.3 * s], 0.16],
      [[-0.02, 0.6, 0.34 * s], 0.17],
      [[0.08, 0.36, 0.26 * s], 0.11],
      [[-0.08, 0.58, -0.16 * s], 0.12],
    ]
    for (const [at] of pads)
      wood.limb(
        trunk[2 + Math.floor(r.next() * 2)] ?? [0, 0.4, 0],
        0.03,
        [at[0], at[1] - 0.03, at[2]],
        0.014,
      )
    pen.paint(hex('#5f4630'), 'plank')
    wood.draw(pen, 60, (_x, y, z, base) =>
      scaleRgb(base, 0.8 + 0.35 * Math.abs(Math.sin(y * 60 + z * 30))),
    )
    for (const [at, size] of pads)
      for (let k = 0; k < 46; k++) {
        const a = r.range(0, Math.PI * 2)
        const out = Math.sqrt(r.next()) * size
        const up = (1 - (out / size) ** 2) * size * 0.42 * r.range(0.4, 1)
        pen.paint(scaleRgb(leaf, r.range(0.7, 1.25) * (0.8 + up * 2.4)), 'leaf')
        const d = r.range(0.028, 0.045)
        ball(
          pen,
          [at[0] + Math.cos(a) * out * 0.7, at[1] + up, at[2] + Math.sin(a) * out],
          [d, d * 0.75, d],
          4,
        )
      }
  },
}
