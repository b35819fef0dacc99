import { scaleRgb } from '../../core/color.ts'
import { block, pole, round, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const carriage: Piece = (kit) => {
  const tone = varied(kit, kit.r.pick(['#c8d0d4', '#3a7a5a', '#c8442e', '#2a5a9a']))
  block(kit, tone, 'metal', [0, 1.75, -0.9], [9, 2.7, 1.6])
  block(kit, scaleRgb(tone, 0.55), 'metal', [0, 0.3, -0.8], [8.6, 0.5, 1.4])
  block(kit, '#f0f0ea', 'metal', [0, 1.15, -1.71], [9, 0.12, 0.02])
  for (let k = 0; k < 6; k++) {
    const x = -3.75 + k * 1.5
    block(
      kit,
      k % 3 === 1 ? scaleRgb(tone, 1.25) : '#ffe9bc',
      k % 3 === 1 ? 'metal' : 'pane',
      [x, 1.95, -1.72],
      [1.1, k % 3 === 1 ? 2.1 : 0.95, 0.03],
    )
    if (k % 3 === 1)
      for (const s of [-0.26, 0.26])
        block(kit, '#ffe9bc', 'pane', [x + s, 2.2, -1.75], [0.36, 0.9, 0.02])
  }
  block(kit, '#9aa0a4', 'metal', [0, 3.16, -0.9], [9, 0.14, 1.3])
}

export const platformSign: Piece = (kit) => {
  block(kit, '#f4f2ea', 'gloss', [0, -0.75, 0], [1.8, 0.46, 0.08])
  block(
    kit,
    kit.r.pick(['#1f4a9a', '#c8281e', '#1f7a4a']),
    'gloss',
    [0, -0.75, -0.05],
    [1.6, 0.22, 0.02],
  )
  for (const x of [-0.7, 0.7])
    pole(
      kit,
      '#2a2c30',
      'metal',
      [
        [x, 0, 0],
        [x, -0.5, 0],
      ],
      0.025,
      4,
    )
}

export const stationClock: Piece = (kit) => {
  pole(
    kit,
    '#2a2c30',
    'metal',
    [
      [0, 0, 0],
      [0, -0.4, 0],
    ],
    0.04,
    5,
  )
  kit.pen.within([1, 0, 0, 0, 0, 1, 0, -1, 0, 0, -0.85, -0.1], () => {
    round(
      kit,
      '#2a2c30',
      'metal',
      [0, 0, 0],
      [
        [0, 0],
        [0.48, 0],
        [0.48, 0.16],
        [0, 0.16],
      ],
      22,
    )
    round(
      kit,
      '#fff8e4',
      'pane',
      [0, -0.02, 0],
      [
        [0.42, 0],
        [0, 0.005],
      ],
      22,
    )
  })
  block(kit, '#1a1a1c', 'matte', [0, -0.74, -0.16], [0.035, 0.28, 0.02])
  block(kit, '#1a1a1c', 'matte', [0.1, -0.85, -0.16], [0.24, 0.035, 0.02])
}

export const tilePillar: Piece = (kit) => {
  block(kit, '#e0e4dc', 'gloss', [0, 1.9, -0.3], [0.55, 3.8, 0.55])
  block(
    kit,
    kit.r.pick(['#1f6a5a', '#8a2a2e', '#2a4a8a']),
    'gloss',
    [0, 1.6, -0.3],
    [0.58, 0.3, 0.58],
  )
}
