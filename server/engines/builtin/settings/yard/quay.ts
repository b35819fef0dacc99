import { hex, hsl, scaleRgb } from '../../core/color.ts'
import { block, flat, lump, pole, round, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const boat: Piece = (kit) => {
  const { r, pen } = kit
  const tone = varied(kit, r.pick(['#c8342a', '#2a5a9a', '#e8e0d0', '#2f7a5a', '#d8902a']))
  const sections = [-1, -0.6, 0, 0.6, 1].map((t) => {
    const w = 0.75 * (1 - Math.abs(t) ** 2.4) + 0.03
    const rise = 0.18 * t * t
    return { x: t * 2.3, w, y: 0.62 + rise }
  })
  for (let k = 0; k + 1 < sections.length; k++) {
    const [a, b] = [sections[k], sections[k + 1]]
    if (!a || !b) continue
    for (const s of [-1, 1]) {
      pen.paint(tone, 'gloss')
      const ids = [
        [a.x, a.y, s * a.w],
        [b.x, b.y, s * b.w],
        [b.x * 0.92, -0.1, s * b.w * 0.5],
        [a.x * 0.92, -0.1, s * a.w * 0.5],
      ].map(([x = 0, y = 0, z = 0]) => pen.point(x, y, z, 0, -0.2, s))
      pen.quad(ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0, ids[3] ?? 0)
    }
    flat(kit, '#8a6440', 'plank', [
      [a.x, 0.5, -a.w * 0.95],
      [b.x, 0.5, -b.w * 0.95],
      [b.x, 0.5, b.w * 0.95],
      [a.x, 0.5, a.w * 0.95],
    ])
  }
  if (r.chance(0.65)) {
    pole(
      kit,
      '#6a4a30',
      'matte',
      [
        [0.2, 0.5, 0],
        [0.2, 5, 0],
      ],
      0.05,
    )
    if (r.chance(0.5))
      flat(kit, scaleRgb(hex('#efe4cc'), r.range(0.85, 1.05)), 'cloth', [
        [0.15, 4.8, 0.05],
        [0.15, 1.1, 0.05],
        [-1.9, 1.2, 0.2],
      ])
  } else block(kit, '#efe9dc', 'gloss', [-0.3, 1, 0], [1.3, 0.9, 0.9], 0.85)
}

export const bollard: Piece = (kit) => {
  round(
    kit,
    '#26282c',
    'metal',
    [0, 0, 0],
    [
      [0.2, 0],
      [0.14, 0.1],
      [0.13, 0.42],
      [0.22, 0.5],
      [0.2, 0.6],
      [0, 0.64],
    ],
    12,
  )
  for (let k = 0; k < 3; k++)
    round(
      kit,
      '#c8b088',
      'cloth',
      [0, 0.12 + k * 0.07, 0],
      [
        [0.16, 0],
        [0.19, 0.03],
        [0.16, 0.06],
      ],
      12,
    )
}

export const netsAndCrates: Piece = (kit) => {
  for (const [x, y, s] of [
    [-0.4, 0, 0.55],
    [0.25, 0, 0.6],
    [-0.1, 0.58, 0.45],
  ] as const)
    block(kit, varied(kit, '#a07a4a'), 'plank', [x, y + s / 2, 0], [s, s, s])
  lump(kit, '#3f6a64', 'cloth', [0.9, 0.14, -0.1], [0.5, 0.24, 0.4], 7)
  for (let k = 0; k < 5; k++)
    lump(kit, '#e0702a', 'gloss', [0.7 + 0.12 * k, 0.36 - 0.04 * k, -0.3], 0.08, 5)
}

/** A narrow house of a waterfront, gable to the viewer. */
export const quayHouse: Piece = (kit) => {
  const { r } = kit
  const wall = varied(
    kit,
    r.pick(['#c8563a', '#e0b04a', '#6a8aa0', '#d8d0bc', '#8a9a6a', '#b87a8a', '#e8e0d4']),
  )
  const [w, h] = [r.range(3.4, 4.8), r.range(5.5, 9)]
  block(kit, wall, 'matte', [0, h / 2, 0], [w, h, 5])
  const roof = kit.winter ? hex('#e6edf6') : varied(kit, '#8a4632')
  flat(kit, wall, 'matte', [
    [-w / 2, h, -2.5],
    [w / 2, h, -2.5],
    [0, h + w * 0.55, -2.5],
  ])
  for (const s of [-1, 1])
    flat(kit, roof, 'plank', [
      [s * (w / 2 + 0.2), h - 0.1, -2.7],
      [0, h + w * 0.57, -2.7],
      [0, h + w * 0.57, 2.5],
      [s * (w / 2 + 0.2), h - 0.1, 2.5],
    ])
  const on = kit.night > 0.4
  for (let y = 1.7; y < h - 0.8; y += 1.75)
    for (const x of [-0.28, 0.28]) {
      const glow = on && r.chance(0.65)
      block(kit, '#f2ece0', 'matte', [x * w, y, -2.52], [0.9, 1.15, 0.06])
      block(
        kit,
        glow ? '#ffca72' : '#2e3c48',
        glow ? 'lamp' : 'gloss',
        [x * w, y, -2.56],
        [0.7, 0.95, 0.04],
      )
    }
  block(kit, hsl(r.next(), 0.5, 0.3), 'plank', [0, 0.75, -2.56], [0.8, 1.5, 0.08])
}

/** Iron railing, two metres of it. */
export const railing: Piece = (kit) => {
  for (let k = 0; k < 9; k++)
    pole(
      kit,
      '#2a2e32',
      'metal',
      [
        [-1 + k * 0.25, 0, 0],
        [-1 + k * 0.25, 1, 0],
      ],
      0.018,
      4,
    )
  for (const y of [0.14, 1]) block(kit, '#2a2e32', 'metal', [0, y, 0], [2.05, 0.05, 0.06])
}

/** A tower of a far city: `windows` light up by night. */
export const highRise: Piece = (kit) => {
  const { r } = kit
  const wall = scaleRgb(
    hex(r.pick(['#6a7a8c', '#8a8f96', '#a09484', '#4f5a6a', '#b0b8c0'])),
    r.range(0.8, 1.15),
  )
  const [w, h] = [r.range(5, 9), r.range(16, 46)]
  block(kit, wall, 'windows', [0, h / 2, 0], [w, h, w])
  const kind = r.int(0, 3)
  if (kind === 0) block(kit, wall, 'windows', [0, h + 3, 0], [w * 0.6, 6, w * 0.6])
  else if (kind === 1)
    round(
      kit,
      wall,
      'metal',
      [0, h, 0],
      [
        [w * 0.42, 0],
        [w * 0.1, 4],
        [0.15, 5],
        [0.05, 12],
      ],
      4,
    )
  else if (kind === 2) block(kit, wall, 'windows', [0, h + 1.2, 0], [w * 0.9, 2.4, w * 0.9], 0.3)
  else
    pole(
      kit,
      '#c8ccd0',
      'metal',
      [
        [0, h, 0],
        [0, h + 6, 0],
      ],
      0.15,
      4,
    )
  if (kit.night > 0.5) lump(kit, '#ff4a3a', 'lamp', [0, h + (kind === 3 ? 6 : 1), 0], 0.3, 4)
}
