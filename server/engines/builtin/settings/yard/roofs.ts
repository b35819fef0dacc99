import { block, pole, round } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const waterTank: Piece = (kit) => {
  for (const x of [-0.9, 0.9])
    for (const z of [-0.9, 0.9])
      pole(
        kit,
        '#3a3430',
        'metal',
        [
          [x, 0, z],
          [x, 2.2, z],
        ],
        0.09,
        5,
      )
  round(
    kit,
    '#8a6244',
    'plank',
    [0, 2.2, 0],
    [
      [1.4, 0],
      [1.4, 2.4],
      [1.5, 2.42],
      [0, 3.5],
    ],
    18,
  )
}

export const airUnit: Piece = (kit) => {
  block(kit, '#a8acb0', 'metal', [0, 0.65, 0], [1.5, 1.1, 1.1])
  kit.pen.within([1, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0.68, -0.56], () =>
    round(
      kit,
      '#3a4046',
      'metal',
      [0, 0, 0],
      [
        [0.42, 0],
        [0.4, 0.04],
        [0, 0.05],
      ],
      16,
    ),
  )
  pole(
    kit,
    '#8a8f94',
    'metal',
    [
      [0.7, 0.5, 0.2],
      [1.6, 0.5, 0.2],
      [1.6, 0, 0.2],
    ],
    0.1,
  )
}

export const chimneys: Piece = (kit) => {
  block(kit, '#8a4a38', 'brick', [0, 0.9, 0], [1.6, 1.8, 0.8])
  for (const x of [-0.45, 0, 0.45])
    round(
      kit,
      '#b8683e',
      'matte',
      [x, 1.8, 0],
      [
        [0.17, 0],
        [0.14, 0.6],
        [0.18, 0.64],
      ],
      10,
    )
  pole(
    kit,
    '#55585c',
    'metal',
    [
      [0.9, 0, 0.2],
      [0.9, 3.4, 0.2],
    ],
    0.03,
    4,
  )
  for (let k = 0; k < 4; k++)
    block(kit, '#55585c', 'metal', [0.9, 2.5 + k * 0.24, 0.2], [1.1 - k * 0.2, 0.03, 0.03])
}
