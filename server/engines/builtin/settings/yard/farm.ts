import { hex, scaleRgb } from '../../core/color.ts'
import { broadleaf } from '../../maquettes/plants/broadleaf.ts'
import { bareTree } from '../../maquettes/plants/trees.ts'
import { placed } from '../../mesh/pen.ts'
import { gabled } from '../../maquettes/buildings/coastal.ts'
import { block, flat, lump, pole, round, varied } from '../parts/kit.ts'
import type { Kit, Piece } from '../parts/kit.ts'

const white = '#e6edf6'

export function roofOf(kit: Kit, color: string): ReturnType<typeof hex> {
  return kit.winter ? hex(white) : varied(kit, color, 0.85, 1.15)
}

export const barn: Piece = (kit) => {
  const { pen } = kit
  pen.within([0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0], () => {
    gabled(pen, 7, 9, 4.2, hex('#9a2e24'), roofOf(kit, '#55504a'), false)
  })
  block(kit, '#f0e8dc', 'matte', [0, 1.7, -4.56], [2.6, 3.2, 0.1])
  block(kit, '#8a261e', 'plank', [0, 1.65, -4.62], [2.3, 3, 0.08])
  round(
    kit,
    '#b8bcc0',
    'metal',
    [6, 0, 0],
    [
      [1.4, 0],
      [1.4, 7],
      [1.2, 7.8],
      [0, 8.4],
    ],
    18,
  )
}

export const farmhouse: Piece = (kit) => {
  const wall = varied(kit, kit.r.pick(['#efe6d4', '#e0b890', '#c8856a', '#d8d0c0']))
  const { pen, r, night } = kit
  pen.within([0, 0, 1, 0, 1, 0, -1, 0, 0, 0, 0, 0], () => {
    gabled(
      pen,
      r.range(4.6, 6),
      r.range(5, 7),
      r.range(2.8, 3.8),
      wall,
      roofOf(kit, r.pick(['#8a3c2a', '#6a4a38', '#4a525c'])),
      night > 0.4,
    )
  })
}

export const hayBale: Piece = (kit) => {
  const straw = varied(kit, '#d0a850')
  kit.pen.within([0, -1, 0, 1, 0, 0, 0, 0, 1, 0.6, 0.62, 0], () => {
    round(
      kit,
      straw,
      'ground',
      [0, 0, 0],
      [
        [0, 0],
        [0.62, 0.01],
        [0.64, 0.06],
        [0.64, 1.1],
        [0.62, 1.16],
        [0, 1.17],
      ],
      18,
    )
    round(
      kit,
      scaleRgb(straw, 0.7),
      'ground',
      [0, 1.172, 0],
      [
        [0.4, 0],
        [0.3, 0.01],
      ],
      16,
    )
  })
}

export const fence: Piece = (kit) => {
  const wood = varied(kit, '#8a6a48')
  for (let k = 0; k < 5; k++) block(kit, wood, 'matte', [-2 + k, 0.5, 0], [0.12, 1, 0.12])
  for (const y of [0.42, 0.82]) block(kit, wood, 'matte', [0, y, -0.05], [4.4, 0.1, 0.05])
}

export const well: Piece = (kit) => {
  round(
    kit,
    '#8f8a80',
    'brick',
    [0, 0, 0],
    [
      [0.85, 0],
      [0.85, 0.8],
      [0.65, 0.82],
      [0.62, 0.4],
    ],
    18,
  )
  for (const x of [-0.75, 0.75]) block(kit, '#6a4a30', 'plank', [x, 1.2, 0], [0.13, 1.7, 0.13])
  const roof = roofOf(kit, '#8a4a32')
  for (const z of [-1, 1])
    flat(kit, roof, 'plank', [
      [-1.05, 2, z * 0.75],
      [1.05, 2, z * 0.75],
      [1.05, 2.55, 0],
      [-1.05, 2.55, 0],
    ])
  pole(
    kit,
    '#4a3a2a',
    'matte',
    [
      [0, 1.9, 0],
      [0, 1.2, 0],
    ],
    0.03,
  )
}

export const woodpile: Piece = (kit) => {
  for (let row = 0; row < 3; row++)
    for (let k = 0; k < 5 - row; k++)
      kit.pen.within(
        [1, 0, 0, 0, 0, 1, 0, -1, 0, (k - 2 + row / 2) * 0.32, 0.16 + row * 0.28, 0.5],
        () => {
          round(
            kit,
            varied(kit, '#7a5a3c'),
            'matte',
            [0, 0, 0],
            [
              [0.15, 0],
              [0.15, 1],
            ],
            9,
          )
          round(
            kit,
            varied(kit, '#d8b078'),
            'matte',
            [0, 1, 0],
            [
              [0.15, 0],
              [0, 0.01],
            ],
            9,
          )
        },
      )
}

/** A low tree with a wide crown: in flower, in fruit, turning, or bare. */
export const fruitTree: Piece = (kit) => {
  const { pen, r, season } = kit
  if (season === 'winter') return bareTree(pen, r, 3.4)
  const tone = season === 'spring' ? '#ffe2ec' : season === 'autumn' ? '#c87a28' : '#5a8a36'
  pen.within(placed(0, 0, 0, [1.25, 1, 1.25]), () =>
    broadleaf(pen, r, 3.5, scaleRgb(hex(tone), r.range(1, 1.25)), 0.85),
  )
  if (season === 'spring') return
  for (let k = 0; k < 14; k++) {
    const a = r.range(0, 6.28)
    lump(
      kit,
      varied(kit, r.pick(['#d8342a', '#e88a2a', '#e8c83a'])),
      'fruit',
      [Math.cos(a) * 0.85, r.range(1.7, 2.6), Math.sin(a) * 0.85],
      0.09,
      5,
    )
  }
}

/** One post of a vine row with its leaves and grapes. */
export const vine: Piece = (kit) => {
  const { r } = kit
  pole(
    kit,
    '#6a4a30',
    'matte',
    [
      [0, 0, 0],
      [0.05, 0.6, 0],
      [0, 1.25, 0],
    ],
    0.06,
  )
  if (kit.winter) return
  for (let k = 0; k < 9; k++)
    lump(
      kit,
      varied(kit, '#5f8a34', 0.65, 1.25),
      'leaf',
      [r.range(-0.2, 0.2), r.range(0.7, 1.4), r.range(-0.75, 0.75)],
      [0.24, 0.2, 0.3],
      5,
    )
  for (let k = 0; k < 5; k++)
    lump(
      kit,
      '#4a2a6a',
      'fruit',
      [r.range(-0.24, 0.24), r.range(0.55, 0.85), r.range(-0.6, 0.6)],
      [0.08, 0.14, 0.08],
      5,
    )
}
