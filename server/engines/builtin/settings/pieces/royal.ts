import { hex, scaleRgb } from '../../core/color.ts'
import { block, flat, lump, pole, put, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'
import { candlestick } from './living.ts'

const marble = ['#d8d0c4', '#c8bca8', '#b8bcc0', '#e0d8d0'] as const

export const column: Piece = (kit) => {
  const stone = hex(kit.r.pick(marble))
  block(kit, stone, 'stone', [0, 0.15, -0.4], [0.7, 0.3, 0.7])
  round(
    kit,
    stone,
    'stone',
    [0, 0.3, -0.4],
    [
      [0.28, 0],
      [0.3, 0.1],
      [0.25, 0.3],
      [0.21, 3.4],
      [0.3, 3.6],
    ],
    16,
  )
  block(kit, stone, 'stone', [0, 4.6, -0.4], [0.72, 1.5, 0.72])
}

export const banner: Piece = (kit) => {
  const { r } = kit
  const tone = varied(kit, r.pick(['#8a1f24', '#24406a', '#2f5a3e', '#5a2a6a']))
  pole(
    kit,
    '#c8a04a',
    'metal',
    [
      [-0.5, 3.3, -0.12],
      [0.5, 3.3, -0.12],
    ],
    0.03,
  )
  flat(kit, tone, 'cloth', [
    [-0.45, 3.3, -0.1],
    [0.45, 3.3, -0.1],
    [0.45, 1.5, -0.14],
    [0, 1.15, -0.16],
    [-0.45, 1.5, -0.14],
  ])
  round(
    kit,
    '#d8b04a',
    'gloss',
    [0, 2.3, -0.2],
    [
      [0.2, 0],
      [0.1, 0.16],
      [0.2, 0.36],
    ],
    6,
  )
}

export const torch: Piece = (kit) => {
  pole(
    kit,
    '#3a3028',
    'metal',
    [
      [0, 1.7, -0.02],
      [0, 1.85, -0.2],
      [0, 2.1, -0.22],
    ],
    0.04,
  )
  for (let k = 0; k < 3; k++)
    round(
      kit,
      k ? '#ff8a2a' : '#ffd05a',
      'flame',
      [0.03 * (k - 1), 2.1, -0.22],
      [
        [0.07, 0],
        [0.05, 0.12],
        [0, 0.34 - k * 0.05],
      ],
      6,
    )
  shine(kit, [0, 2.2, -0.7], [3.2, 1.7, 0.6], 3.6)
}

export const throne: Piece = (kit) => {
  for (let k = 0; k < 3; k++)
    block(
      kit,
      scaleRgb(hex('#9a9088'), 1 - k * 0.08),
      'stone',
      [0, 0.1 + k * 0.2, -0.9 + k * 0.18],
      [3 - k * 0.6, 0.2, 1.8 - k * 0.36],
    )
  block(kit, '#8a1f24', 'sand', [0, 0.62, -0.7], [0.9, 0.015, 1.2])
  block(kit, '#c8962e', 'gilt', [0, 0.95, -0.35], [0.95, 0.6, 0.8])
  block(kit, '#c8962e', 'gilt', [0, 1.75, -0.08], [1.05, 1.8, 0.14], 0.86)
  block(kit, '#8a1f24', 'cloth', [0, 1.7, -0.18], [0.7, 1.3, 0.08])
  block(kit, '#8a1f24', 'cloth', [0, 1.26, -0.42], [0.74, 0.08, 0.6])
  for (const x of [-0.5, 0.5]) {
    lump(kit, '#e0b040', 'gilt', [x, 2.7, -0.08], 0.12)
    block(kit, '#c8962e', 'gilt', [x, 1.4, -0.4], [0.12, 0.12, 0.7])
  }
  shine(kit, [0, 2.4, -1.4], [1.8, 1.4, 0.8], 4)
}

export const runner: Piece = (kit) => {
  for (const [w, tone, y] of [
    [1, '#c8a04a', 0.008],
    [0.9, '#8a1f24', 0.014],
  ] as const)
    flat(kit, tone, 'sand', [
      [-w * 0.8, y, -3],
      [w * 0.8, y, -3],
      [w * 0.8, y, 6],
      [-w * 0.8, y, 6],
    ])
}

export const chandelier: Piece = (kit) => {
  pole(
    kit,
    '#c8a04a',
    'metal',
    [
      [0, 0, 0],
      [0, -0.7, 0],
    ],
    0.02,
  )
  round(
    kit,
    '#c8a04a',
    'metal',
    [0, -0.85, 0],
    [
      [0.5, 0],
      [0.52, 0.05],
      [0.1, 0.14],
    ],
    16,
  )
  for (let k = 0; k < 8; k++) {
    const a = (k / 8) * Math.PI * 2
    candlestick(kit, Math.cos(a) * 0.48, -0.8, Math.sin(a) * 0.48)
    lump(kit, '#e8f4ff', 'glassy', [Math.cos(a) * 0.4, -0.98, Math.sin(a) * 0.4], 0.05, 5)
  }
  shine(kit, [0, -1.1, -0.3], [2.6, 1.8, 0.9], 5)
}

export const bars: Piece = (kit) => {
  for (let k = 0; k < 8; k++)
    pole(
      kit,
      '#3a3a3e',
      'metal',
      [
        [-0.8 + k * 0.23, 0, -0.1],
        [-0.8 + k * 0.23, 2.3, -0.1],
      ],
      0.035,
    )
  for (const y of [0.1, 1.2, 2.25]) block(kit, '#3a3a3e', 'metal', [0, y, -0.1], [1.8, 0.07, 0.06])
  block(kit, '#0a0908', 'matte', [0, 1.15, -0.01], [1.8, 2.3, 0.02])
}

export const chains: Piece = (kit) => {
  for (const x of [-0.35, 0.35])
    for (let k = 0; k < 9; k++)
      lump(
        kit,
        '#55524e',
        'metal',
        [x + 0.03 * Math.sin(k * 2), 2.2 - k * 0.11, -0.08],
        [0.035, 0.07, 0.035],
        5,
      )
  put(kit, 0, 0, -0.3, (k) => lump(k, '#6a6a5a', 'stone', [0.6, 0.1, -0.2], [0.18, 0.12, 0.16]))
}

export const cobwebTrunk: Piece = (kit) => {
  block(kit, '#6a4426', 'plank', [0, 0.28, -0.4], [0.95, 0.5, 0.55])
  kit.pen.within([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0.53, -0.4], () =>
    lump(kit, '#7a5230', 'plank', [0, 0, 0], [0.48, 0.16, 0.28], 8),
  )
  for (const x of [-0.35, 0, 0.35])
    block(kit, '#a8863a', 'metal', [x, 0.3, -0.68], [0.06, 0.5, 0.02])
}
