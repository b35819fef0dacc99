import { hsl, scaleRgb } from '../../core/color.ts'
import { block, lump, pole, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const espressoBar: Piece = (kit) => {
  const { r } = kit
  block(kit, '#5a3a24', 'plank', [0, 0.52, -0.9], [2.6, 1.04, 0.5])
  block(kit, '#d8cbb0', 'gloss', [0, 1.07, -0.9], [2.7, 0.06, 0.62])
  block(kit, '#b8bcc2', 'metal', [-0.6, 1.32, -0.95], [0.7, 0.42, 0.4])
  for (let k = 0; k < 5; k++)
    round(
      kit,
      '#f4efe6',
      'gloss',
      [-0.85 + k * 0.12, 1.54, -0.95],
      [
        [0.035, 0],
        [0.05, 0.07],
      ],
      8,
    )
  round(
    kit,
    '#cfe4e0',
    'glassy',
    [0.5, 1.1, -0.95],
    [
      [0.24, 0],
      [0.24, 0.16],
      [0.1, 0.3],
      [0, 0.31],
    ],
    16,
  )
  for (let k = 0; k < 5; k++)
    lump(kit, varied(kit, '#c88a4a'), 'fruit', [0.4 + 0.05 * k, 1.15, -0.95], [0.07, 0.05, 0.06])
  block(kit, '#1f2624', 'matte', [0, 1.95, -0.04], [2.2, 0.8, 0.05])
  for (let k = 0; k < 5; k++)
    block(
      kit,
      '#e8e4d8',
      'matte',
      [-0.5 + (k % 2) * 1, 2.2 - Math.floor(k / 2) * 0.2, -0.075],
      [r.range(0.4, 0.8), 0.035, 0.01],
    )
}

export const barCounter: Piece = (kit) => {
  const { r } = kit
  for (let k = 0; k < 3; k++) {
    const y = 1.15 + k * 0.42
    block(kit, '#3a2418', 'plank', [0, y, -0.14], [2.6, 0.04, 0.26])
    block(kit, '#ffb45a', 'pane', [0, y + 0.2, -0.01], [2.6, 0.34, 0.01])
    for (let n = 0; n < 16; n++) {
      const h = r.range(0.18, 0.3)
      round(
        kit,
        hsl(r.pick([0.08, 0.32, 0.02, 0.13, 0.55]), 0.6, r.range(0.2, 0.45)),
        'glassy',
        [-1.2 + n * 0.16, y + 0.02, -0.15],
        [
          [0.04, 0],
          [0.042, h * 0.6],
          [0.015, h * 0.75],
          [0.015, h],
        ],
        7,
      )
    }
  }
  block(kit, '#4a2a18', 'plank', [0, 0.55, -1.15], [2.8, 1.1, 0.4])
  block(kit, '#7a4a2a', 'gloss', [0, 1.13, -1.2], [2.9, 0.07, 0.6])
  for (let k = 0; k < 4; k++) {
    const x = -1.05 + k * 0.7
    pole(
      kit,
      '#b89a5a',
      'metal',
      [
        [x, 0, -1.75],
        [x, 0.74, -1.75],
      ],
      0.03,
    )
    round(
      kit,
      '#8a2a24',
      'gloss',
      [x, 0.74, -1.75],
      [
        [0.19, 0],
        [0.2, 0.08],
        [0, 0.1],
      ],
      14,
    )
  }
  shine(kit, [0, 1.7, -0.6], [2.6, 1.4, 0.5], 3.4)
}

export const neonSign: Piece = (kit) => {
  const { r } = kit
  const tone = hsl(r.pick([0.92, 0.52, 0.08, 0.78]), 0.95, 0.6)
  const points = Array.from({ length: 13 }, (_, k) => {
    const a = (k / 12) * Math.PI * 2
    return [Math.cos(a) * 0.5, 1.9 + Math.sin(a) * 0.3, -0.06] as const
  })
  pole(kit, tone, 'lamp', points, 0.022, 5)
  for (let k = 0; k < 4; k++)
    pole(
      kit,
      hsl(0.52, 0.9, 0.6),
      'lamp',
      [
        [-0.3 + k * 0.2, 1.78, -0.06],
        [-0.22 + k * 0.2, 2.02, -0.06],
      ],
      0.018,
      5,
    )
  shine(kit, [0, 1.9, -0.6], scaleRgb(tone, 2), 3)
}
