import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import { ball, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { eyes } from '../animals/eyes.ts'
import { furnish } from '../animals/fur.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const snail: Maquette = {
  habitat: 'ground',
  places: ['garden', 'forest', 'meadow'],
  turns: [-0.7, -0.2],
  build(pen, look) {
    const shell = chosen(look, 'shell', [hex('#b8702e'), hex('#8a4a2e'), hex('#c89a4a')])
    const flesh = hex('#c8b08a')
    const clay = new Blob(0.05).dye(flesh)
    clay.chain(
      [
        [-0.62, 0.04, 0],
        [-0.2, 0.1, 0],
        [0.3, 0.12, 0],
        [0.5, 0.24, 0],
        [0.58, 0.4, 0],
      ],
      [0.03, 0.12, 0.13, 0.12, 0.1],
    )
    clay.pair((s) => {
      clay.limb([0.6, 0.46, s * 0.05], 0.03, [0.7, 0.72, s * 0.1], 0.02)
      clay.limb([0.66, 0.36, s * 0.04], 0.02, [0.76, 0.4, s * 0.07], 0.012)
    })
    pen.paint(flesh, 'gloss')
    clay.draw(pen, 60)
    const turns = 26
    for (let k = 0; k < turns; k++) {
      const t = k / turns
      const a = -0.4 + t * 10.5
      const r = 0.3 * (1 - t * 0.92)
      const fat = 0.215 * (1 - t * 0.86)
      pen.paint(scaleRgb(shell, 0.8 + 0.35 * Math.abs(Math.sin(k * 0.9))), 'gloss')
      ball(pen, [-0.08 - Math.cos(a) * r, 0.46 + Math.sin(a) * r, 0], [fat, fat, 0.16 + t * 0.1], 8)
    }
    pen.paint(hex('#15120f'), 'gloss')
    for (const s of [1, -1]) ball(pen, [0.71, 0.74, s * 0.1], 0.032, 6)
  },
}

export const bee: Maquette = {
  habitat: 'air',
  places: ['garden', 'meadow'],
  turns: [-0.9, -0.35],
  build(pen, look) {
    const beetle = /ladybug|ladybird|beetle/.test(look.word)
    const ant = /\bant\b/.test(look.word)
    const body = chosen(
      look,
      'body',
      beetle ? [hex('#c8281e')] : ant ? [hex('#4a2418')] : [hex('#e8b02a')],
    )
    const dark = hex('#1c1612')
    const clay = new Blob(0.05).dye(body)
    clay.egg([-0.3, 0.5, 0], beetle ? [0.46, 0.32, 0.4] : [0.36, 0.23, 0.23])
    clay.egg([0.14, 0.52, 0], [0.2, 0.19, 0.19], beetle ? dark : mixRgb(body, dark, 0.3))
    clay.egg([0.38, 0.5, 0], [0.14, 0.14, 0.15], dark)
    const first = pen.mesh.triangleCount
    pen.paint(body, beetle || ant ? 'gloss' : 'fur')
    clay.draw(pen, 60, (x, y, z, base) => {
      if (ant) return base
      if (beetle) {
        if (x > 0.02) return base
        const seam = Math.abs(z) < 0.015 && y > 0.6 ? 1 : 0
        const spot = [
          [-0.1, 0.2],
          [-0.4, 0.22],
          [-0.62, 0.1],
          [-0.25, 0.36],
        ].some(([sx = 0, sz = 0]) => Math.hypot(x - sx, Math.abs(z) - sz) < 0.075)
        return seam || (spot && y > 0.5) ? dark : base
      }
      return x < -0.02 ? mixRgb(base, dark, smoothstep(-0.1, 0.1, Math.sin(x * 26))) : base
    })
    if (!beetle && !ant)
      furnish(pen.mesh, first, 0.07, look.random.sub('fur'), 3000, pen.locate(0.45, 0.5, 0), 0.14)
    pen.paint(dark, 'gloss')
    for (const s of [1, -1]) {
      for (const x of [0.26, 0.12, -0.02])
        tube(
          pen,
          [
            [x, 0.42, s * 0.12],
            [x + 0.06, 0.32, s * 0.32],
            [x - 0.02, 0.1, s * 0.4],
          ],
          [0.022, 0.018, 0.008],
          5,
        )
      tube(
        pen,
        [
          [0.46, 0.6, s * 0.05],
          [0.58, 0.74, s * 0.1],
          [0.7, 0.74, s * 0.13],
        ],
        [0.015, 0.012, 0.016],
        5,
      )
    }
    eyes(pen, [0.44, 0.55, 0.11], 0.055, null, [0.7, 0.2, 0.7])
    if (beetle || ant) return
    pen.paint(hex('#dfeaf2'), 'glassy')
    for (const s of [1, -1])
      for (const [x, long] of [
        [0.12, 0.62],
        [-0.04, 0.44],
      ] as const) {
        const root: Vec3 = [x, 0.68, s * 0.06]
        sheet(pen, [
          root,
          [x - 0.02, 0.92, s * long * 0.5],
          [x - 0.14, 1.0, s * long],
          [x - 0.3, 0.92, s * long * 0.85],
          [x - 0.2, 0.78, s * long * 0.4],
        ])
      }
  },
}

export const spider: Maquette = {
  habitat: 'ground',
  places: ['forest', 'cave', 'garden'],
  turns: [-1.2, -0.5],
  build(pen, look) {
    const body = chosen(look, 'body', [hex('#2a2220'), hex('#4a3222'), hex('#3a2a3a')])
    const clay = new Blob(0.05).dye(body)
    clay.egg([-0.36, 0.5, 0], [0.36, 0.3, 0.3])
    clay.egg([0.12, 0.42, 0], [0.22, 0.16, 0.19])
    clay.pair((s) => {
      for (let k = 0; k < 4; k++) {
        const a = 0.5 + k * 0.62
        const [c, n] = [Math.cos(a), Math.sin(a)]
        clay.chain(
          [
            [0.1 + c * 0.12, 0.42, s * n * 0.12],
            [0.1 + c * 0.5, 0.88, s * n * 0.5],
            [0.1 + c * 0.85, 0.5, s * n * 0.85],
            [0.1 + c * 1.02, 0.03, s * n * 1.02],
          ],
          [0.05, 0.045, 0.034, 0.014],
        )
      }
      clay.limb([0.3, 0.38, s * 0.06], 0.045, [0.38, 0.24, s * 0.05], 0.015)
    })
    const first = pen.mesh.triangleCount
    pen.paint(body, 'fur')
    clay.draw(pen, 84, (x, y, z, base) =>
      x < -0.2 && Math.abs(z) < 0.1 && y > 0.6 && Math.sin(x * 30) > 0 ? hex('#b8322a') : base,
    )
    furnish(pen.mesh, first, 0.07, look.random.sub('fur'), 3500, pen.locate(0.35, 0.45, 0), 0.1)
    eyes(pen, [0.3, 0.5, 0.05], 0.034, hex('#3a0e0e'), [1, 0.4, 0.2])
    eyes(pen, [0.26, 0.53, 0.12], 0.026, null, [0.8, 0.4, 0.6])
  },
}
