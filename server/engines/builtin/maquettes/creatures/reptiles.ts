import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { smoothstep } from '../../core/scalar.ts'
import { Blob } from '../../mesh/blob.ts'
import { tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { eyes } from '../animals/eyes.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { scaly, teeth } from './scales.ts'

export const crocodile: Maquette = {
  habitat: 'ground',
  places: ['swamp', 'lake', 'jungle'],
  turns: [-0.7, -0.25],
  build(pen, look) {
    const lizard = /lizard|gecko|iguana|newt|salamander|chameleon|komodo|axolotl/.test(look.word)
    const skin = chosen(
      look,
      'skin',
      lizard ? [hex('#6aa03a'), hex('#c87a2e'), hex('#3a8a7a')] : [hex('#5a6a3a'), hex('#6a6244')],
    )
    const belly = mixRgb(skin, hex('#f0e6c4'), 0.7)
    const wave = look.random.sub('tail').sign() * 0.3
    const clay = new Blob(0.08).dye(skin)
    clay.chain(
      [
        [0.75, 0.34, 0],
        [0.2, 0.36, 0],
        [-0.5, 0.34, wave * 0.2],
        [-1.2, 0.24, wave * 0.8],
        [-2, 0.12, wave * 2],
      ],
      [0.24, 0.32, 0.28, 0.16, 0.03],
    )
    clay.egg([0.1, 0.24, 0], [0.6, 0.18, 0.28], belly)
    const long = lizard ? 0.35 : 0.95
    clay.egg([1, 0.38, 0], [0.26, 0.17, 0.21])
    clay.limb([1.05, 0.38, 0], 0.15, [1.1 + long, 0.3, 0], 0.1)
    clay.limb([1, 0.27, 0], 0.13, [1.05 + long, 0.19, 0], 0.08, belly)
    clay.pair((s) => {
      clay.egg([1.02, 0.53, s * 0.12], [0.1, 0.08, 0.07])
      clay.chain(
        [
          [0.55, 0.32, s * 0.22],
          [0.6, 0.28, s * 0.46],
          [0.72, 0.06, s * 0.5],
        ],
        [0.12, 0.09, 0.07],
      )
      clay.limb([0.72, 0.05, s * 0.5], 0.06, [0.9, 0.04, s * 0.56], 0.04)
      clay.chain(
        [
          [-0.5, 0.32, s * 0.22],
          [-0.42, 0.3, s * 0.48],
          [-0.55, 0.06, s * 0.54],
        ],
        [0.14, 0.1, 0.07],
      )
      clay.limb([-0.55, 0.05, s * 0.54], 0.06, [-0.36, 0.04, s * 0.6], 0.04)
    })
    pen.paint(skin, 'hide')
    clay.draw(pen, 88, scaly(skin, 0.55))
    pen.paint(scaleRgb(skin, 0.7), 'hide')
    for (let k = 0; k < 16; k++) {
      const x = 0.6 - k * 0.15
      for (const s of lizard ? [0] : [0.08, -0.08])
        tube(
          pen,
          [
            [x, 0.6 - Math.max(0, k - 5) * 0.035, s + (k > 8 ? wave * (k - 8) * 0.12 : 0)],
            [x - 0.06, 0.7 - Math.max(0, k - 5) * 0.035, s + (k > 8 ? wave * (k - 8) * 0.12 : 0)],
          ],
          [0.05, 0.005],
          4,
        )
    }
    if (!lizard)
      for (const s of [1, -1]) teeth(pen, [1.15, 0.28, s * 0.11], [2, 0.24, s * 0.09], 10, 0.07)
    eyes(pen, [1.06, 0.57, 0.14], 0.05, hex('#d8b02a'), [0.3, 0.3, 1])
  },
}

export const snake: Maquette = {
  habitat: 'ground',
  places: ['jungle', 'desert', 'forest'],
  turns: [-1.2, -0.6],
  build(pen, look) {
    const skin = chosen(look, 'skin', [
      hex('#4a7a34'),
      hex('#b8862e'),
      hex('#7a3a2a'),
      hex('#2e5a5a'),
    ])
    const clay = new Blob(0.05).dye(skin)
    const path: Vec3[] = []
    const radii: number[] = []
    for (let k = 0; k <= 30; k++) {
      const t = k / 30
      const a = t * Math.PI * 5
      const r = 0.52 - t * 0.3
      path.push([Math.cos(a) * r, 0.09 + t * 0.3, Math.sin(a) * r])
      radii.push(Math.min(0.1, 0.03 + t * 0.3))
    }
    path.push([0.05, 0.62, 0.1], [0.02, 0.95, 0], [0.16, 1.12, 0])
    radii.push(0.1, 0.095, 0.085)
    clay.chain(path, radii)
    clay.egg([0.28, 1.13, 0], [0.17, 0.075, 0.105])
    const hood = /cobra/.test(look.word)
    if (hood) clay.egg([0, 0.9, 0], [0.07, 0.24, 0.22])
    pen.paint(skin, 'gloss')
    clay.draw(pen, 76, (x, y, z, base) => {
      const mark = smoothstep(0, 0.3, Math.sin(Math.atan2(z, x) * 9 + y * 30))
      return mixRgb(base, scaleRgb(skin, 0.35), mark * 0.75)
    })
    pen.paint(hex('#c8202a'), 'gloss')
    tube(
      pen,
      [
        [0.44, 1.12, 0],
        [0.58, 1.1, 0],
      ],
      [0.012, 0.01],
      4,
    )
    for (const s of [1, -1])
      tube(
        pen,
        [
          [0.58, 1.1, 0],
          [0.68, 1.12, s * 0.04],
        ],
        [0.009, 0.002],
        4,
      )
    eyes(pen, [0.34, 1.17, 0.08], 0.026, hex('#e8c02a'), [0.6, 0.3, 1])
  },
}
