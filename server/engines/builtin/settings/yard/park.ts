import { block, pole, round, shine } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

export const bench: Piece = (kit) => {
  for (const z of [-0.2, 0, 0.2]) block(kit, '#8a5a32', 'matte', [0, 0.45, z], [1.7, 0.05, 0.15])
  for (const y of [0.65, 0.85]) block(kit, '#8a5a32', 'matte', [0, y, 0.28], [1.7, 0.13, 0.05])
  for (const x of [-0.7, 0.7]) {
    block(kit, '#26282c', 'metal', [x, 0.22, 0], [0.07, 0.45, 0.5])
    block(kit, '#26282c', 'metal', [x, 0.66, 0.31], [0.07, 0.5, 0.05])
  }
}

export const lampPost: Piece = (kit) => {
  round(
    kit,
    '#26302c',
    'metal',
    [0, 0, 0],
    [
      [0.2, 0],
      [0.09, 0.3],
      [0.05, 0.5],
      [0.045, 2.9],
    ],
    8,
  )
  const on = kit.night > 0.35
  round(
    kit,
    on ? '#ffe2a0' : '#d8dcd8',
    on ? 'lamp' : 'glassy',
    [0, 2.9, 0],
    [
      [0.1, 0],
      [0.2, 0.34],
      [0.2, 0.36],
    ],
    8,
  )
  round(
    kit,
    '#26302c',
    'metal',
    [0, 3.26, 0],
    [
      [0.25, 0],
      [0.08, 0.2],
      [0, 0.3],
    ],
    8,
  )
  if (on) shine(kit, [0, 2.9, -0.3], [2.6, 1.8, 0.9], 6)
}

export const fountain: Piece = (kit) => {
  const stone = '#b8b0a2'
  round(
    kit,
    stone,
    'stone',
    [0, 0, 0],
    [
      [2, 0],
      [2, 0.5],
      [1.8, 0.52],
      [1.78, 0.3],
    ],
    28,
  )
  round(
    kit,
    '#3a7a94',
    'glassy',
    [0, 0.38, 0],
    [
      [1.8, 0],
      [0, 0.01],
    ],
    24,
  )
  round(
    kit,
    stone,
    'stone',
    [0, 0.3, 0],
    [
      [0.3, 0],
      [0.16, 0.5],
      [0.2, 0.9],
      [0.85, 1.1],
      [0.8, 1.14],
      [0.1, 1.05],
      [0.12, 1.7],
      [0.4, 1.85],
      [0, 1.86],
    ],
    20,
  )
  for (let k = 0; k < 14; k++) {
    const a = (k / 14) * Math.PI * 2
    const at = (t: number): readonly [number, number, number] => [
      Math.cos(a) * (0.2 + t * 1.1),
      2.3 + t * 0.5 - t * t * 2.3,
      Math.sin(a) * (0.2 + t * 1.1),
    ]
    pole(kit, '#dff2fa', 'cloud', [at(0), at(0.35), at(0.7), at(1)], 0.025, 4)
  }
}
