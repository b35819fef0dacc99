import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, box, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { tank } from './tank.ts'
import { wheel } from './wheel.ts'

/** Driven with the top down, so that whoever drives is seen. */
function cockpit(pen: Pen, body: Rgb): void {
  pen.paint(hex('#3a2620'), 'cloth')
  box(pen, [-0.05, 0.9, 0], [1.5, 0.12, 1])
  for (const x of [-0.62, -1.1]) box(pen, [x, 1.08, 0], [0.16, 0.42, 1.05], 0.9)
  pen.paint(hex('#9ab8c8'), 'gloss')
  pen.within(placed(0.72, 0.92, 0, 1, 0, 0, 0.5), () => box(pen, [0, 0.2, 0], [0.025, 0.42, 1.14]))
  pen.paint(scaleRgb(body, 0.5), 'metal')
  pen.within(placed(0.72, 0.92, 0, 1, 0, 0, 0.5), () => {
    box(pen, [0, 0.42, 0], [0.04, 0.035, 1.2])
    for (const s of [1, -1]) box(pen, [0, 0.21, s * 0.59], [0.04, 0.44, 0.035])
  })
  pen.paint(hex('#1a1816'), 'matte')
  const rim = Array.from(
    { length: 15 },
    (_, k) =>
      [
        0.42 + Math.cos(k * 0.449) * 0.06,
        1.12 + Math.cos(k * 0.449) * 0.17,
        Math.sin(k * 0.449) * 0.19,
      ] as const,
  )
  tube(pen, rim, [0.018], 5)
}

export const car: Maquette = {
  habitat: 'ground',
  places: ['city', 'desert', 'mountains', 'beach'],
  turns: [-0.8, -0.4],
  seat: [-0.2, 0.84, 0],
  build(pen, look) {
    const r = look.random.sub('car')
    const body = chosen(
      look,
      'body',
      /taxi|cab/.test(look.word)
        ? [hex('#f0b81e')]
        : [
            hex('#c0241c'),
            hex('#2a5a9a'),
            hex('#e8e4d8'),
            hex('#2f7a5a'),
            hex('#e0a02a'),
            hex('#7ac0c8'),
          ],
    )
    const sporty = /sport|race|roadster|convert/.test(look.word) || r.chance(0.25)
    const cabin = sporty ? 0.82 : 1
    const shape = new Blob(0.16).dye(body)
    for (const z of [-0.5, 0, 0.5]) {
      shape.chain(
        [
          [-1.75, 0.66, z],
          [-0.6, 0.7, z * 1.08],
          [0.8, 0.68, z * 1.06],
          [1.75, 0.56, z * 0.96],
        ],
        [0.24, 0.27, 0.26, 0.2],
      )
      shape.chain(
        [
          [-1.85, 0.48, z],
          [1.9, 0.44, z],
        ],
        [0.18, 0.17],
      )
    }
    pen.paint(body, 'gloss')
    shape.draw(pen, 70)
    const top = new Blob(0.14).dye(body)
    for (const z of [-0.38, 0, 0.38])
      top.chain(
        [
          [-0.85, 1.06, z],
          [-0.5, 1.28 * cabin + 0.05, z],
          [0.15, 1.28 * cabin + 0.05, z],
          [0.7, 0.92, z],
        ],
        [0.16, 0.14, 0.13, 0.1],
      )
    const glass = hex('#1c2a36')
    pen.paint(body, 'gloss')
    if (look.ridden) cockpit(pen, body)
    else
      top.draw(pen, 52, (x, y, z, base) =>
        y > 0.98 &&
        y < 1.3 * cabin &&
        (Math.abs(z) > 0.44 ? Math.abs(x + 0.12) > 0.05 : x > 0.3 || x < -0.72)
          ? glass
          : base,
      )
    for (const [x, s] of [
      [1.15, 1],
      [1.15, -1],
      [-1.18, 1],
      [-1.18, -1],
    ] as const)
      wheel(pen, x, s * 0.66, 0.33, 0.24, hex('#c8ccd0'))
    for (const s of [1, -1]) {
      pen.paint(hex('#fff2c8'), 'screen')
      ball(pen, [1.93, 0.6, s * 0.46], [0.06, 0.1, 0.13], 8)
      pen.paint(hex('#d8241c'), 'screen')
      ball(pen, [-1.98, 0.62, s * 0.48], [0.05, 0.08, 0.12], 7)
    }
    pen.paint(hex('#b8bcc2'), 'metal')
    box(pen, [2, 0.4, 0], [0.1, 0.1, 1.25])
    box(pen, [-2.02, 0.42, 0], [0.1, 0.1, 1.25])
    pen.paint(hex('#1e2226'), 'matte')
    box(pen, [1.97, 0.54, 0], [0.08, 0.12, 0.6])
    if (/taxi|cab/.test(look.word)) {
      pen.paint(hex('#fff0b0'), 'screen')
      box(pen, [-0.15, 1.52, 0], [0.16, 0.14, 0.42])
    }
  },
}

export const truck: Maquette = {
  habitat: 'ground',
  places: ['city', 'mountains', 'meadow'],
  turns: [-0.75, -0.35],
  build(pen, look) {
    if (/tank/.test(look.word)) return tank(pen, look)
    const body = chosen(look, 'body', [
      hex('#c8382a'),
      hex('#3a6aa8'),
      hex('#e0a82e'),
      hex('#4a8a5a'),
    ])
    const bus = /bus|van/.test(look.word)
    const glass = hex('#24323e')
    pen.paint(body, 'gloss')
    if (bus) {
      box(pen, [0, 1.5, 0], [6, 2, 2.1], 0.97)
      pen.paint(hex('#f2ece0'), 'gloss')
      box(pen, [0, 2.4, 0], [5.9, 0.35, 2.04], 0.94)
      pen.paint(glass, 'gloss')
      for (let k = 0; k < 5; k++)
        for (const s of [1, -1]) box(pen, [-2.3 + k * 1.1, 1.85, s * 1.03], [0.85, 0.65, 0.06])
      box(pen, [2.98, 1.85, 0], [0.06, 0.8, 1.8])
    } else {
      box(pen, [1.7, 1.2, 0], [1.5, 1.5, 1.9], 0.94)
      box(pen, [2.7, 0.9, 0], [0.9, 0.8, 1.8], 0.95)
      pen.paint(glass, 'gloss')
      box(pen, [2.44, 1.6, 0], [0.08, 0.5, 1.6])
      for (const s of [1, -1]) box(pen, [1.75, 1.58, s * 0.93], [0.9, 0.45, 0.05])
      pen.paint(hex('#8a6a48'), 'plank')
      box(pen, [-1, 0.85, 0], [3.6, 0.2, 2])
      for (const s of [1, -1]) box(pen, [-1, 1.25, s * 0.97], [3.6, 0.7, 0.1])
      box(pen, [-2.8, 1.25, 0], [0.1, 0.7, 2])
      pen.paint(hex('#7a8a3e'), 'leaf')
      for (let k = 0; k < 5; k++)
        ball(pen, [-2.3 + k * 0.65, 1.5 + (k % 2) * 0.12, (k % 3) * 0.3 - 0.3], 0.42, 8)
    }
    for (const x of [2.1, -1.9])
      for (const s of [1, -1]) wheel(pen, x, s * 0.95, 0.48, 0.32, hex('#b8bcc0'))
    pen.paint(hex('#fff2c8'), 'screen')
    for (const s of [1, -1]) ball(pen, [bus ? 3 : 3.15, 0.95, s * 0.7], [0.07, 0.15, 0.15], 8)
  },
}
