import { hex } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { block, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const stoneLantern: Piece = (kit) => {
  const stone = varied(kit, '#8f9088', 0.85, 1.1)
  round(
    kit,
    stone,
    'stone',
    [0, 0, 0],
    [
      [0.34, 0],
      [0.3, 0.14],
      [0.12, 0.2],
      [0.11, 0.8],
      [0.32, 0.9],
      [0.32, 1],
    ],
    8,
  )
  block(
    kit,
    kit.night > 0.3 ? '#ffd890' : '#55504a',
    kit.night > 0.3 ? 'lamp' : 'matte',
    [0, 1.14, 0],
    [0.3, 0.28, 0.3],
  )
  for (const x of [-0.2, 0.2])
    for (const z of [-0.2, 0.2]) block(kit, stone, 'stone', [x, 1.14, z], [0.08, 0.3, 0.08])
  round(
    kit,
    kit.winter ? hex('#eef2f8') : stone,
    'stone',
    [0, 1.28, 0],
    [
      [0.52, 0],
      [0.3, 0.16],
      [0.1, 0.28],
      [0.06, 0.4],
      [0, 0.46],
    ],
    8,
  )
  if (kit.night > 0.3) shine(kit, [0, 1.1, -0.6], [2.2, 1.4, 0.6], 3)
}

export const torii: Piece = (kit) => {
  for (const x of [-1.5, 1.5]) {
    round(
      kit,
      '#c8341e',
      'gloss',
      [x, 0.2, 0],
      [
        [0.2, 0],
        [0.17, 3.6],
      ],
      12,
    )
    round(
      kit,
      '#201c1c',
      'matte',
      [x, 0, 0],
      [
        [0.26, 0],
        [0.24, 0.4],
      ],
      12,
    )
  }
  block(kit, '#c8341e', 'gloss', [0, 3, 0], [3.9, 0.26, 0.2])
  block(kit, '#c8341e', 'gloss', [0, 3.66, 0], [4.6, 0.26, 0.34])
  block(kit, kit.winter ? '#eef2f8' : '#26201e', 'matte', [0, 3.9, 0], [5, 0.22, 0.5])
  block(kit, '#c8341e', 'gloss', [0, 3.34, 0], [0.36, 0.5, 0.12])
}

export const pagodaFar: Piece = (kit) => {
  const roof = kit.winter ? '#e4ebf4' : '#3a4a48'
  block(kit, '#a8a090', 'stone', [0, 0.4, 0], [7, 0.8, 7])
  for (let k = 0; k < 4; k++) {
    const [y, w] = [0.8 + k * 2.6, 5 - k * 0.75]
    block(kit, '#b83a24', 'matte', [0, y + 0.8, 0], [w * 0.72, 1.6, w * 0.72])
    for (let n = 0; n < 4; n++)
      block(
        kit,
        kit.night > 0.4 ? '#ffd07a' : '#efe4cc',
        kit.night > 0.4 ? 'lamp' : 'matte',
        [(n - 1.5) * w * 0.17, y + 0.85, -w * 0.365],
        [w * 0.1, 1, 0.05],
      )
    kit.pen.within(placed(0, 0, 0, 1, Math.PI / 4), () =>
      round(
        kit,
        roof,
        'plank',
        [0, y + 1.5, 0],
        [
          [w * 0.98, 0],
          [w * 0.92, 0.1],
          [w * 0.5, 0.6],
          [w * 0.4, 1.1],
        ],
        4,
      ),
    )
  }
  round(
    kit,
    '#c8a04a',
    'metal',
    [0, 11.4, 0],
    [
      [0.2, 0],
      [0.06, 0.6],
      [0.16, 0.9],
      [0.04, 2.4],
      [0, 2.6],
    ],
    8,
  )
}
