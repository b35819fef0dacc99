import { hex, hsl, scaleRgb } from '../../core/color.ts'
import { block, flat, lump, pole, round, shine } from '../parts/kit.ts'
import type { Piece } from '../parts/kit.ts'

const potions = [0.35, 0.52, 0.78, 0.08, 0.95] as const

export const labBench: Piece = (kit) => {
  const { r } = kit
  block(kit, '#cfd6d8', 'gloss', [0, 0.44, -0.4], [1.8, 0.88, 0.66])
  block(kit, '#2e3438', 'gloss', [0, 0.91, -0.4], [1.9, 0.06, 0.76])
  for (let k = 0; k < 7; k++) {
    const x = -0.78 + k * 0.26
    const tone = hsl(r.pick(potions), 0.85, 0.5)
    const h = r.range(0.16, 0.34)
    round(
      kit,
      tone,
      k % 2 ? 'pane' : 'glassy',
      [x, 0.94, -0.4],
      k % 2
        ? [
            [0.09, 0],
            [0.1, h * 0.3],
            [0.025, h * 0.7],
            [0.03, h],
          ]
        : [
            [0.045, 0],
            [0.045, h],
          ],
      10,
    )
    if (k === 3) shine(kit, [x, 1.2, -0.6], scaleRgb(tone, 1.4), 1.8)
  }
  pole(
    kit,
    '#c8ccd0',
    'metal',
    [
      [-0.5, 0.94, -0.25],
      [-0.5, 1.6, -0.25],
      [-0.2, 1.6, -0.35],
      [0.1, 1.3, -0.4],
    ],
    0.018,
  )
}

export const cabinetOfJars: Piece = (kit) => {
  const { r } = kit
  block(kit, '#e0e4e4', 'matte', [0, 1.05, -0.02], [1.5, 2.1, 0.03])
  for (let k = 0; k < 5; k++) {
    block(kit, '#b8c0c4', 'metal', [0, 0.2 + k * 0.42, -0.16], [1.5, 0.03, 0.3])
    for (let n = 0; n < 7; n++)
      round(
        kit,
        hsl(r.next(), 0.5, 0.5),
        n % 3 ? 'glassy' : 'pane',
        [-0.62 + n * 0.2, 0.22 + k * 0.42, -0.17],
        [
          [0.06, 0],
          [0.06, 0.2],
          [0.04, 0.26],
        ],
        8,
      )
  }
}

export const machine: Piece = (kit) => {
  const { r } = kit
  block(kit, '#4a545c', 'metal', [0, 0.9, -0.4], [1.1, 1.8, 0.7])
  block(kit, '#6ae0c8', 'pane', [0, 1.4, -0.76], [0.7, 0.4, 0.01])
  for (let k = 0; k < 12; k++)
    lump(
      kit,
      hsl(r.pick([0, 0.12, 0.35, 0.55]), 0.9, 0.55),
      'screen',
      [-0.38 + (k % 6) * 0.15, 0.95 - Math.floor(k / 6) * 0.16, -0.77],
      0.035,
      5,
    )
  pole(
    kit,
    '#b8bcc2',
    'metal',
    [
      [0.3, 1.8, -0.4],
      [0.3, 2.3, -0.4],
      [0.9, 2.5, -0.2],
    ],
    0.06,
  )
  shine(kit, [0, 1.4, -1.2], [0.3, 1.1, 0.95], 2.4)
}

export const consoleDesk: Piece = (kit) => {
  const { r } = kit
  block(kit, '#39424c', 'metal', [0, 0.42, -0.4], [1.5, 0.84, 0.5], 0.85)
  flat(kit, '#20262c', 'gloss', [
    [-0.7, 0.84, -0.75],
    [0.7, 0.84, -0.75],
    [0.65, 1.08, -0.3],
    [-0.65, 1.08, -0.3],
  ])
  for (let k = 0; k < 21; k++)
    block(
      kit,
      hsl(r.pick([0.52, 0.08, 0.35, 0.95]), 0.9, 0.55),
      'screen',
      [-0.56 + (k % 7) * 0.19, 0.9 + Math.floor(k / 7) * 0.07, -0.66 + Math.floor(k / 7) * 0.13],
      [0.11, 0.02, 0.05],
    )
  block(kit, '#2ab8e8', 'pane', [0, 1.55, -0.06], [1.2, 0.66, 0.02])
  for (let k = 0; k < 5; k++)
    block(
      kit,
      '#bff4ff',
      'screen',
      [r.range(-0.4, 0.4), 1.35 + k * 0.1, -0.08],
      [r.range(0.2, 0.6), 0.02, 0.01],
    )
  shine(kit, [0, 1.5, -0.8], [0.4, 1.3, 1.7], 2.6)
}

export const panelRibs: Piece = (kit) => {
  for (const x of [-0.5, 0.5]) block(kit, '#8a949c', 'metal', [x, 1.3, -0.1], [0.14, 2.6, 0.22])
  block(kit, '#66e0ff', 'lamp', [0, 2.2, -0.05], [0.8, 0.05, 0.05])
  block(kit, '#ff8a3a', 'screen', [0, 0.25, -0.05], [0.8, 0.04, 0.05])
  block(kit, hex('#55606a'), 'metal', [0, 1.1, -0.05], [0.8, 1.2, 0.08], 0.9)
}

export const arcadeCabinet: Piece = (kit) => {
  const { r } = kit
  const tone = hsl(r.next(), 0.7, 0.4)
  block(kit, tone, 'gloss', [0, 0.85, -0.35], [0.72, 1.7, 0.7])
  block(kit, '#101014', 'matte', [0, 1.2, -0.71], [0.6, 0.5, 0.02])
  block(kit, hsl(r.next(), 0.9, 0.6), 'pane', [0, 1.2, -0.73], [0.5, 0.4, 0.01])
  for (let k = 0; k < 4; k++)
    block(
      kit,
      hsl(r.next(), 0.9, 0.6),
      'screen',
      [r.range(-0.2, 0.2), 1.05 + k * 0.1, -0.74],
      [0.08, 0.06, 0.01],
    )
  block(kit, hsl(r.next(), 0.9, 0.6), 'lamp', [0, 1.6, -0.72], [0.62, 0.16, 0.02])
  block(kit, '#202024', 'gloss', [0, 0.88, -0.8], [0.68, 0.06, 0.3])
  for (const x of [-0.15, 0.1, 0.2]) lump(kit, '#ff4a4a', 'screen', [x, 0.93, -0.82], 0.035, 5)
  shine(kit, [0, 1.3, -1.2], scaleRgb(tone, 2.4), 2)
}
