import { hex, scaleRgb } from '../../core/color.ts'
import { block, flat, lump, pole, round, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

const rock = ['#a09a8c', '#b8aa90', '#8f8c88', '#c8b898'] as const

export const gravestone: Piece = (kit) => {
  const { r } = kit
  const stone = varied(kit, '#8a8c88', 0.75, 1.15)
  const lean = r.range(-0.12, 0.12)
  kit.pen.within([1, lean, 0, -lean, 1, 0, 0, 0, 1, 0, 0, 0], () => {
    const kind = r.int(0, 2)
    if (kind === 0) {
      block(kit, stone, 'stone', [0, 0.42, 0], [0.62, 0.84, 0.14])
      kit.pen.within([1, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0.84, 0.07], () =>
        round(
          kit,
          stone,
          'stone',
          [0, 0, 0],
          [
            [0, 0],
            [0.31, 0],
            [0.31, 0.14],
            [0, 0.14],
          ],
          16,
        ),
      )
    } else if (kind === 1) {
      block(kit, stone, 'stone', [0, 0.75, 0], [0.16, 1.5, 0.14])
      block(kit, stone, 'stone', [0, 1.1, 0], [0.7, 0.16, 0.14])
    } else block(kit, stone, 'stone', [0, 0.5, 0], [0.7, 1, 0.2], 0.75)
    block(kit, scaleRgb(stone, 0.8), 'stone', [0, 0.08, 0], [0.86, 0.16, 0.4])
  })
}

export const brokenColumn: Piece = (kit) => {
  const { r } = kit
  const stone = varied(kit, r.pick(rock))
  const tall = r.range(1, 4.4)
  block(kit, stone, 'stone', [0, 0.15, 0], [1.1, 0.3, 1.1])
  round(
    kit,
    stone,
    'stone',
    [0, 0.3, 0],
    [
      [0.46, 0],
      [0.4, 0.15],
      [0.38, tall],
      [0.3, tall + 0.1],
      [0, tall - 0.1],
    ],
    14,
  )
  if (tall > 3.4) block(kit, stone, 'stone', [0, tall + 0.45, 0], [1, 0.3, 1])
  if (r.chance(0.5))
    kit.pen.within([0, -1, 0, 1, 0, 0, 0, 0, 1, 1.6, 0.36, -0.5], () =>
      round(
        kit,
        stone,
        'stone',
        [0, 0, 0],
        [
          [0, 0],
          [0.38, 0],
          [0.37, 1.4],
          [0, 1.5],
        ],
        12,
      ),
    )
  for (let k = 0; k < 4; k++)
    lump(
      kit,
      varied(kit, '#5f7a3a', 0.7, 1.1),
      'leaf',
      [r.range(-0.5, 0.5), r.range(0.2, tall * 0.6), -0.36],
      [0.2, 0.3, 0.1],
      5,
    )
}

export const ruinedArch: Piece = (kit) => {
  const stone = varied(kit, kit.r.pick(rock))
  for (const x of [-1.6, 1.6]) block(kit, stone, 'brick', [x, 1.6, 0], [0.9, 3.2, 0.9])
  for (let k = 0; k < 9; k++) {
    const a = Math.PI * (k / 8)
    if (kit.r.chance(0.12) && k > 5) continue
    kit.pen.within(
      [
        Math.sin(a),
        -Math.cos(a),
        0,
        Math.cos(a),
        Math.sin(a),
        0,
        0,
        0,
        1,
        -Math.cos(a) * 1.6,
        3.2 + Math.sin(a) * 1.6,
        0,
      ],
      () => block(kit, stone, 'stone', [0, 0, 0], [0.66, 0.85, 0.86]),
    )
  }
  block(kit, stone, 'brick', [-2.9, 1.1, 0.1], [1.8, 2.2, 0.7])
  block(kit, stone, 'brick', [2.8, 0.7, 0.1], [1.6, 1.4, 0.7])
}

export const statue: Piece = (kit) => {
  const stone = hex('#c8c0b4')
  block(kit, scaleRgb(stone, 0.85), 'stone', [0, 0.7, 0], [1.2, 1.4, 1.2], 0.9)
  round(
    kit,
    stone,
    'stone',
    [0, 1.4, 0],
    [
      [0.42, 0],
      [0.3, 0.9],
      [0.32, 1.5],
      [0.1, 1.75],
    ],
    12,
  )
  lump(kit, stone, 'stone', [0, 3.32, 0], [0.17, 0.22, 0.19], 8)
  pole(
    kit,
    stone,
    'stone',
    [
      [0.28, 2.9, 0],
      [0.6, 2.6, -0.1],
      [0.5, 3.2, -0.3],
    ],
    0.1,
  )
}

export const battlement: Piece = (kit) => {
  const stone = varied(kit, kit.r.pick(['#9a948a', '#b0a48e', '#857f7a']), 0.95, 1.05)
  block(kit, stone, 'brick', [0, 3.2, 0], [14, 6.4, 1.2])
  for (let k = 0; k < 10; k++)
    block(kit, stone, 'brick', [-6.4 + k * 1.42, 6.8, -0.35], [0.8, 0.9, 0.5])
  for (let k = 0; k < 4; k++)
    block(kit, '#1c1a1a', 'matte', [-5 + k * 3.3, 3.6, -0.61], [0.22, 1.3, 0.04])
  round(
    kit,
    stone,
    'brick',
    [7.4, 0, 0],
    [
      [2, 0],
      [1.9, 8.4],
      [2.3, 8.8],
      [2.3, 9.8],
    ],
    18,
  )
  round(
    kit,
    kit.winter ? '#e6edf6' : kit.r.pick(['#7a3428', '#34506a', '#4a5a4a']),
    'plank',
    [7.4, 9.8, 0],
    [
      [2.6, 0],
      [1.2, 2.6],
      [0, 4.6],
    ],
    18,
  )
  pole(
    kit,
    '#4a3a2a',
    'matte',
    [
      [7.4, 14.2, 0],
      [7.4, 15.8, 0],
    ],
    0.06,
    4,
  )
  flat(kit, '#c8342a', 'cloth', [
    [7.4, 15.7, 0],
    [9, 15.3, 0],
    [7.4, 14.8, 0],
  ])
}
