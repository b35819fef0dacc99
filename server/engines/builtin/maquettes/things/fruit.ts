import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { noise } from '../../core/noise.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const set = ['table', 'table', 'studio'] as const

/** One fruit about 8 cm across, standing on y = 0. */
export function fruit(pen: Pen, kind: string, random: Random, color: Rgb | undefined): void {
  const blush =
    (a: Rgb, b: Rgb, shift: number) =>
    (x: number, y: number, z: number): Rgb =>
      mixRgb(a, b, Math.min(1, Math.max(0, 0.5 + noise(x * 12 + shift, y * 9 + z * 12) * 1.3)))
  const stem = (y: number): void => {
    pen.paint(hex('#4a321e'), 'matte')
    tube(
      pen,
      [
        [0, y - 0.006, 0],
        [0.005, y + 0.022, 0],
      ],
      [0.004, 0.003],
      5,
    )
  }
  const round = (fat: Rgb, thin: Rgb, r: number, material: 'fruit' | 'gloss' = 'fruit'): void => {
    const clay = new Blob(0.02).dye(fat)
    clay.egg([0, r, 0], [r * 1.02, r * 0.95, r * 1.02])
    pen.paint(fat, material)
    clay.draw(pen, 20, blush(fat, thin, random.range(0, 20)))
  }
  if (kind === 'pear') {
    const a = color ?? random.pick([hex('#b8b83a'), hex('#c8a83e'), hex('#8aa03a')])
    pen.paint(a, 'fruit')
    const clay = new Blob(0.03).dye(a)
    clay.egg([0, 0.045, 0], [0.046, 0.045, 0.046]).egg([0.006, 0.1, 0], [0.024, 0.028, 0.024])
    clay.draw(pen, 24, blush(a, mixRgb(a, hex('#b86a2e'), 0.6), random.range(0, 9)))
    stem(0.128)
  } else if (kind === 'grapes') {
    const a = color ?? random.pick([hex('#4a1f4e'), hex('#6a1e30'), hex('#8aa040')])
    for (let k = 0; k < 22; k++) {
      const t = k / 22
      pen.paint(scaleRgb(a, random.range(0.8, 1.3)), 'gloss')
      const rad = 0.036 * (1 - t * 0.75)
      ball(
        pen,
        [
          Math.cos(k * 2.4) * rad + t * 0.06,
          0.02 + 0.05 * (1 - t) + random.range(0, 0.012),
          Math.sin(k * 2.4) * rad,
        ],
        0.0145,
        8,
      )
    }
  } else if (kind === 'banana') {
    pen.paint(hex('#e8c83a'), 'fruit')
    for (const z of [-0.02, 0.012])
      tube(
        pen,
        [
          [-0.08, 0.075, z],
          [-0.05, 0.035, z * 1.3],
          [0, 0.02, z * 1.5],
          [0.05, 0.035, z * 1.3],
          [0.08, 0.07, z],
        ],
        [0.006, 0.017, 0.019, 0.017, 0.006],
        9,
      )
  } else if (kind === 'plum') round(color ?? hex('#3e2450'), hex('#6a3458'), 0.032)
  else if (kind === 'orange') round(color ?? hex('#e0801e'), hex('#e8962e'), 0.042)
  else if (kind === 'lemon') {
    const a = color ?? hex('#ecd23a')
    const clay = new Blob(0.02).dye(a)
    clay
      .egg([0, 0.034, 0], [0.046, 0.034, 0.034])
      .limb([-0.04, 0.034, 0], 0.014, [0.052, 0.034, 0], 0.01)
    pen.paint(a, 'fruit')
    clay.draw(pen, 20)
  } else if (kind === 'peach') round(color ?? hex('#e89a5a'), hex('#c84a3a'), 0.041)
  else {
    round(
      color ?? random.pick([hex('#a81e1c'), hex('#8aa83a'), hex('#c8382a')]),
      color ? scaleRgb(color, 1.3) : hex('#d8a83a'),
      0.04,
    )
    stem(0.076)
  }
}

const kinds = ['apple', 'pear', 'orange', 'peach', 'plum', 'lemon'] as const

export const fruitbowl: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1, 1],
  build(pen, look) {
    const r = look.random.sub('bowl')
    const clay = chosen(look, 'bowl', [
      hex('#8a7a5a'),
      hex('#efe9dc'),
      hex('#2f5a7a'),
      hex('#7a4a2e'),
      hex('#3f5a44'),
    ])
    pen.paint(clay, 'gloss')
    lathe(
      pen,
      [
        [0.07, 0],
        [0.07, 0.015],
        [0.13, 0.035],
        [0.18, 0.075],
        [0.195, 0.1],
        [0.188, 0.1],
        [0.16, 0.07],
        [0, 0.05],
      ],
      34,
    )
    for (let k = 0; k < 9; k++) {
      const inner = k >= 6
      const a = k * (inner ? 2.1 : 1.047) + r.range(-0.1, 0.1)
      const out = inner ? 0.045 : 0.105
      pen.within(
        placed(
          Math.cos(a) * out,
          inner ? 0.115 : 0.06,
          Math.sin(a) * out,
          r.range(0.95, 1.15),
          r.range(0, 6),
          r.range(-0.3, 0.3),
          r.range(-0.3, 0.3),
        ),
        () => fruit(pen, r.pick(kinds), r, undefined),
      )
    }
    pen.within(placed(0.1, 0.1, -0.1, 1.25, 0.8), () => fruit(pen, 'grapes', r, undefined))
    if (r.chance(0.5))
      pen.within(placed(-0.03, 0.12, -0.02, 1.2, r.range(0, 6)), () =>
        fruit(pen, 'banana', r, undefined),
      )
    for (let k = 0; k < 2; k++)
      pen.within(placed(0.27 - k * 0.03, 0, k ? -0.14 : 0.1, 1.05, r.range(0, 6)), () =>
        fruit(pen, r.pick(kinds), r, undefined),
      )
  },
}

export const apple: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1, 1],
  build: (pen, look) =>
    pen.within(placed(0, 0, 0, 2), () =>
      fruit(
        pen,
        /orange|lemon|peach|plum/.exec(look.word)?.[0] ?? 'apple',
        look.random.sub('fruit'),
        look.colors[0],
      ),
    ),
}

export const pear: Maquette = {
  habitat: 'table',
  places: set,
  turns: [-1, 1],
  build: (pen, look) =>
    pen.within(placed(0, 0, 0, 2), () =>
      fruit(pen, 'pear', look.random.sub('fruit'), look.colors[0]),
    ),
}
