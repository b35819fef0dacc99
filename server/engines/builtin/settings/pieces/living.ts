import { hex, hsl, scaleRgb } from '../../core/color.ts'
import { block, flat, lump, pole, round, shine, varied } from '../parts/kit.ts'
import type { Kit, Piece } from '../parts/kit.ts'

const fabrics = ['#9a3a34', '#3a5a6a', '#c8a04a', '#5a6a4a', '#8a5a7a', '#c87a4a'] as const

const woods = ['#5a3a20', '#7a4e2c', '#3e2a1c', '#a07848'] as const

export const nothing: Piece = () => undefined

export const picture: Piece = (kit) => {
  const { r } = kit
  const [w, h] = [r.range(0.6, 1.1), r.range(0.5, 0.9)]
  const y = r.range(1.5, 1.8)
  block(kit, r.pick(['#a8792e', '#3a2a1c', '#d8d0c0']), 'matte', [0, y, -0.03], [w, h, 0.05])
  const sky = hsl(r.next(), 0.35, 0.6)
  block(kit, sky, 'matte', [0, y, -0.06], [w - 0.12, h - 0.12, 0.02])
  block(kit, scaleRgb(sky, 0.4), 'matte', [0, y - h * 0.2, -0.07], [w - 0.12, h * 0.4 - 0.06, 0.02])
  lump(
    kit,
    hsl(r.next(), 0.6, 0.55),
    'matte',
    [r.range(-0.2, 0.2) * w, y, -0.07],
    [0.12, 0.12, 0.02],
  )
}

export const sofa: Piece = (kit) => {
  const cloth = varied(kit, kit.r.pick(fabrics))
  block(kit, cloth, 'cloth', [0, 0.24, -0.5], [2, 0.32, 0.85])
  block(kit, scaleRgb(cloth, 0.9), 'cloth', [0, 0.6, -0.15], [2, 0.6, 0.24], 0.96)
  for (const x of [-1, 1])
    block(kit, scaleRgb(cloth, 0.85), 'cloth', [x * 0.98, 0.38, -0.5], [0.22, 0.6, 0.88])
  for (const x of [-0.45, 0.45]) {
    block(kit, scaleRgb(cloth, 1.12), 'cloth', [x, 0.46, -0.54], [0.84, 0.14, 0.74], 0.95)
    lump(kit, varied(kit, kit.r.pick(fabrics)), 'cloth', [x * 1.3, 0.68, -0.36], [0.26, 0.24, 0.12])
  }
}

export const plant: Piece = (kit) => {
  const { r, pen } = kit
  round(
    kit,
    r.pick(['#b8683e', '#d8d4c8', '#3a4a52']),
    'matte',
    [0, 0, -0.35],
    [
      [0.17, 0],
      [0.23, 0.36],
      [0.2, 0.37],
    ],
  )
  const tall = r.range(0.9, 1.5)
  for (let k = 0; k < 16; k++) {
    const a = r.range(0, 6.28)
    const [out, up] = [r.range(0.2, 0.5), tall * r.range(0.6, 1)]
    const tip = [Math.cos(a) * out, up - out * 0.2, -0.35 + Math.sin(a) * out] as const
    pen.paint(varied(kit, '#3f7a3a', 0.6, 1.3), 'leaf')
    const base = pen.point(0, 0.36, -0.35, 0, 1, -0.4)
    const [p, q] = [0.09 * Math.sin(a), 0.09 * Math.cos(a)]
    const left = pen.point(
      tip[0] * 0.6 + p,
      up * 0.85,
      -0.35 + (tip[2] + 0.35) * 0.6 - q,
      0,
      0.8,
      -0.6,
    )
    const right = pen.point(
      tip[0] * 0.6 - p,
      up * 0.85,
      -0.35 + (tip[2] + 0.35) * 0.6 + q,
      0,
      0.8,
      -0.6,
    )
    const top = pen.point(tip[0], tip[1], tip[2], 0, 0.8, -0.6)
    pen.quad(base, left, top, right)
  }
}

export const floorLamp: Piece = (kit) => {
  pole(
    kit,
    '#3a3430',
    'metal',
    [
      [0, 0, -0.35],
      [0, 1.45, -0.35],
    ],
    0.025,
  )
  round(
    kit,
    '#3a3430',
    'metal',
    [0, 0, -0.35],
    [
      [0.18, 0],
      [0.16, 0.03],
      [0, 0.04],
    ],
  )
  round(
    kit,
    '#ffdf9e',
    'lamp',
    [0, 1.4, -0.35],
    [
      [0.26, 0],
      [0.16, 0.32],
    ],
    16,
  )
  shine(kit, [0, 1.5, -0.7], [2.3, 1.5, 0.75], 3.4)
}

