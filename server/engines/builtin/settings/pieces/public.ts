import { hsl } from '../../core/color.ts'
import { block, lump, pole, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'
import { candlestick } from './living.ts'

export const pew: Piece = (kit) => {
  for (const z of [0.9, 1.9]) {
    block(kit, '#6a4426', 'plank', [0, 0.45, z], [1.9, 0.06, 0.4])
    block(kit, '#6a4426', 'plank', [0, 0.72, z + 0.2], [1.9, 0.5, 0.05])
    for (const x of [-0.95, 0.95])
      block(kit, '#5a381e', 'plank', [x, 0.48, z + 0.05], [0.07, 0.96, 0.5])
  }
}

export const altar: Piece = (kit) => {
  block(kit, '#b8b0a4', 'stone', [0, 0.12, -0.9], [3.4, 0.24, 1.8])
  block(kit, '#d8d0c4', 'stone', [0, 0.72, -0.7], [1.7, 0.96, 0.7])
  block(kit, '#f4f0e8', 'cloth', [0, 1.22, -0.7], [1.8, 0.04, 0.76])
  block(kit, '#c8a04a', 'cloth', [0, 0.95, -1.07], [0.5, 0.5, 0.02])
  for (const x of [-0.7, -0.45, 0.45, 0.7]) candlestick(kit, x, 1.24, -0.7)
  block(kit, '#d8b04a', 'gilt', [0, 1.8, -0.6], [0.09, 1.1, 0.06])
  block(kit, '#d8b04a', 'gilt', [0, 2, -0.6], [0.6, 0.09, 0.06])
  shine(kit, [0, 1.8, -1.4], [2.4, 1.6, 0.8], 4)
}

export const masterpiece: Piece = (kit) => {
  const { r } = kit
  const [w, h] = [r.range(1, 1.7), r.range(0.9, 1.4)]
  block(kit, '#b8862e', 'gilt', [0, 1.65, -0.04], [w + 0.2, h + 0.2, 0.08])
  const base = hsl(r.next(), 0.3, 0.35)
  block(kit, base, 'matte', [0, 1.65, -0.09], [w, h, 0.02])
  for (let k = 0; k < 9; k++) {
    const [x, y] = [r.range(-0.38, 0.38) * w, 1.65 + r.range(-0.38, 0.38) * h]
    lump(
      kit,
      hsl(r.next(), r.range(0.3, 0.7), r.range(0.3, 0.7)),
      'matte',
      [x, y, -0.1],
      [r.range(0.05, 0.2), r.range(0.05, 0.16), 0.012],
      6,
    )
  }
  shine(kit, [0, 2.5, -0.8], [1.2, 1.05, 0.8], 2)
}

export const pedestal: Piece = (kit) => {
  block(kit, '#e8e4dc', 'stone', [0, 0.5, -0.5], [0.5, 1, 0.5], 0.94)
  if (kit.r.chance(0.5)) {
    round(
      kit,
      '#efeae2',
      'stone',
      [0, 1, -0.5],
      [
        [0.2, 0],
        [0.16, 0.1],
        [0.07, 0.2],
        [0.08, 0.3],
      ],
      12,
    )
    lump(kit, '#efeae2', 'stone', [0, 1.42, -0.5], [0.13, 0.18, 0.15], 8)
  } else
    round(
      kit,
      varied(kit, kit.r.pick(['#b85a3a', '#3a5a7a', '#c8a04a'])),
      'gloss',
      [0, 1, -0.5],
      [
        [0.1, 0],
        [0.22, 0.22],
        [0.16, 0.44],
        [0.08, 0.5],
        [0.12, 0.58],
      ],
      16,
    )
}

export const rope: Piece = (kit) => {
  for (const x of [-0.7, 0.7])
    round(
      kit,
      '#c8a04a',
      'metal',
      [x, 0, -0.9],
      [
        [0.16, 0],
        [0.03, 0.05],
        [0.03, 0.9],
        [0.06, 0.95],
        [0, 1],
      ],
      10,
    )
  pole(
    kit,
    '#8a1f24',
    'cloth',
    [
      [-0.7, 0.88, -0.9],
      [-0.3, 0.7, -0.9],
      [0.3, 0.7, -0.9],
      [0.7, 0.88, -0.9],
    ],
    0.035,
  )
}
