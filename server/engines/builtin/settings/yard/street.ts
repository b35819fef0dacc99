import { hsl, scaleRgb } from '../../core/color.ts'
import { block, flat, lump, pole, round, shine, varied } from '../parts/kit.ts'
import type { Kit, Piece } from '../parts/kit.ts'

function lineOver(kit: Kit, lamps: boolean): void {
  const { r } = kit
  const at = (t: number): readonly [number, number, number] => [t * 4, 4.6 - 0.6 * (1 - t * t), 0]
  pole(kit, '#1f1c1a', 'matte', [-1, -0.5, 0, 0.5, 1].map(at), 0.018, 4)
  for (let k = 0; k < 9; k++) {
    const [x, y] = at(-0.88 + k * 0.22)
    if (lamps) lump(kit, '#ffdf9a', kit.night > 0.25 ? 'lamp' : 'gloss', [x, y - 0.12, 0], 0.1, 6)
    else if (r.chance(0.75))
      flat(
        kit,
        varied(kit, r.pick(['#d8e0e8', '#c85a4a', '#5a8ac8', '#e8d8a0', '#7a9a7a'])),
        'cloth',
        [
          [x - 0.3, y, 0],
          [x + 0.3, y, 0],
          [x + 0.28, y - r.range(0.6, 1), 0.05],
          [x - 0.28, y - r.range(0.6, 1), 0.05],
        ],
      )
  }
  if (lamps && kit.night > 0.25) shine(kit, [0, 3.7, -0.4], [2, 1.4, 0.7], 6)
}

export const tenement: Piece = (kit) => {
  const { r } = kit
  const brick = varied(
    kit,
    r.pick(['#8a4a3a', '#7a5a4a', '#6a6468', '#9a7a5a', '#5a4a50']),
    0.8,
    1.1,
  )
  const h = r.range(8, 13)
  block(kit, brick, 'brick', [0, h / 2, 2], [5, h, 4])
  const on = kit.night > 0.35
  for (let y = 3.4; y < h - 1; y += 2.6)
    for (const x of [-1.4, 1.4]) {
      const glow = on && r.chance(0.55)
      block(kit, '#d8d0c0', 'matte', [x, y - 0.75, -0.06], [1.3, 0.14, 0.24])
      block(
        kit,
        glow ? r.pick(['#ffc86a', '#ffdf9e', '#ffa860']) : '#263038',
        glow ? 'lamp' : 'gloss',
        [x, y, -0.03],
        [1, 1.35, 0.06],
      )
      block(kit, '#3a3230', 'matte', [x, y, -0.07], [0.06, 1.35, 0.04])
    }
  const kind = r.int(0, 3)
  if (kind === 0)
    for (let k = 0; k < 3; k++) {
      const y = 2.5 + k * 2.6
      block(kit, '#26282c', 'metal', [0, y, -0.6], [3.4, 0.08, 1.1])
      for (let n = 0; n < 9; n++)
        pole(
          kit,
          '#26282c',
          'metal',
          [
            [-1.7 + n * 0.42, y, -1.12],
            [-1.7 + n * 0.42, y + 0.9, -1.12],
          ],
          0.025,
          4,
        )
      block(kit, '#26282c', 'metal', [0, y + 0.9, -1.12], [3.4, 0.05, 0.05])
      pole(
        kit,
        '#26282c',
        'metal',
        [
          [-1.3, y - 2.4, -1],
          [0.9, y, -0.4],
        ],
        0.05,
        4,
      )
    }
  else if (kind === 1) {
    const tone = hsl(r.pick([0.02, 0.32, 0.6, 0.1]), 0.6, 0.4)
    flat(kit, tone, 'cloth', [
      [-1.6, 2.7, -0.05],
      [1.6, 2.7, -0.05],
      [1.6, 2.2, -1.3],
      [-1.6, 2.2, -1.3],
    ])
    block(
      kit,
      on ? '#ffd890' : '#2e3c48',
      on ? 'lamp' : 'gloss',
      [0.5, 1.25, -0.04],
      [1.9, 1.6, 0.06],
    )
    if (on) shine(kit, [0.5, 1.6, -1], [2.4, 1.6, 0.7], 5)
  } else if (kind === 2) {
    const hue = hsl(r.pick([0.92, 0.52, 0.1, 0.78]), 0.95, 0.58)
    block(kit, '#17171c', 'matte', [1.9, 4, -0.9], [0.2, 2.8, 1.1])
    for (let k = 0; k < 4; k++)
      block(kit, hue, on ? 'lamp' : 'screen', [1.78, 5 - k * 0.66, -0.9], [0.06, 0.16, 0.7])
    if (on) shine(kit, [1.2, 4, -1.4], scaleRgb(hue, 2.4), 6)
  }
  block(kit, '#4a3628', 'plank', [-1.6, 1.05, -0.04], [1, 2.1, 0.1])
  pole(
    kit,
    '#55504a',
    'metal',
    [
      [2.3, 0, -0.12],
      [2.3, h, -0.12],
    ],
    0.07,
    5,
  )
}

export const bins: Piece = (kit) => {
  block(kit, '#2f5a4a', 'metal', [0, 0.6, 0], [1.7, 1, 0.9], 1.06)
  block(kit, '#26463a', 'metal', [0, 1.14, 0.05], [1.8, 0.08, 1])
  round(
    kit,
    '#8a8f94',
    'metal',
    [1.3, 0, -0.1],
    [
      [0.26, 0],
      [0.3, 0.8],
      [0.32, 0.82],
      [0.1, 0.92],
    ],
    12,
  )
  for (let k = 0; k < 3; k++)
    lump(kit, '#22242a', 'gloss', [-1.1 - 0.2 * k, 0.25, -0.2 + 0.2 * k], [0.32, 0.26, 0.3], 6)
}

export const washing: Piece = (kit) => lineOver(kit, false)

export const bulbs: Piece = (kit) => lineOver(kit, true)

export const parkedCar: Piece = (kit) => {
  const tone = varied(
    kit,
    kit.r.pick(['#b8281e', '#24406a', '#d8d4cc', '#2a2c30', '#d8a82a', '#3a6a5a']),
  )
  block(kit, tone, 'gloss', [0, 0.62, 0], [4.2, 0.62, 1.7], 0.96)
  block(kit, '#22282e', 'gloss', [-0.15, 1.15, 0], [2.3, 0.5, 1.5], 0.78)
  block(kit, tone, 'gloss', [-0.15, 1.43, 0], [1.7, 0.06, 1.2])
  for (const x of [-1.35, 1.35])
    for (const z of [-0.82, 0.82])
      kit.pen.within([1, 0, 0, 0, 0, 1, 0, -1, 0, x, 0.34, z], () =>
        round(
          kit,
          '#18181a',
          'matte',
          [0, -0.1, 0],
          [
            [0, 0],
            [0.34, 0],
            [0.34, 0.2],
            [0, 0.2],
          ],
          12,
        ),
      )
  for (const z of [-0.6, 0.6]) {
    block(kit, '#ff3a2a', kit.night > 0.4 ? 'lamp' : 'gloss', [2.06, 0.72, z], [0.06, 0.16, 0.3])
    block(kit, '#fff2c8', kit.night > 0.4 ? 'lamp' : 'gloss', [-2.08, 0.66, z], [0.06, 0.18, 0.3])
  }
}
