import { block, lump, pole, varied } from './kit.ts'
import type { Kit, Piece } from './kit.ts'

/** A few small things together, so that bare ground near the viewer is not an empty sheet. */
function few(kit: Kit, count: number, draw: (x: number, z: number) => void): void {
  for (let k = 0; k < count; k++) draw(kit.r.range(-0.5, 0.5), kit.r.range(-0.4, 0.4))
}

export const shells: Piece = (kit) =>
  few(kit, 4, (x, z) => {
    const size = kit.r.range(0.025, 0.06)
    const tone = kit.r.pick(['#f4e4d8', '#e0a894', '#c87a68', '#f0f0e8'])
    lump(kit, varied(kit, tone), 'gloss', [x, size * 0.3, z], [size, size * 0.6, size * 0.8], 5)
  })

export const pebbles: Piece = (kit) =>
  few(kit, 6, (x, z) => {
    const size = kit.r.range(0.03, 0.11)
    const tone = kit.r.pick(['#7a6a5c', '#94806a', '#5c5652', '#a8785a'])
    lump(kit, varied(kit, tone), 'stone', [x, size * 0.25, z], [size, size * 0.6, size * 0.8], 5)
  })

export const driftwood: Piece = (kit) => {
  pole(
    kit,
    varied(kit, '#8a7660'),
    'timber',
    [
      [-0.7, 0.06, 0],
      [-0.1, 0.1, 0.08],
      [0.5, 0.07, -0.05],
      [0.8, 0.2, -0.12],
    ],
    0.07,
    7,
  )
  pole(
    kit,
    varied(kit, '#7a6854'),
    'timber',
    [
      [0.1, 0.09, 0],
      [0.35, 0.26, 0.14],
    ],
    0.035,
    5,
  )
}

/** Dry grass in a tuft. */
export const tuft: Piece = (kit) => {
  for (let k = 0; k < 9; k++) {
    const lean = kit.r.range(-0.22, 0.22)
    pole(
      kit,
      varied(kit, kit.r.pick(['#7a8a44', '#94944a', '#66763c'])),
      'grass',
      [
        [lean * 0.2, 0, 0],
        [lean * 0.6, kit.r.range(0.14, 0.2), kit.r.range(-0.05, 0.05)],
        [lean * 1.5, kit.r.range(0.24, 0.38), kit.r.range(-0.1, 0.1)],
      ],
      0.011,
      3,
    )
  }
}

/** A line of footprints towards the distance. */
export const tracks: Piece = (kit) => {
  for (let k = 0; k < 9; k++)
    block(
      kit,
      '#8a6c48',
      'sand',
      [(k % 2 ? 0.11 : -0.11) + Math.sin(k * 0.5) * 0.1, 0.004, k * 0.34],
      [0.1, 0.006, 0.24],
    )
}
