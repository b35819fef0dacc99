import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const shown = ['studio', 'table', 'room'] as const

export const gold = hex('#d8a42e')

export const key: Maquette = {
  habitat: 'table',
  places: shown,
  turns: [-0.6, -0.2],
  build(pen, look) {
    pen.paint(look.colors[0] ?? gold, 'metal')
    pen.within(placed(0, 0.1, 0, 1, 0, 0, 0.5), () => {
      tube(
        pen,
        [
          [-0.06, 0, 0],
          [0.22, 0, 0],
        ],
        [0.014],
        9,
      )
      tube(
        pen,
        Array.from({ length: 19 }, (_, k): Vec3 => [
          -0.12 + Math.cos((k / 18) * 6.2832) * 0.06,
          Math.sin((k / 18) * 6.2832) * 0.06,
          0,
        ]),
        [0.014],
        8,
      )
      for (const [x, y] of [
        [0.2, 0.07],
        [0.16, 0.05],
        [0.12, 0.065],
      ] as const)
        box(pen, [x, -y / 2, 0], [0.02, y, 0.015])
    })
  },
}

export const crown: Maquette = {
  habitat: 'table',
  places: shown,
  turns: [-1, 1],
  build(pen, look) {
    const metal = look.colors[0] ?? gold
    pen.paint(metal, 'metal')
    lathe(
      pen,
      [
        [0.14, 0],
        [0.145, 0.02],
        [0.14, 0.05],
        [0.15, 0.1],
      ],
      36,
    )
    for (let k = 0; k < 8; k++) {
      const a = k * 0.7854
      const at = (t: number, y: number, r: number): Vec3 => [
        Math.cos(a + t) * r,
        y,
        Math.sin(a + t) * r,
      ]
      pen.paint(metal, 'metal')
      sheet(pen, [at(-0.36, 0.1, 0.15), at(0, 0.22, 0.18), at(0.36, 0.1, 0.15)])
      ball(pen, at(0, 0.225, 0.18), 0.016, 7)
      pen.paint(hex(['#b81e2a', '#1e4aa8', '#1e8a4a'][k % 3] ?? '#b81e2a'), 'gloss')
      ball(pen, at(0, 0.045, 0.145), [0.02, 0.02, 0.02], 6)
    }
    pen.paint(hex('#8a1e2a'), 'cloth')
    ball(pen, [0, 0.07, 0], [0.13, 0.1, 0.13], 10)
  },
}

export const gem: Maquette = {
  habitat: 'table',
  places: ['cave', 'studio'],
  turns: [-1, 1],
  build(pen, look) {
    const tone = chosen(
      look,
      'gem',
      /emerald/.test(look.word)
        ? [hex('#1f9a5a')]
        : /ruby/.test(look.word)
          ? [hex('#c81e3a')]
          : [hex('#7ac8e8'), hex('#a86ad8'), hex('#e86a9a')],
    )
    const r = look.random.sub('shards')
    const facets = (x: number, z: number, wide: number, tall: number, lean: number): void => {
      pen.within(placed(x, 0, z, 1, r.range(0, 6), 0, lean), () => {
        for (let k = 0; k < 6; k++) {
          const [a, b] = [k * 1.0472, (k + 1) * 1.0472]
          pen.paint(scaleRgb(tone, r.range(0.6, 1.5)), 'gloss')
          sheet(pen, [
            [Math.cos(a) * wide * 0.8, 0, Math.sin(a) * wide * 0.8],
            [Math.cos(b) * wide * 0.8, 0, Math.sin(b) * wide * 0.8],
            [Math.cos(b) * wide, tall * 0.72, Math.sin(b) * wide],
            [Math.cos(a) * wide, tall * 0.72, Math.sin(a) * wide],
          ])
          pen.paint(scaleRgb(tone, r.range(0.9, 1.9)), 'gloss')
          sheet(pen, [
            [Math.cos(a) * wide, tall * 0.72, Math.sin(a) * wide],
            [Math.cos(b) * wide, tall * 0.72, Math.sin(b) * wide],
            [0, tall, 0],
          ])
        }
      })
    }
    facets(0, 0, 0.11, 0.5, 0.05)
    for (let k = 0; k < 7; k++)
      facets(
        Math.cos(k * 0.9) * 0.14,
        Math.sin(k * 0.9) * 0.14,
        r.range(0.04, 0.075),
        r.range(0.16, 0.34),
        r.range(-0.5, 0.5),
      )
  },
}

export const chest: Maquette = {
  habitat: 'ground',
  places: ['cave', 'beach', 'room'],
  turns: [-1.2, -0.7],
  build(pen, look) {
    const wood = chosen(look, 'wood', [hex('#7a4a26'), hex('#5a3420')])
    pen.paint(wood, 'plank')
    box(pen, [0, 0.22, 0], [0.5, 0.44, 0.8])
    pen.within(placed(-0.25, 0.44, 0, 1, 0, 0, 0.9), () => {
      pen.paint(wood, 'plank')
      box(pen, [0.25, 0.06, 0], [0.5, 0.14, 0.8], 0.85)
      pen.paint(gold, 'metal')
      for (const z of [-0.3, 0, 0.3]) box(pen, [0.25, 0.07, z], [0.52, 0.15, 0.05])
    })
    pen.paint(gold, 'metal')
    for (const z of [-0.3, 0, 0.3]) box(pen, [0, 0.22, z], [0.52, 0.45, 0.05])
    const r = look.random.sub('coins')
    for (let k = 0; k < 60; k++)
      ball(
        pen,
        [r.range(-0.2, 0.22), 0.44 + r.range(0, 0.09), r.range(-0.34, 0.34)],
        [0.035, 0.014, 0.035],
        6,
      )
  },
}
