import { hex, scaleRgb } from '../../core/color.ts'
import { block, lump, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

const fabrics = ['#9a3a34', '#3a5a6a', '#c8a04a', '#5a6a4a', '#8a5a7a', '#c87a4a'] as const

const woods = ['#5a3a20', '#7a4e2c', '#3e2a1c', '#a07848'] as const

const bindings = [
  '#7a2420',
  '#24406a',
  '#2f5a3e',
  '#a8792e',
  '#5a2a4a',
  '#c8b48a',
  '#8a4a24',
  '#3a3a44',
]

export function bookcase(wide: number, tall: number): Piece {
  return (kit) => {
    const { r } = kit
    const rows = Math.max(3, Math.round(tall / 0.38))
    const wood = '#4a2c18'
    block(kit, scaleRgb(hex(wood), 0.6), 'matte', [0, tall / 2, -0.02], [wide, tall, 0.03])
    for (const s of [-1, 1])
      block(kit, wood, 'plank', [(s * wide) / 2, tall / 2, -0.17], [0.05, tall, 0.34])
    for (let k = 0; k <= rows; k++)
      block(kit, wood, 'plank', [0, (k / rows) * tall, -0.17], [wide, 0.04, 0.34])
    for (let k = 0; k < rows; k++) {
      let at = -wide * 0.48
      while (at < wide * 0.46) {
        const w = r.range(0.035, 0.08)
        const h = (tall / rows) * r.range(0.6, 0.88)
        if (r.chance(0.93))
          block(
            kit,
            varied(kit, bindings[r.int(0, 7)] ?? '#7a2420', 0.8, 1.4),
            'cloth',
            [at + w / 2, (k / rows) * tall + h / 2, -0.2],
            [w * 0.9, h, 0.2],
          )
        at += w
      }
    }
  }
}

export const bed: Piece = (kit) => {
  const { r } = kit
  const wood = r.pick(woods)
  const cover = varied(kit, r.pick(fabrics), 0.9, 1.3)
  block(kit, wood, 'plank', [0, 0.6, -0.06], [1.8, 1.2, 0.1])
  block(kit, wood, 'plank', [0, 0.22, -1.05], [1.74, 0.22, 2])
  block(kit, '#efe9dd', 'cloth', [0, 0.42, -1.05], [1.66, 0.24, 1.96])
  block(kit, cover, 'cloth', [0, 0.5, -1.3], [1.78, 0.22, 1.5], 0.97)
  block(kit, scaleRgb(cover, 1.25), 'cloth', [0, 0.62, -0.66], [1.74, 0.05, 0.3])
  for (const x of [-0.42, 0.42])
    lump(kit, '#f6f2ea', 'cloth', [x, 0.66, -0.32], [0.36, 0.16, 0.24], 8)
}

export const nightstand: Piece = (kit) => {
  block(kit, kit.r.pick(woods), 'plank', [0, 0.3, -0.25], [0.5, 0.6, 0.44])
  block(kit, '#d8c8a0', 'metal', [0, 0.42, -0.48], [0.1, 0.03, 0.03])
  round(
    kit,
    '#c8b08a',
    'gloss',
    [0, 0.6, -0.25],
    [
      [0.09, 0],
      [0.05, 0.1],
      [0.02, 0.22],
    ],
    10,
  )
  round(
    kit,
    '#ffe0a4',
    'lamp',
    [0, 0.8, -0.25],
    [
      [0.18, 0],
      [0.1, 0.22],
    ],
    14,
  )
  shine(kit, [0, 0.95, -0.5], [1.8, 1.15, 0.6], 2.4)
}

export const wardrobe: Piece = (kit) => {
  const wood = kit.r.pick(woods)
  block(kit, wood, 'plank', [0, 1.02, -0.3], [1.3, 2.04, 0.6])
  for (const x of [-0.31, 0.31]) {
    block(kit, scaleRgb(hex(wood), 1.25), 'matte', [x, 1.05, -0.61], [0.52, 1.7, 0.03])
    lump(kit, '#c8a860', 'metal', [x * 0.24, 1.05, -0.65], 0.03, 5)
  }
}

export const crate: Piece = (kit) => {
  for (const [x, y, s] of [
    [-0.3, 0, 0.55],
    [0.32, 0, 0.45],
    [-0.1, 0.55, 0.4],
  ] as const)
    block(kit, varied(kit, '#9a7648'), 'plank', [x, y + s / 2, -0.36], [s, s, s])
}
