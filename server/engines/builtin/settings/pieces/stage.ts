import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { piano } from '../../maquettes/things/instruments.ts'
import { model } from '../land/focus.ts'
import { block, flat, lump, pole, put, round, shine } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

/** A painted cloth at the back of a stage: a sky with hills before it, and the lamps at its foot. */
export const skyCloth: Piece = (kit) => {
  const { r } = kit
  const [high, low] = r.pick<readonly [string, string]>([
    ['#1c2a5a', '#e8945a'],
    ['#2a4a7a', '#e8c89a'],
    ['#1a1438', '#6a4a9a'],
    ['#3a7ab0', '#e4ecd8'],
  ])
  for (let k = 0; k < 12; k++) {
    const [y0, y1] = [0.4 + k * 0.34, 0.4 + (k + 1) * 0.34]
    flat(kit, mixRgb(hex(low), hex(high), k / 11), 'cloth', [
      [-2.4, y0, -0.03],
      [2.4, y0, -0.03],
      [2.4, y1, -0.03],
      [-2.4, y1, -0.03],
    ])
  }
  lump(
    kit,
    '#fff0c8',
    'pane',
    [r.range(-1.4, 1.4), r.range(1.8, 3.4), -0.06],
    [0.34, 0.34, 0.02],
    12,
  )
  for (let k = 0; k < 5; k++)
    lump(
      kit,
      mixRgb(hex('#1c3030'), hex(high), r.next() * 0.5),
      'cloth',
      [k - 2, 0.5, -0.08],
      [r.range(0.7, 1.1), r.range(0.4, 0.9), 0.03],
      10,
    )
  shine(kit, [0, 0.5, -0.9], [2.2, 1.7, 1.2], 3.4)
}

export const grandPiano: Piece = (kit) => put(kit, 0, 0, 0, model(piano, 'piano'), 0, 0.9)

export const musicStand: Piece = (kit) => {
  pole(
    kit,
    '#2a2a2e',
    'metal',
    [
      [0, 0, 0],
      [0, 1.05, 0],
    ],
    0.03,
  )
  block(kit, '#2a2a2e', 'metal', [0, 1.15, 0], [0.5, 0.34, 0.03])
  block(kit, '#f4f0e4', 'matte', [0, 1.16, -0.03], [0.42, 0.3, 0.01])
}

export const stageCurtain: Piece = (kit) => {
  for (let k = 0; k < 9; k++)
    round(
      kit,
      scaleRgb(hex('#9a1820'), 0.65 + 0.4 * (k % 2)),
      'cloth',
      [-0.85 + k * 0.21, 0, -0.12],
      [
        [0.13, 0],
        [0.11, 2],
        [0.1, 4.4],
      ],
      8,
    )
  block(kit, '#c8a04a', 'metal', [0, 0.14, -0.22], [1.9, 0.1, 0.04])
}

export const valance: Piece = (kit) => {
  for (let k = 0; k < 5; k++)
    lump(
      kit,
      scaleRgb(hex('#9a1820'), 0.8 + 0.2 * (k % 2)),
      'cloth',
      [-2 + k, -0.25, 0],
      [0.56, 0.42, 0.12],
      8,
    )
  block(kit, '#c8a04a', 'metal', [0, -0.05, 0.05], [6, 0.12, 0.1])
}

export const spotlight: Piece = (kit) => {
  round(
    kit,
    '#202024',
    'metal',
    [0, -0.4, 0],
    [
      [0.16, 0],
      [0.12, 0.3],
      [0.05, 0.4],
    ],
    12,
  )
  round(
    kit,
    '#fff4d8',
    'flame',
    [0, -0.42, 0],
    [
      [0.13, 0],
      [0, 0.01],
    ],
    12,
  )
  shine(kit, [0, -1.2, -0.6], [3, 2.6, 2], 4)
}
