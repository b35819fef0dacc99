import { block, lump, pole, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const bathtub: Piece = (kit) => {
  round(
    kit,
    '#f6f6f2',
    'gloss',
    [0, 0.1, -0.55],
    [
      [0.3, 0],
      [0.44, 0.3],
      [0.5, 0.52],
      [0.46, 0.53],
      [0.38, 0.42],
    ],
    22,
  )
  kit.pen.within([1.9, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0], () => {
    round(
      kit,
      '#f6f6f2',
      'gloss',
      [0, 0.1, -0.55],
      [
        [0.3, 0],
        [0.42, 0.3],
        [0.47, 0.5],
        [0.44, 0.51],
      ],
      22,
    )
  })
  for (let k = 0; k < 12; k++)
    lump(
      kit,
      '#ffffff',
      'gloss',
      [kit.r.range(-0.7, 0.7), 0.6, -0.55 + kit.r.range(-0.25, 0.25)],
      kit.r.range(0.06, 0.14),
      6,
    )
  for (const x of [-0.6, 0.6]) lump(kit, '#c8a860', 'metal', [x, 0.08, -0.8], 0.08, 5)
  pole(
    kit,
    '#c8a860',
    'metal',
    [
      [0.75, 0, -0.2],
      [0.75, 0.85, -0.2],
      [0.6, 0.85, -0.4],
    ],
    0.03,
  )
}

export const basin: Piece = (kit) => {
  round(
    kit,
    '#f2f2ee',
    'gloss',
    [0, 0, -0.28],
    [
      [0.13, 0],
      [0.08, 0.4],
      [0.1, 0.7],
      [0.3, 0.85],
      [0.27, 0.87],
    ],
    16,
  )
  pole(
    kit,
    '#c8ccd0',
    'metal',
    [
      [0, 0.86, -0.1],
      [0, 1.06, -0.12],
      [0, 1.06, -0.26],
    ],
    0.02,
  )
  block(kit, '#c8a860', 'metal', [0, 1.6, -0.03], [0.78, 0.98, 0.04])
  block(kit, '#b8ccd4', 'glassy', [0, 1.6, -0.06], [0.68, 0.88, 0.02])
  round(
    kit,
    '#fff0d0',
    'lamp',
    [0, 2.2, -0.1],
    [
      [0.1, 0],
      [0.07, 0.12],
    ],
    10,
  )
  shine(kit, [0, 2.1, -0.5], [1.5, 1.25, 0.95], 2.6)
}

export const towels: Piece = (kit) => {
  pole(
    kit,
    '#c8ccd0',
    'metal',
    [
      [-0.45, 1.4, -0.08],
      [0.45, 1.4, -0.08],
    ],
    0.018,
  )
  for (const x of [-0.22, 0.22])
    block(
      kit,
      varied(kit, kit.r.pick(['#c86a5a', '#5a8aa0', '#e8d8b0'])),
      'cloth',
      [x, 1.08, -0.09],
      [0.36, 0.66, 0.06],
    )
  round(
    kit,
    '#a8794a',
    'plank',
    [0.5, 0, -0.3],
    [
      [0.18, 0],
      [0.22, 0.45],
      [0.19, 0.46],
    ],
    12,
  )
}
