import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { ball, tube } from '../../mesh/solids.ts'
import { eyes } from '../animals/eyes.ts'
import { furnish } from '../animals/fur.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { smoothstep } from '../../core/scalar.ts'

export const penguin: Maquette = {
  habitat: 'ground',
  places: ['snow', 'beach'],
  turns: [-1.35, -0.7],
  build(pen, look) {
    const back = chosen(look, 'back', [hex('#1c2028'), hex('#22262e')])
    const white = hex('#f4f2ec')
    const walk = look.action === 'move' ? 0.1 : 0.02
    const clay = new Blob(0.06).dye(back)
    clay.chain(
      [
        [0, 0.32, 0],
        [0, 0.62, 0],
        [0.02, 0.86, 0],
      ],
      [0.27, 0.25, 0.16],
    )
    clay.egg([0.04, 1.0, 0], [0.15, 0.15, 0.14])
    clay.limb([-0.16, 0.14, 0], 0.1, [-0.3, 0.06, 0], 0.04)
    clay.pair((s) => {
      clay.chain(
        [
          [0, 0.78, s * 0.2],
          [-0.02, 0.55, s * 0.34],
          [-0.06, 0.32, s * 0.36],
        ],
        [0.07, 0.06, 0.03],
      )
      clay.egg([0.1 + walk * s, 0.04, s * 0.12], [0.16, 0.045, 0.1], hex('#e8962a'))
    })
    pen.paint(back, 'hide')
    clay.draw(pen, 66, (x, y, z, base) => {
      if (y < 0.08) return base
      const front = smoothstep(0.02, 0.09, x - Math.abs(z) * 0.55)
      const chest = front * smoothstep(0.92, 0.84, y)
      const cheek = smoothstep(0.09, 0.06, Math.hypot(x - 0.08, y - 0.97, Math.abs(z) - 0.12))
      const gold = smoothstep(0.1, 0.05, Math.hypot(x - 0.1, y - 0.86, Math.abs(z) - 0.1))
      return mixRgb(mixRgb(mixRgb(base, white, chest), hex('#f0b83a'), gold), white, cheek)
    })
    pen.paint(hex('#e8862a'), 'gloss')
    tube(
      pen,
      [
        [0.16, 1.0, 0],
        [0.26, 0.985, 0],
        [0.34, 0.95, 0],
      ],
      [0.045, 0.03, 0.008],
      7,
    )
    eyes(pen, [0.145, 1.04, 0.085], 0.02, null, [0.8, 0.1, 0.6])
  },
}

export const monkey: Maquette = {
  habitat: 'ground',
  places: ['jungle', 'forest', 'savanna'],
  turns: [-1.3, -0.7],
  build(pen, look) {
    const ape = /gorilla|ape|king kong|chimp|orangutan|bigfoot|yeti|sasquatch/.test(look.word)
    const big = /gorilla|kong|bigfoot|yeti|sasquatch/.test(look.word)
    const fur = chosen(
      look,
      'fur',
      /orang/.test(look.word)
        ? [hex('#b0541e')]
        : /yeti/.test(look.word)
          ? [hex('#eef0f0')]
          : ape
            ? [hex('#2a2726'), hex('#3a322c')]
            : [hex('#7a5232'), hex('#8a6a44'), hex('#5a3c24')],
    )
    const face = big ? hex('#3a3432') : hex('#d8a884')
    const k = big ? 1.5 : ape ? 1.15 : 0.7
    const wide = big ? 1.4 : 1
    const at = (x: number, y: number, z: number): [number, number, number] => [x * k, y * k, z * k]
    const clay = new Blob(0.06 * k).dye(fur)
    clay.chain(
      [at(-0.1, 0.3, 0), at(-0.02, 0.56, 0), at(0.04, 0.8, 0)],
      [0.24 * k * wide, 0.23 * k * wide, 0.2 * k * wide],
    )
    clay.egg(
      at(0.14, 0.52, 0),
      [0.12 * k, 0.22 * k, 0.16 * k * wide],
      mixRgb(fur, face, big ? 0.25 : 0.5),
    )
    clay.egg(at(0.1, 1.06, 0), [0.185 * k, 0.2 * k, 0.175 * k])
    if (big) clay.egg(at(0.02, 1.22, 0), [0.14 * k, 0.12 * k, 0.09 * k])
    clay.egg(at(0.22, 1.02, 0), [0.1 * k, 0.15 * k, 0.13 * k], face)
    clay.egg(
      at(0.28, 0.95, 0),
      [0.1 * k, 0.075 * k, 0.1 * k],
      mixRgb(face, hex('#e8c8a8'), big ? 0.1 : 0.4),
    )
    clay.limb(
      at(0.25, 1.12, -0.07),
      0.04 * k,
      at(0.25, 1.12, 0.07),
      0.04 * k,
      mixRgb(fur, face, 0.5),
    )
    clay.pair((s) => {
      clay.egg(at(0.06, 1.06, s * 0.19), [0.035 * k, 0.075 * k, 0.05 * k], face)
      clay.chain(
        [
          at(0.02, 0.82, s * 0.2 * wide),
          at(0.08, 0.5, s * 0.34 * wide),
          at(0.34, 0.2, s * 0.28 * wide),
          at(0.42, 0.06, s * 0.26 * wide),
        ],
        [0.1 * k * wide, 0.085 * k * wide, 0.065 * k * wide, 0.05 * k],
      )
      clay.egg(at(0.48, 0.05, s * 0.26 * wide), [0.08 * k, 0.045 * k, 0.05 * k], face)
      clay.chain(
        [at(-0.08, 0.26, s * 0.16), at(0.18, 0.36, s * 0.3), at(0.12, 0.06, s * 0.3)],
        [0.13 * k, 0.1 * k, 0.055 * k],
      )
      clay.egg(at(0.22, 0.04, s * 0.31), [0.12 * k, 0.04 * k, 0.055 * k], face)
    })
    if (!ape)
      clay.chain(
        [
          at(-0.3, 0.2, 0),
          at(-0.5, 0.35, 0.05),
          at(-0.62, 0.75, 0.05),
          at(-0.5, 1.02, 0.02),
          at(-0.38, 0.92, 0),
        ],
        [0.045 * k, 0.04 * k, 0.035 * k, 0.03 * k, 0.02 * k],
      )
    const first = pen.mesh.triangleCount
    pen.paint(fur, 'fur')
    clay.draw(pen, 76)
    furnish(
      pen.mesh,
      first,
      0.07 * k,
      look.random.sub('fur'),
      6000,
      pen.locate(0.3 * k, 1.0 * k, 0),
      0.2 * k,
    )
    eyes(pen, at(0.29, 1.075, 0.055), 0.024 * k, hex('#5a3214'), [1, 0, 0.15])
    pen.paint(scaleRgb(face, 0.35), 'matte')
    for (const s of [1, -1])
      ball(pen, at(0.375, 0.985, s * 0.022), [0.012 * k, 0.014 * k, 0.012 * k], 5)
    tube(pen, [at(0.34, 0.92, -0.06), at(0.385, 0.915, 0), at(0.34, 0.92, 0.06)], [0.006 * k], 4)
  },
}

