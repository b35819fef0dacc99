import { hex, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, lathe, slab, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

function wheel(pen: Pen, x: number, r: number, wide: number): void {
  pen.within(placed(x, r, 0, 1, 0, Math.PI / 2), () => {
    pen.paint(hex('#1a1a1c'), 'matte')
    lathe(
      pen,
      [
        [r * 0.62, wide / 2],
        [r * 0.92, wide / 2],
        [r, wide * 0.2],
        [r, -wide * 0.2],
        [r * 0.92, -wide / 2],
        [r * 0.62, -wide / 2],
      ],
      28,
    )
    pen.paint(hex('#c4c8ce'), 'metal')
    lathe(
      pen,
      [
        [0, wide * 0.3],
        [r * 0.16, wide * 0.3],
        [r * 0.16, -wide * 0.3],
        [0, -wide * 0.3],
      ],
      14,
    )
    for (let k = 0; k < 8; k++) {
      const a = (k / 8) * Math.PI * 2
      tube(
        pen,
        [
          [0, 0, 0],
          [Math.cos(a) * r * 0.64, 0, Math.sin(a) * r * 0.64],
        ],
        [0.018],
        4,
      )
    }
  })
}

export const motorcycle: Maquette = {
  habitat: 'ground',
  places: ['city', 'desert', 'mountains'],
  turns: [-0.6, -0.15],
  seat: [-0.28, 0.82, 0],
  build(pen, look) {
    const paint = chosen(look, 'paint', [
      hex('#b81e22'),
      hex('#1e2a3a'),
      hex('#2a5a8a'),
      hex('#d88a1e'),
    ])
    const chrome = hex('#c8ccd2')
    const scooter = /scooter|vespa|moped/.test(look.word)
    wheel(pen, -0.72, scooter ? 0.24 : 0.34, 0.16)
    wheel(pen, 0.74, scooter ? 0.24 : 0.35, 0.12)
    const body = new Blob(0.05).dye(paint)
    if (scooter) {
      body.chain(
        [
          [-0.82, 0.56, 0],
          [-0.34, 0.62, 0],
          [-0.06, 0.36, 0],
          [0.3, 0.3, 0],
          [0.5, 0.6, 0],
          [0.52, 0.92, 0],
        ],
        [0.17, 0.2, 0.14, 0.12, 0.14, 0.1],
      )
      body.egg([0.75, 0.42, 0], [0.24, 0.1, 0.1])
    } else {
      body.chain(
        [
          [0.3, 0.86, 0],
          [0.1, 0.84, 0],
          [-0.12, 0.76, 0],
        ],
        [0.1, 0.16, 0.1],
      )
      body.chain(
        [
          [-0.55, 0.7, 0],
          [-0.95, 0.84, 0],
        ],
        [0.09, 0.05],
      )
      body.chain(
        [
          [0.56, 0.66, 0],
          [0.74, 0.75, 0],
          [0.96, 0.66, 0],
        ],
        [0.05, 0.055, 0.03],
      )
    }
    pen.paint(paint, 'gloss')
    body.draw(pen, 70)
    pen.paint(hex('#241e1a'), 'matte')
    ball(pen, [-0.38, 0.8, 0], [0.3, 0.07, 0.13], 9)
    pen.paint(chrome, 'metal')
    if (!scooter) {
      ball(pen, [-0.02, 0.46, 0], [0.22, 0.2, 0.15], 9)
      for (let k = 0; k < 5; k++) box(pen, [0.1, 0.5 + k * 0.05, 0], [0.22, 0.02, 0.2])
      for (const s of [1, -1])
        tube(
          pen,
          [
            [0.05, 0.42, s * 0.16],
            [-0.2, 0.28, s * 0.2],
            [-1, 0.32, s * 0.2],
          ],
          [0.04, 0.045, 0.06],
          8,
        )
      tube(
        pen,
        [
          [-0.72, 0.34, 0],
          [-0.1, 0.3, 0],
          [0.3, 0.76, 0],
        ],
        [0.035],
        6,
      )
    }
    for (const s of [0.07, -0.07])
      tube(
        pen,
        [
          [0.76, 0.35, s],
          [0.5, 1.0, s],
        ],
        [0.026],
        6,
      )
    tube(
      pen,
      [
        [0.26, 1.06, 0.36],
        [0.48, 1.06, 0.16],
        [0.5, 1.04, 0],
        [0.48, 1.06, -0.16],
        [0.26, 1.06, -0.36],
      ],
      [0.018],
      6,
    )
    ball(pen, [0.6, 0.92, 0], [0.1, 0.11, 0.11], 9)
    pen.paint(hex('#fff0c0'), 'lamp')
    ball(pen, [0.68, 0.92, 0], [0.04, 0.08, 0.08], 8)
  },
}

export const helicopter: Maquette = {
  habitat: 'air',
  places: ['mountains', 'city', 'sea', 'clouds'],
  turns: [-0.75, -0.25],
  build(pen, look) {
    const paint = chosen(look, 'paint', [
      hex('#c8281e'),
      hex('#2a4a7a'),
      hex('#d8a82e'),
      hex('#4a5a3a'),
    ])
    const clay = new Blob(0.2).dye(paint)
    clay.egg([0.6, 1.4, 0], [1.55, 0.95, 0.85])
    clay.egg([0.2, 2.15, 0], [0.9, 0.4, 0.45])
    clay.limb([-0.6, 1.7, 0], 0.5, [-3.9, 2.15, 0], 0.13)
    pen.paint(paint, 'gloss')
    clay.draw(
      pen,
      80,
      (x, y, _z, base) =>
        x > 0.95 && y > 1.3 && y < 2 ? hex('#1c2c3a') : y < 0.95 ? scaleRgb(base, 0.6) : base,
      0.3,
    )
    slab(
      pen,
      [
        [-3.6, 2.1],
        [-4.3, 3.2],
        [-4.65, 3.2],
        [-4.2, 2.05],
      ],
      0.1,
    )
    slab(
      pen,
      [
        [-3.6, 2.1],
        [-4.1, 1.5],
        [-4.4, 1.5],
        [-4.1, 2.1],
      ],
      0.08,
    )
    pen.paint(hex('#2a2c30'), 'metal')
    tube(
      pen,
      [
        [0.1, 2.4, 0],
        [0.1, 2.85, 0],
      ],
      [0.11],
      8,
    )
    const spin = look.random.sub('spin').range(0, 1.5)
    for (let k = 0; k < 4; k++) {
      const a = spin + (k * Math.PI) / 2
      pen.within(placed(0.1, 2.85, 0, 1, a), () => box(pen, [1.9, 0, 0], [3.8, 0.04, 0.24]))
    }
    pen.within(placed(-4.4, 2.85, 0.14, 1, 0, 0, spin), () => {
      box(pen, [0, 0, 0], [1.3, 0.14, 0.04])
      box(pen, [0, 0, 0], [0.14, 1.3, 0.04])
    })
    for (const s of [1, -1]) {
      tube(
        pen,
        [
          [1.6, 0.12, s * 0.8],
          [1.3, 0, s * 0.8],
          [-0.8, 0, s * 0.8],
        ],
        [0.06],
        7,
      )
      for (const x of [0.9, -0.2])
        tube(
          pen,
          [
            [x, 0, s * 0.8],
            [x, 0.75, s * 0.45],
          ],
          [0.05],
          6,
        )
    }
  },
}
