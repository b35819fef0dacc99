import { block, pole } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const swing: Piece = (kit) => {
  for (const x of [-1.6, 1.6])
    for (const z of [-0.8, 0.8])
      pole(
        kit,
        '#c8342a',
        'gloss',
        [
          [x, 0, z],
          [x, 2.5, 0],
        ],
        0.06,
      )
  pole(
    kit,
    '#c8342a',
    'gloss',
    [
      [-1.7, 2.5, 0],
      [1.7, 2.5, 0],
    ],
    0.06,
  )
  for (const x of [-0.8, 0.6]) {
    for (const s of [-0.22, 0.22])
      pole(
        kit,
        '#8a8a8a',
        'metal',
        [
          [x + s, 2.5, 0],
          [x + s, 0.55, 0.15],
        ],
        0.015,
        4,
      )
    block(kit, '#2a5ac8', 'gloss', [x, 0.52, 0.15], [0.5, 0.05, 0.22])
  }
}

export const slide: Piece = (kit) => {
  for (const s of [-0.32, 0.32])
    pole(
      kit,
      '#e8b02a',
      'gloss',
      [
        [s, 0, 0.9],
        [s, 2.3, 0.8],
      ],
      0.05,
    )
  for (let k = 1; k < 6; k++)
    pole(
      kit,
      '#e8b02a',
      'gloss',
      [
        [-0.32, k * 0.32, 0.88],
        [0.32, k * 0.32, 0.88],
      ],
      0.035,
      5,
    )
  for (let k = 0; k < 9; k++) {
    const t = k / 9
    block(
      kit,
      '#d8442e',
      'gloss',
      [0, 1.75 - t * 1.6 + 0.12 * t * t, 0.7 - t * 2.6],
      [0.62, 0.08, 0.36],
    )
    for (const s of [-0.33, 0.33])
      block(
        kit,
        '#e8602e',
        'gloss',
        [s, 1.88 - t * 1.6 + 0.12 * t * t, 0.7 - t * 2.6],
        [0.06, 0.22, 0.36],
      )
  }
}

export const climber: Piece = (kit) => {
  for (let k = 0; k < 8; k++) {
    const a = (k / 8) * Math.PI * 2
    const arc = [0, 0.5, 1, 1.5].map(
      (t) =>
        [
          Math.cos(a) * 1.4 * Math.cos(t),
          1.5 * Math.sin(t),
          Math.sin(a) * 1.4 * Math.cos(t),
        ] as const,
    )
    pole(kit, '#2a8ac8', 'gloss', arc, 0.045, 5)
  }
  for (const t of [0.5, 1]) {
    const ring = Array.from({ length: 13 }, (_, k) => {
      const a = (k / 12) * Math.PI * 2
      return [
        Math.cos(a) * 1.4 * Math.cos(t),
        1.5 * Math.sin(t),
        Math.sin(a) * 1.4 * Math.cos(t),
      ] as const
    })
    pole(kit, '#2aa86a', 'gloss', ring, 0.045, 5)
  }
}