export const kangaroo: Maquette = {
  habitat: 'ground',
  places: ['savanna', 'desert', 'meadow'],
  turns: [-0.9, -0.35],
  build(pen, look) {
    const fur = chosen(look, 'fur', [hex('#a87048'), hex('#8a7060')])
    const pale = mixRgb(fur, hex('#f4e4cc'), 0.65)
    const clay = new Blob(0.08).dye(fur)
    clay.chain(
      [
        [-0.15, 0.62, 0],
        [0.05, 0.92, 0],
        [0.18, 1.22, 0],
      ],
      [0.3, 0.24, 0.15],
    )
    clay.egg([0.1, 0.75, 0], [0.2, 0.3, 0.2], pale)
    clay.chain(
      [
        [0.18, 1.2, 0],
        [0.28, 1.42, 0],
      ],
      [0.13, 0.1],
    )
    clay.egg([0.34, 1.5, 0], [0.15, 0.12, 0.11])
    clay.limb([0.4, 1.48, 0], 0.095, [0.58, 1.42, 0], 0.055, pale)
    clay.chain(
      [
        [-0.3, 0.5, 0],
        [-0.7, 0.2, 0],
        [-1.25, 0.1, 0.05],
      ],
      [0.17, 0.11, 0.04],
    )
    clay.pair((s) => {
      clay.limb([0.28, 1.58, s * 0.06], 0.045, [0.2, 1.86, s * 0.12], 0.03)
      clay.chain(
        [
          [-0.1, 0.62, s * 0.2],
          [0.22, 0.4, s * 0.25],
          [-0.12, 0.16, s * 0.25],
        ],
        [0.22, 0.12, 0.06],
      )
      clay.limb([-0.14, 0.07, s * 0.25], 0.055, [0.36, 0.05, s * 0.26], 0.04)
      clay.chain(
        [
          [0.22, 1.12, s * 0.14],
          [0.36, 0.98, s * 0.18],
          [0.46, 1.0, s * 0.12],
        ],
        [0.07, 0.05, 0.035],
      )
    })
    const first = pen.mesh.triangleCount
    pen.paint(fur, 'fur')
    clay.draw(pen, 74)
    furnish(pen.mesh, first, 0.05, look.random.sub('fur'), 5000, pen.locate(0.45, 1.48, 0), 0.2)
    pen.paint(hex('#1c1614'), 'gloss')
    ball(pen, [0.63, 1.43, 0], [0.03, 0.025, 0.035], 6)
    eyes(pen, [0.41, 1.54, 0.085], 0.026, null, [0.5, 0.1, 1])
  },
}
