import { hsl, scaleRgb } from '../../core/color.ts'
import { block, lump, pole, round, shine, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const bigWheel: Piece = (kit) => {
  const on = kit.night > 0.35
  const hub = 9
  for (const x of [-3.4, 3.4])
    for (const z of [-1, 1])
      pole(
        kit,
        '#d8dce0',
        'metal',
        [
          [x, 0, z],
          [0, hub, z * 0.6],
        ],
        0.22,
      )
  for (const z of [-0.6, 0.6]) {
    const ring = Array.from(
      { length: 33 },
      (_, k) =>
        [
          Math.cos((k / 32) * Math.PI * 2) * 7.6,
          hub + Math.sin((k / 32) * Math.PI * 2) * 7.6,
          z,
        ] as const,
    )
    pole(kit, on ? '#ff5aa0' : '#c8344a', on ? 'lamp' : 'gloss', ring, 0.14, 5)
  }
  for (let k = 0; k < 16; k++) {
    const a = (k / 16) * Math.PI * 2
    const [x, y] = [Math.cos(a) * 7.6, hub + Math.sin(a) * 7.6]
    pole(
      kit,
      '#d8dce0',
      'metal',
      [
        [0, hub, 0],
        [x, y, 0],
      ],
      0.07,
      4,
    )
    block(
      kit,
      hsl(k / 16, 0.65, 0.5),
      on && k % 2 ? 'screen' : 'gloss',
      [x, y - 0.8, 0],
      [1, 1, 1.1],
      0.8,
    )
  }
  if (on) shine(kit, [0, hub, -3], [2.4, 1, 1.8], 22)
}

export const carousel: Piece = (kit) => {
  round(
    kit,
    '#a87a4a',
    'plank',
    [0, 0, 0],
    [
      [3.2, 0],
      [3.2, 0.35],
      [0, 0.36],
    ],
    24,
  )
  round(
    kit,
    '#e8d0a0',
    'gloss',
    [0, 0.3, 0],
    [
      [0.7, 0],
      [0.6, 3],
    ],
    14,
  )
  for (let k = 0; k < 12; k++) {
    const a = (k / 12) * Math.PI * 2
    const tone = k % 2 ? '#d8342a' : '#f4ead0'
    const [b, c] = [a - 0.262, a + 0.262]
    kit.pen.paint(varied(kit, tone, 0.95, 1.05), 'cloth')
    const ids = [
      [0, 4.7, 0],
      [Math.cos(b) * 3.6, 3.2, Math.sin(b) * 3.6],
      [Math.cos(c) * 3.6, 3.2, Math.sin(c) * 3.6],
    ].map(([x = 0, y = 0, z = 0]) =>
      kit.pen.point(x, y, z, Math.cos(a) * 0.5, 0.8, Math.sin(a) * 0.5),
    )
    kit.pen.face(ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0)
    pole(
      kit,
      '#d8b04a',
      'gilt',
      [
        [Math.cos(a) * 2.5, 0.35, Math.sin(a) * 2.5],
        [Math.cos(a) * 2.5, 3.3, Math.sin(a) * 2.5],
      ],
      0.05,
      5,
    )
    if (k % 2)
      lump(
        kit,
        hsl(k / 12, 0.5, 0.7),
        'gloss',
        [Math.cos(a) * 2.5, 1.3 + 0.3 * (k % 4), Math.sin(a) * 2.5],
        [0.3, 0.34, 0.5],
        7,
      )
    lump(
      kit,
      '#fff0b0',
      kit.night > 0.35 ? 'lamp' : 'gloss',
      [Math.cos(a) * 3.55, 3.15, Math.sin(a) * 3.55],
      0.12,
      5,
    )
  }
  if (kit.night > 0.35) shine(kit, [0, 2.4, -4], [3, 2, 0.9], 9)
}

export const booth: Piece = (kit) => {
  const { r } = kit
  const tone = hsl(r.next(), 0.6, 0.45)
  for (const x of [-1.2, 1.2])
    for (const z of [-0.7, 0.7])
      pole(
        kit,
        '#6a4a30',
        'matte',
        [
          [x, 0, z],
          [x, 2.2, z],
        ],
        0.06,
        5,
      )
  block(kit, '#9a7048', 'plank', [0, 0.5, -0.6], [2.5, 1, 0.5])
  for (let k = 0; k < 7; k++) {
    const x = -1.3 + k * 0.43
    kit.pen.paint(k % 2 ? tone : scaleRgb([1, 0.96, 0.88], 0.85), 'cloth')
    const at = [
      [x - 0.215, 2.15, -1.25],
      [x + 0.215, 2.15, -1.25],
      [x + 0.215, 2.75, 0.8],
      [x - 0.215, 2.75, 0.8],
    ].map(([a = 0, b = 0, c = 0]) => kit.pen.point(a, b, c, 0, 0.9, -0.4))
    kit.pen.quad(at[0] ?? 0, at[1] ?? 0, at[2] ?? 0, at[3] ?? 0)
  }
  for (let k = 0; k < 18; k++)
    lump(
      kit,
      varied(kit, r.pick(['#d8342a', '#e8902a', '#6a9a34', '#e8c83a', '#8a4a8a', '#c8965a'])),
      'fruit',
      [-1.05 + (k % 9) * 0.26, 1.06 + 0.05 * (k % 3), -0.72 + Math.floor(k / 9) * 0.24],
      [0.12, 0.1, 0.12],
      5,
    )
  if (kit.night > 0.35) {
    lump(kit, '#ffdf9e', 'lamp', [0, 2, -0.6], 0.12, 6)
    shine(kit, [0, 1.9, -1], [2.6, 1.7, 0.8], 4)
  }
}