export const fireplace: Piece = (kit) => {
  const { r } = kit
  const stone = r.pick(['#8a8078', '#b0a494', '#7a4a38'])
  for (const x of [-0.75, 0.75]) block(kit, stone, 'brick', [x, 0.55, -0.2], [0.34, 1.1, 0.45])
  block(kit, stone, 'brick', [0, 1.7, -0.16], [1.7, 1.7, 0.34], 0.82)
  block(kit, r.pick(woods), 'plank', [0, 1.14, -0.26], [2, 0.12, 0.55])
  block(kit, '#120d0a', 'matte', [0, 0.5, -0.02], [1.2, 1, 0.04])
  for (let k = 0; k < 3; k++)
    pole(
      kit,
      '#4a2e1c',
      'matte',
      [
        [-0.35, 0.1 + k * 0.05, -0.2],
        [0.35, 0.16, -0.14 - k * 0.08],
      ],
      0.06,
    )
  block(kit, '#e0480c', 'ember', [0, 0.08, -0.18], [0.9, 0.08, 0.24])
  // Tongues: red without, yellow at the heart.
  for (let k = 0; k < 15; k++) {
    const heart = k > 8
    const x = r.range(-0.36, 0.36) * (heart ? 0.6 : 1)
    const tall = r.range(0.3, 0.62) * (1.1 - Math.abs(x) * 1.4) * (heart ? 0.62 : 1)
    round(
      kit,
      heart ? '#f0a020' : r.pick(['#c8340a', '#d85a10', '#e07818']),
      'flame',
      [x, 0.1, heart ? -0.24 : -0.18],
      [
        [0.03, 0],
        [0.085, tall * 0.25],
        [0.055, tall * 0.6],
        [0, tall],
      ],
      7,
    )
  }
  for (const x of [-0.6, 0.5]) candlestick(kit, x, 1.2, -0.3)
  shine(kit, [0, 0.6, -0.8], [3.6, 1.7, 0.6], 4)
}

export function candlestick(kit: Kit, x: number, y: number, z: number): void {
  round(
    kit,
    '#e8dcc0',
    'matte',
    [x, y, z],
    [
      [0.03, 0],
      [0.03, 0.18],
    ],
    7,
  )
  lump(kit, '#ffc24a', 'flame', [x, y + 0.23, z], [0.02, 0.045, 0.02], 5)
}

export const curtainPair: Piece = (kit) => {
  const cloth = varied(kit, kit.r.pick(fabrics))
  for (const s of [-1, 1])
    for (let k = 0; k < 5; k++)
      round(
        kit,
        scaleRgb(cloth, 0.8 + 0.25 * (k % 2)),
        'cloth',
        [s * (0.6 + k * 0.09), 0.3, -0.08],
        [
          [0.06, 0],
          [0.05, 2],
        ],
        7,
      )
  pole(
    kit,
    '#8a6a3a',
    'metal',
    [
      [-1.15, 2.32, -0.1],
      [1.15, 2.32, -0.1],
    ],
    0.02,
  )
}

export const rug: Piece = (kit) => {
  const { r } = kit
  const tones = [
    varied(kit, r.pick(fabrics)),
    hex('#e4d4b0'),
    varied(kit, r.pick(fabrics)),
    hex('#c8963a'),
  ]
  for (const [k, tone] of tones.entries()) {
    const [w, d] = [1.5 - k * 0.22, 1 - k * 0.2]
    flat(kit, tone, 'sand', [
      [-w, 0.006 * (k + 1), -d],
      [w, 0.006 * (k + 1), -d],
      [w, 0.006 * (k + 1), d],
      [-w, 0.006 * (k + 1), d],
    ])
  }
}

export const pendant: Piece = (kit) => {
  pole(
    kit,
    '#2a2624',
    'matte',
    [
      [0, 0, 0],
      [0, -0.55, 0],
    ],
    0.012,
    4,
  )
  round(
    kit,
    kit.r.pick(['#c8442e', '#2f4a44', '#d8b04a', '#2a2624']),
    'gloss',
    [0, -0.78, 0],
    [
      [0.28, 0],
      [0.14, 0.2],
      [0.03, 0.26],
    ],
    16,
  )
  lump(kit, '#fff0c0', 'lamp', [0, -0.76, 0], [0.09, 0.07, 0.09])
  shine(kit, [0, -0.95, 0], [1.9, 1.4, 0.8], 3)
}
