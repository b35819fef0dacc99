import { hex, scaleRgb } from '../../core/color.ts'
import { block, lump, pole, put, round, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

const glaze = ['#d8d4c8', '#c8442e', '#3a5a6a', '#e0b03a', '#5a8a5a'] as const

export const counter: Piece = (kit) => {
  const { r } = kit
  const front = hex(r.pick(['#5a7a6a', '#d8d0bc', '#7a4e2c', '#3a4a5a', '#b8563a']))
  block(kit, front, 'matte', [0, 0.43, -0.3], [1.5, 0.86, 0.56])
  for (const x of [-0.5, 0, 0.5]) {
    block(kit, scaleRgb(front, 1.2), 'matte', [x, 0.42, -0.59], [0.42, 0.66, 0.02])
    block(kit, '#c8c0b0', 'metal', [x, 0.68, -0.62], [0.14, 0.025, 0.025])
  }
  block(
    kit,
    r.pick(['#e4ded0', '#3a3634', '#a07848']),
    'gloss',
    [0, 0.89, -0.31],
    [1.54, 0.05, 0.62],
  )
  for (let k = 0; k < 4; k++)
    round(
      kit,
      r.pick(glaze),
      'gloss',
      [r.range(-0.6, 0.6), 0.91, -0.24],
      [
        [0.07, 0],
        [0.08, r.range(0.08, 0.2)],
        [0.04, 0.24],
      ],
      10,
    )
  block(kit, scaleRgb(front, 1.05), 'matte', [0, 1.85, -0.18], [1.5, 0.7, 0.36])
  for (const x of [-0.37, 0.37])
    block(kit, scaleRgb(front, 1.25), 'matte', [x, 1.85, -0.37], [0.68, 0.58, 0.02])
}

export const stove: Piece = (kit) => {
  block(kit, '#2c2c30', 'gloss', [0, 0.45, -0.31], [0.8, 0.9, 0.62])
  block(kit, '#ff9a3a', 'pane', [0, 0.4, -0.63], [0.5, 0.26, 0.01])
  for (const x of [-0.2, 0.2])
    round(
      kit,
      x < 0 ? '#b8563a' : '#c8ccd0',
      'metal',
      [x, 0.92, -0.3],
      [
        [0.14, 0],
        [0.14, 0.18],
        [0.02, 0.22],
      ],
      14,
    )
  block(kit, '#b87a4a', 'metal', [0, 1.85, -0.25], [0.9, 0.5, 0.5], 0.5)
  block(kit, '#b87a4a', 'metal', [0, 2.4, -0.2], [0.36, 0.7, 0.3])
  for (let k = 0; k < 4; k++)
    lump(kit, '#d8dce0', 'metal', [-0.27 + k * 0.18, 0.78, -0.64], 0.025, 4)
}

export const fridge: Piece = (kit) => {
  const tone = kit.r.pick(['#e8e4da', '#9ac4b8', '#c84a3a'])
  block(kit, tone, 'gloss', [0, 0.95, -0.33], [0.78, 1.9, 0.66])
  block(kit, '#8a8a8a', 'metal', [0.3, 1.45, -0.68], [0.03, 0.3, 0.04])
  block(kit, '#3a3a3a', 'matte', [0, 1.24, -0.665], [0.78, 0.015, 0.01])
}

export const cafeTable: Piece = (kit) => {
  const { r } = kit
  round(
    kit,
    r.pick(['#7a4e2c', '#d8d4cc', '#2e3a38']),
    'gloss',
    [0, 0.72, -0.5],
    [
      [0.38, 0],
      [0.38, 0.035],
      [0, 0.036],
    ],
    18,
  )
  pole(
    kit,
    '#26262a',
    'metal',
    [
      [0, 0, -0.5],
      [0, 0.72, -0.5],
    ],
    0.035,
  )
  round(
    kit,
    '#26262a',
    'metal',
    [0, 0, -0.5],
    [
      [0.24, 0],
      [0.05, 0.05],
    ],
    12,
  )
  round(
    kit,
    '#f2eee6',
    'gloss',
    [0.1, 0.76, -0.55],
    [
      [0.03, 0],
      [0.05, 0.08],
    ],
    10,
  )
  for (const x of [-1, 1]) put(kit, x * 0.62, 0, -0.5, chair, (x * Math.PI) / 2)
}

export const chair: Piece = (kit) => {
  const wood = kit.r.pick(['#6a4426', '#3a2a20', '#a8794a'])
  for (const x of [-0.18, 0.18]) {
    for (const z of [-0.18, 0.18])
      pole(
        kit,
        wood,
        'matte',
        [
          [x, 0, z],
          [x, 0.45, z],
        ],
        0.02,
        5,
      )
    pole(
      kit,
      wood,
      'matte',
      [
        [x, 0.45, 0.18],
        [x * 1.05, 0.9, 0.24],
      ],
      0.02,
      5,
    )
  }
  block(kit, wood, 'matte', [0, 0.46, 0], [0.44, 0.04, 0.44])
  for (const y of [0.66, 0.84]) block(kit, wood, 'matte', [0, y, 0.22], [0.4, 0.09, 0.025])
}

export const shelf: Piece = (kit) => {
  const { r } = kit
  for (const y of [1.3, 1.7, 2.1]) {
    block(kit, '#7a5432', 'plank', [0, y, -0.14], [1.3, 0.04, 0.26])
    for (let k = 0; k < 6; k++)
      round(
        kit,
        varied(kit, r.pick(glaze)),
        'gloss',
        [-0.52 + k * 0.2, y + 0.02, -0.14],
        [
          [0.05, 0],
          [r.range(0.05, 0.08), r.range(0.06, 0.14)],
          [0.03, r.range(0.16, 0.24)],
        ],
        8,
      )
  }
}
