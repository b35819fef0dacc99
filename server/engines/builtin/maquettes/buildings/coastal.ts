import { hex } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, lathe, slab, turned } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

/** A gabled house: walls, roof with eaves, door and windows. `front` faces +x. */
export function gabled(
  pen: Pen,
  wide: number,
  deep: number,
  tall: number,
  wall: Rgb,
  roof: Rgb,
  lit: boolean,
): void {
  pen.paint(wall, 'matte')
  box(pen, [0, tall / 2, 0], [deep, tall, wide])
  const rise = wide * 0.42
  pen.within(placed(0, tall, 0, 1, Math.PI / 2), () => {
    pen.paint(wall, 'matte')
    slab(
      pen,
      [
        [-wide / 2, 0],
        [wide / 2, 0],
        [0, rise],
      ],
      deep * 0.995,
    )
    pen.paint(roof, 'plank')
    for (const s of [1, -1]) {
      slab(
        pen,
        [
          [s * (wide / 2 + 0.35), -0.32],
          [0, rise + 0.02],
          [0, rise + 0.22],
          [s * (wide / 2 + 0.35), -0.12],
        ],
        deep + 0.7,
      )
    }
  })
  const front = deep / 2
  pen.paint(hex('#5a3622'), 'plank')
  box(pen, [front, tall * 0.34, 0], [0.16, tall * 0.68, wide * 0.17])
  for (const z of [-0.3, 0.3]) {
    pen.paint(hex('#f2eee4'), 'matte')
    box(pen, [front, tall * 0.52, z * wide], [0.14, tall * 0.36, wide * 0.19])
    pen.paint(lit ? hex('#ffc86a') : hex('#2c3a4a'), lit ? 'lamp' : 'gloss')
    box(pen, [front + 0.03, tall * 0.52, z * wide], [0.14, tall * 0.29, wide * 0.14])
  }
  for (const x of [-0.25, 0.25]) {
    for (const s of [1, -1]) {
      pen.paint(hex('#f2eee4'), 'matte')
      box(pen, [x * deep, tall * 0.52, (s * wide) / 2], [deep * 0.17, tall * 0.36, 0.12])
      pen.paint(lit ? hex('#ffc86a') : hex('#2c3a4a'), lit ? 'lamp' : 'gloss')
      box(pen, [x * deep, tall * 0.52, (s * wide) / 2], [deep * 0.13, tall * 0.29, 0.18])
    }
  }
  pen.paint(hex('#8a5a48'), 'brick')
  box(pen, [-deep * 0.22, tall + rise * 0.85, wide * 0.16], [0.7, rise * 0.9, 0.7])
}

export const lighthouse: Maquette = {
  habitat: 'ground',
  places: ['cliff', 'cliff', 'beach'],
  turns: [-1.2, -0.4],
  build(pen, look) {
    const r = look.random.sub('lighthouse')
    const white = hex('#f1ece0')
    const band = chosen(look, 'band', [
      hex('#b8281e'),
      hex('#b8281e'),
      hex('#23324e'),
      hex('#2a2a2c'),
    ])
    const bands = r.pick([0, 5, 5, 7, 3])
    const radius = (y: number): number => 2.5 - 1.05 * (y / 17) ** 0.8
    const courses = bands || 5
    for (let k = 0; k < courses; k++) {
      const [y0, y1] = [(17 * k) / courses, (17 * (k + 1)) / courses]
      pen.paint(bands > 0 && k % 2 === (bands === 3 ? 1 : 0) ? band : white, 'stone')
      lathe(
        pen,
        [0, 1, 2, 3].map(
          (i) => [radius(y0 + ((y1 - y0) * i) / 3), y0 + ((y1 - y0) * i) / 3] as const,
        ),
        28,
      )
    }
    pen.paint(hex('#33302e'), 'metal')
    turned(
      pen,
      [
        [1.4, 17],
        [2.15, 17.4],
        [2.15, 17.7],
        [1, 17.7],
      ],
      26,
    )
    for (let k = 0; k < 16; k++) {
      const a = (k / 16) * Math.PI * 2
      box(pen, [Math.cos(a) * 2.02, 18.15, Math.sin(a) * 2.02], [0.07, 0.9, 0.07])
    }
    pen.within(placed(0, 18.6, 0), () =>
      lathe(
        pen,
        [
          [2.07, -0.04],
          [2.07, 0.04],
        ],
        26,
      ),
    )
    pen.paint(hex('#ffd98a'), 'lamp')
    lathe(
      pen,
      [
        [0.95, 17.8],
        [0.95, 19.6],
      ],
      16,
    )
    pen.paint(hex('#33302e'), 'metal')
    for (let k = 0; k < 8; k++) {
      const a = (k / 8) * Math.PI * 2
      box(pen, [Math.cos(a) * 1.08, 18.7, Math.sin(a) * 1.08], [0.1, 1.9, 0.1])
    }
    pen.paint(bands > 0 ? band : hex('#8a2a20'), 'gloss')
    lathe(
      pen,
      [
        [1.5, 19.6],
        [1.3, 20.2],
        [0.7, 20.8],
        [0.12, 21.1],
      ],
      22,
    )
    ball(pen, [0, 21.35, 0], 0.3, 7)
    pen.paint(hex('#22303e'), 'gloss')
    for (const [k, y] of [3.4, 7.6, 11.8].entries()) {
      const a = -0.5 + k * 0.7
      pen.within(placed(0, y, 0, 1, a), () => box(pen, [radius(y), 0, 0], [0.25, 1.1, 0.62]))
    }
    pen.paint(hex('#4a2c1c'), 'plank')
    box(pen, [2.42, 1.1, 0], [0.3, 2.2, 1.1])
    if (r.chance(0.75)) {
      const side = r.sign()
      pen.within(placed(-0.6, 0, side * 6.2, 1, r.range(-0.4, 0.4)), () =>
        gabled(pen, 5.2, 4.6, 2.5, white, hex('#9a4434'), true),
      )
    }
  },
}

export const house: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'forest', 'mountains', 'lake', 'snow', 'village'],
  turns: [-1.1, -0.55],
  build(pen, look) {
    const r = look.random.sub('house')
    const wall = chosen(look, 'wall', [
      hex('#efe6d4'),
      hex('#c9a27a'),
      hex('#b8655a'),
      hex('#8a9aa8'),
      hex('#e8d6a8'),
    ])
    const roof = chosen(
      look,
      'roof',
      [hex('#8a3c2a'), hex('#4a4f58'), hex('#6a4a2e'), hex('#2f4a46')],
      1,
    )
    gabled(pen, r.range(5.5, 7.5), r.range(6, 9), r.range(2.9, 3.8), wall, roof, true)
    if (r.chance(0.55)) {
      pen.within(placed(r.range(-1.5, 1), 0, r.sign() * 4.6, 1, Math.PI / 2), () =>
        gabled(pen, 4, 4.5, 2.4, wall, roof, true),
      )
    }
  },
}
