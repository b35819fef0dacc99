import { block, flat, pole, round, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const workbench: Piece = (kit) => {
  block(kit, '#8a5f38', 'plank', [0, 0.82, -0.4], [2, 0.1, 0.76])
  for (const x of [-0.85, 0.85]) block(kit, '#6a4426', 'plank', [x, 0.4, -0.4], [0.14, 0.8, 0.6])
  block(kit, '#6a4426', 'plank', [0, 0.25, -0.4], [1.6, 0.05, 0.6])
  block(kit, '#55585c', 'metal', [0.7, 0.95, -0.65], [0.22, 0.18, 0.2])
  for (let k = 0; k < 5; k++)
    pole(
      kit,
      varied(kit, '#c8965a'),
      'matte',
      [
        [-0.8 + k * 0.2, 0.89, -0.5],
        [-0.6 + k * 0.22, 0.89, -0.2],
      ],
      0.02,
      5,
    )
  // Tools on the wall.
  block(kit, '#a88a5a', 'plank', [0, 1.62, -0.02], [2, 0.9, 0.04])
  for (let k = 0; k < 8; k++) {
    const x = -0.85 + k * 0.24
    pole(
      kit,
      '#7a4a28',
      'matte',
      [
        [x, 1.35, -0.07],
        [x, 1.62, -0.07],
      ],
      0.02,
      5,
    )
    if (k % 3 === 0) block(kit, '#8a9096', 'metal', [x, 1.68, -0.07], [0.2, 0.09, 0.05])
    else if (k % 3 === 1)
      flat(kit, '#b8bcc2', 'metal', [
        [x - 0.08, 1.62, -0.06],
        [x + 0.02, 1.62, -0.06],
        [x, 1.95, -0.06],
      ])
    else
      round(
        kit,
        '#8a9096',
        'metal',
        [x, 1.66, -0.07],
        [
          [0.05, 0],
          [0.06, 0.06],
          [0.02, 0.1],
        ],
        8,
      )
  }
}

export const barrels: Piece = (kit) => {
  for (const [x, z, s] of [
    [-0.35, -0.4, 1],
    [0.3, -0.45, 0.9],
    [0, -0.85, 0.75],
  ] as const) {
    round(
      kit,
      varied(kit, '#8a5a30'),
      'plank',
      [x, 0, z],
      [
        [0.26 * s, 0],
        [0.34 * s, 0.4 * s],
        [0.27 * s, 0.82 * s],
        [0, 0.83 * s],
      ],
      14,
    )
    for (const y of [0.2, 0.62])
      round(
        kit,
        '#4a4a4a',
        'metal',
        [x, y * s, z],
        [
          [0.325 * s, 0],
          [0.335 * s, 0.05 * s],
        ],
        14,
      )
  }
}
