import { hsl } from '../../core/color.ts'
import { block, pole, put, round, varied } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'
import { chair } from './kitchen.ts'

export const blackboard: Piece = (kit) => {
  block(kit, '#8a5a34', 'plank', [0, 1.62, -0.04], [3.1, 1.36, 0.06])
  block(kit, '#24403a', 'matte', [0, 1.62, -0.08], [2.94, 1.2, 0.02])
  const { r } = kit
  for (let k = 0; k < 9; k++)
    block(
      kit,
      '#e8ece6',
      'matte',
      [-1 + (k % 3) * 0.95 + r.range(-0.1, 0.1), 2 - Math.floor(k / 3) * 0.32, -0.1],
      [r.range(0.3, 0.75), 0.03, 0.01],
    )
  round(
    kit,
    '#e8ece6',
    'matte',
    [0.9, 1.25, -0.1],
    [
      [0.2, 0],
      [0.17, 0.02],
    ],
    16,
  )
  block(kit, '#a87a4a', 'plank', [0, 0.95, -0.12], [3, 0.04, 0.12])
}

export const schoolDesk: Piece = (kit) => {
  block(kit, '#c8965a', 'plank', [0, 0.7, -0.4], [0.95, 0.04, 0.5])
  for (const x of [-0.42, 0.42])
    for (const z of [-0.6, -0.2])
      pole(
        kit,
        '#4a4e52',
        'metal',
        [
          [x, 0, z],
          [x, 0.7, z],
        ],
        0.018,
        5,
      )
  block(
    kit,
    varied(kit, kit.r.pick(['#c8442e', '#3a5a8a', '#e0b03a'])),
    'cloth',
    [0.1, 0.74, -0.42],
    [0.26, 0.04, 0.2],
  )
  put(kit, 0, 0, -0.98, chair, Math.PI)
}

export const desk: Piece = (kit) => {
  const { r } = kit
  block(
    kit,
    r.pick(['#d8cbb4', '#7a4e2c', '#e8e8e6']),
    'matte',
    [0, 0.73, -0.45],
    [1.5, 0.045, 0.75],
  )
  for (const x of [-0.7, 0.7]) block(kit, '#55585c', 'matte', [x, 0.36, -0.45], [0.05, 0.72, 0.66])
  for (const x of r.chance(0.5) ? [-0.3, 0.32] : [0]) {
    block(kit, '#1c1e22', 'gloss', [x, 1.13, -0.25], [0.56, 0.36, 0.04])
    block(kit, hsl(0.56, 0.6, 0.6), 'pane', [x, 1.13, -0.275], [0.52, 0.32, 0.005])
    block(kit, '#1c1e22', 'matte', [x, 0.85, -0.22], [0.06, 0.22, 0.04])
  }
  block(kit, '#2a2c30', 'matte', [0, 0.77, -0.58], [0.44, 0.025, 0.15])
  round(
    kit,
    '#e8e4dc',
    'gloss',
    [0.55, 0.75, -0.5],
    [
      [0.035, 0],
      [0.04, 0.1],
    ],
    8,
  )
  pole(
    kit,
    '#2a2c30',
    'metal',
    [
      [0, 0.1, -1.05],
      [0, 0.46, -1.05],
    ],
    0.03,
  )
  block(kit, '#33383e', 'cloth', [0, 0.5, -1.05], [0.5, 0.08, 0.48])
  block(kit, '#33383e', 'cloth', [0, 0.86, -1.28], [0.46, 0.56, 0.07])
}

export const whiteboard: Piece = (kit) => {
  block(kit, '#c8ccd0', 'metal', [0, 1.55, -0.03], [1.9, 1.1, 0.04])
  block(kit, '#f4f6f6', 'gloss', [0, 1.55, -0.06], [1.8, 1, 0.02])
  const { r } = kit
  for (let k = 0; k < 6; k++)
    block(
      kit,
      varied(kit, r.pick(['#2a5ac8', '#c83a2e', '#2a8a4a'])),
      'matte',
      [r.range(-0.6, 0.6), 1.25 + k * 0.11, -0.075],
      [r.range(0.2, 0.6), 0.022, 0.01],
    )
}

export const filing: Piece = (kit) => {
  block(kit, '#8a9096', 'metal', [0, 0.66, -0.3], [0.5, 1.32, 0.6])
  for (let k = 0; k < 4; k++)
    block(kit, '#c8ccd0', 'metal', [0, 0.2 + k * 0.32, -0.61], [0.42, 0.26, 0.02])
}
