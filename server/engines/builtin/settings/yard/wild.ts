import { hsl, scaleRgb } from '../../core/color.ts'
import { lump, pole, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const glowMushroom: Piece = (kit) => {
  const { r } = kit
  const tone = hsl(r.pick([0.5, 0.78, 0.86, 0.42]), 0.75, 0.55)
  for (let k = 0; k < 3; k++) {
    const [x, z, s] = [r.range(-0.5, 0.5), r.range(-0.4, 0.4), r.range(0.4, 1.3)]
    round(
      kit,
      '#e8dccb',
      'fruit',
      [x, 0, z],
      [
        [0.12 * s, 0],
        [0.08 * s, 0.5 * s],
        [0.07 * s, 0.9 * s],
      ],
      9,
    )
    round(
      kit,
      tone,
      'pane',
      [x, 0.82 * s, z],
      [
        [0.5 * s, 0],
        [0.46 * s, 0.14 * s],
        [0.26 * s, 0.34 * s],
        [0, 0.42 * s],
      ],
      14,
    )
    for (let n = 0; n < 5; n++)
      lump(
        kit,
        '#ffffff',
        'screen',
        [x + Math.cos(n * 1.26) * 0.3 * s, 1.1 * s, z + Math.sin(n * 1.26) * 0.3 * s],
        0.05 * s,
        4,
      )
  }
  shine(kit, [0, 0.8, -0.4], scaleRgb(tone, 1.8), 3)
}

export const shards: Piece = (kit) => {
  const { r } = kit
  const tone = hsl(r.pick([0.52, 0.76, 0.9, 0.12]), 0.7, 0.6)
  for (let k = 0; k < 7; k++) {
    const [lean, turn, tall] = [r.range(0, 0.55), r.range(0, 6.28), r.range(0.7, 2.4)]
    kit.pen.within(
      [
        1,
        Math.sin(lean) * Math.cos(turn),
        0,
        0,
        Math.cos(lean),
        0,
        0,
        Math.sin(lean) * Math.sin(turn),
        1,
        0,
        0,
        0,
      ],
      () =>
        round(
          kit,
          scaleRgb(tone, r.range(0.7, 1.2)),
          k % 2 ? 'crystal' : 'pane',
          [0, 0, 0],
          [
            [0.16, 0],
            [0.22, tall * 0.7],
            [0, tall],
          ],
          6,
        ),
    )
  }
  shine(kit, [0, 1, -0.8], scaleRgb(tone, 1.9), 4)
}

export const termites: Piece = (kit) => {
  const earth = varied(kit, '#a8683a')
  for (let k = 0; k < 4; k++)
    round(
      kit,
      earth,
      'ground',
      [kit.r.range(-0.3, 0.3), 0, kit.r.range(-0.3, 0.3)],
      [
        [0.4, 0],
        [0.28, 0.6],
        [0.16, kit.r.range(1, 1.9)],
        [0, 2],
      ],
      8,
    )
}

export const fallenLog: Piece = (kit) => {
  kit.pen.within([0, -1, 0, 1, 0, 0, 0, 0, 1, 1.6, 0.26, 0], () => {
    round(
      kit,
      varied(kit, '#5a4230'),
      'plank',
      [0, 0, 0],
      [
        [0.3, 0],
        [0.27, 3.2],
      ],
      11,
    )
    round(
      kit,
      '#c8a070',
      'matte',
      [0, 3.2, 0],
      [
        [0.27, 0],
        [0, 0.01],
      ],
      11,
    )
  })
  for (let k = 0; k < 6; k++)
    lump(
      kit,
      varied(kit, '#5f7a34', 0.8, 1.2),
      'leaf',
      [kit.r.range(-1.4, 1.4), 0.5, kit.r.range(-0.15, 0.05)],
      [0.3, 0.09, 0.22],
      5,
    )
}

export const saguaro: Piece = (kit) => {
  const green = varied(kit, '#4f7a4a')
  const tall = kit.r.range(1.8, 3.6)
  pole(
    kit,
    green,
    'fruit',
    [
      [0, 0, 0],
      [0, tall * 0.5, 0],
      [0, tall, 0],
    ],
    0.2,
    9,
  )
  lump(kit, green, 'fruit', [0, tall, 0], 0.2, 6)
  for (const s of [-1, 1]) {
    const y = tall * kit.r.range(0.35, 0.55)
    pole(
      kit,
      green,
      'fruit',
      [
        [0, y, 0],
        [s * 0.5, y + 0.05, 0],
        [s * 0.58, y + 0.3, 0],
        [s * 0.58, y + tall * 0.3, 0],
      ],
      0.13,
      8,
    )
    lump(kit, green, 'fruit', [s * 0.58, y + tall * 0.3, 0], 0.13, 5)
  }
}

export const lilyPads: Piece = (kit) => {
  const { r } = kit
  for (let k = 0; k < 6; k++) {
    const [x, z, s] = [r.range(-1.4, 1.4), r.range(-1, 1), r.range(0.25, 0.5)]
    round(
      kit,
      varied(kit, '#5a8a3e', 0.8, 1.2),
      'leaf',
      [x, 0.02, z],
      [
        [s, 0],
        [0, 0.015],
      ],
      11,
    )
    if (k % 3 === 0)
      for (let n = 0; n < 7; n++)
        lump(
          kit,
          n % 2 ? '#f4c0d4' : '#fff0f4',
          'petal',
          [x + Math.cos(n * 0.9) * 0.12, 0.12, z + Math.sin(n * 0.9) * 0.12],
          [0.06, 0.12, 0.06],
          5,
        )
  }
}

export const reeds: Piece = (kit) => {
  const { r } = kit
  for (let k = 0; k < 14; k++) {
    const [x, z, h] = [r.range(-0.7, 0.7), r.range(-0.3, 0.3), r.range(1, 2)]
    pole(
      kit,
      varied(kit, kit.winter ? '#b8a884' : '#6a8a44'),
      'grass',
      [
        [x, 0, z],
        [x + r.range(-0.2, 0.2), h, z],
      ],
      0.02,
      3,
    )
    if (k % 3 === 0) lump(kit, '#5a3a22', 'matte', [x + 0.05, h * 0.9, z], [0.05, 0.18, 0.05], 5)
  }
}

export const isle: Piece = (kit) => {
  const { r } = kit
  const wide = r.range(2.4, 5)
  round(
    kit,
    varied(kit, '#8a6a4e'),
    'rock',
    [0, 0, 0],
    [
      [0, -wide * r.range(1, 1.5)],
      [wide * 0.2, -wide * 0.85],
      [wide * 0.5, -wide * 0.4],
      [wide * 0.9, -0.12 * wide],
      [wide, 0],
    ],
    13,
  )
  round(
    kit,
    varied(kit, kit.winter ? '#eaf0f8' : '#6a9a3e'),
    'ground',
    [0, 0, 0],
    [
      [wide, 0],
      [wide * 0.94, 0.18],
      [wide * 0.5, 0.42],
      [0, 0.5],
    ],
    13,
  )
  for (let k = 0; k < 6; k++) {
    const a = r.range(0, 6.28)
    const [x, z] = [Math.cos(a) * wide * 0.55, Math.sin(a) * wide * 0.55]
    pole(
      kit,
      '#5a4030',
      'matte',
      [
        [x, 0.3, z],
        [x, 1.1, z],
      ],
      0.1,
      5,
    )
    lump(
      kit,
      varied(kit, kit.winter ? '#d8e4ec' : '#3f7a34'),
      'leaf',
      [x, 1.6, z],
      [0.6, 0.75, 0.6],
      6,
    )
  }
}
