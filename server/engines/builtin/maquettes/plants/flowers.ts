import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Look, Maquette } from '../maquette.ts'

/** A bloom facing `tilt` from upright; the kind decides petals and heart. */
export function bloom(
  pen: Pen,
  look: Look,
  at: Vec3,
  size: number,
  color: Rgb,
  tilt: number,
  turn: number,
): void {
  const r = look.random.sub(`bloom-${at[0].toFixed(2)}-${at[2].toFixed(2)}`)
  const sun = /sunflower/.test(look.word)
  const daisy = /daisy/.test(look.word)
  const cupped = /tulip|rose|peony|lotus|lily/.test(look.word)
  const tulip = look.word.startsWith('tulip')
  const petals = sun ? 20 : daisy ? 15 : cupped ? 6 : 8
  const layers = /rose|peony|lotus|dahlia/.test(look.word) ? 5 : 2
  pen.within(placed(at[0], at[1], at[2], size, turn, 0, -tilt), () => {
    for (let layer = 0; layer < layers; layer++) {
      const close = tulip ? 1.12 + layer * 0.1 : cupped ? 0.62 + layer * 0.2 : 0.12 + layer * 0.2
      const reach = 1 - layer * (cupped ? 0.1 : 0.2)
      for (let k = 0; k < petals; k++) {
        const a = ((k + layer * 0.5) / petals) * Math.PI * 2 + r.range(-0.06, 0.06)
        const w = (Math.PI / petals) * (sun || daisy ? 0.9 : 1.25)
        const rim = (t: number, out: number): Vec3 => [
          Math.cos(t) * out * reach * Math.cos(close),
          out * reach * Math.sin(close) + out * out * 0.1,
          Math.sin(t) * out * reach * Math.cos(close),
        ]
        const shade = r.range(0.86, 1.14)
        const base = sun ? hex('#f0b41e') : daisy ? hex('#f8f6ee') : color
        const inner = mixRgb(scaleRgb(base, shade * 0.75), hex('#e0b83a'), 0.12)
        const normal: Vec3 = [Math.cos(a) * 0.5, 0.8, Math.sin(a) * 0.5]
        pen.paint(base, 'petal')
        const ids = [
          [a, 0.12],
          [a - w, 0.55],
          [a - w * 0.7, 0.9],
          [a, 1.04],
          [a + w * 0.7, 0.9],
          [a + w, 0.55],
        ].map(([t = 0, out = 0], i) =>
          pen.point(
            ...rim(t, out),
            ...normal,
            i === 0 ? inner : scaleRgb(base, shade * (0.85 + 0.2 * out)),
          ),
        )
        for (let i = 1; i + 1 < ids.length; i++) pen.face(ids[0] ?? 0, ids[i] ?? 0, ids[i + 1] ?? 0)
      }
    }
    if (cupped && !/lily|lotus/.test(look.word)) return
    pen.paint(sun ? hex('#4a2c16') : hex('#e8b42a'), 'petal')
    ball(pen, [0, 0.1, 0], sun ? [0.44, 0.16, 0.44] : [0.22, 0.14, 0.22], 9)
  })
}

function leafBlade(pen: Pen, from: Vec3, to: Vec3, wide: number, color: Rgb): void {
  pen.paint(color, 'leaf')
  const mid: Vec3 = [
    (from[0] + to[0]) / 2,
    (from[1] + to[1]) / 2 + wide * 0.5,
    (from[2] + to[2]) / 2,
  ]
  const dx = to[2] - from[2]
  const dz = -(to[0] - from[0])
  const l = Math.hypot(dx, dz) || 1
  const side = (s: number): Vec3 => [
    mid[0] + (dx / l) * wide * s,
    mid[1] - wide * 0.3,
    mid[2] + (dz / l) * wide * s,
  ]
  sheet(pen, [from, side(1), to])
  pen.paint(scaleRgb(color, 0.8), 'leaf')
  sheet(pen, [from, to, side(-1)])
}

const petalColors: readonly [Rgb, ...Rgb[]] = [
  hex('#d8283a'),
  hex('#f08cae'),
  hex('#f0c030'),
  hex('#8a4ac0'),
  hex('#f4f0e8'),
  hex('#e8642a'),
]

export const flower: Maquette = {
  habitat: 'ground',
  places: ['meadow', 'garden'],
  turns: [-1.45, -1],
  build(pen, look) {
    const color = chosen(
      look,
      'petals',
      /rose/.test(look.word) ? [hex('#c8182a'), hex('#e8648a'), hex('#d8283a')] : petalColors,
    )
    const r = look.random.sub('flower')
    const green = hex('#4a7a30')
    const sunny = /sunflower/.test(look.word)
    const tall = sunny ? 1.1 : 0.36
    const lean = r.range(-0.08, 0.08)
    pen.paint(green, 'leaf')
    tube(
      pen,
      [
        [0, 0, 0],
        [lean, tall * 0.5, 0.02],
        [lean * 1.6 + 0.04, tall, 0],
      ],
      [0.022 * tall + 0.006, 0.02 * tall],
      8,
    )
    for (let k = 0; k < 4; k++) {
      const a = k * 2.1 + r.range(-0.3, 0.3)
      const y = tall * (0.12 + k * 0.17)
      leafBlade(
        pen,
        [lean * k * 0.3, y, 0],
        [Math.cos(a) * 0.3 * tall, y + 0.12 * tall, Math.sin(a) * 0.3 * tall],
        0.07 * tall,
        scaleRgb(green, r.range(0.85, 1.2)),
      )
    }
    bloom(
      pen,
      look,
      [lean * 1.6 + 0.04, tall, 0],
      tall * (sunny ? 0.4 : 0.62),
      color,
      /tulip|rose/.test(look.word) ? 0.35 : 0.95,
      0,
    )
  },
}

export const bouquet: Maquette = {
  habitat: 'table',
  places: ['table', 'room', 'studio'],
  turns: [-1.5, 0.5],
  build(pen, look) {
    const r = look.random.sub('bouquet')
    pen.paint(
      chosen(look, 'vase', [hex('#33608a'), hex('#e4dccb'), hex('#8a4a34'), hex('#3f7a6a')]),
      'gloss',
    )
    lathe(
      pen,
      [
        [0.08, 0],
        [0.13, 0.08],
        [0.15, 0.18],
        [0.1, 0.3],
        [0.075, 0.34],
        [0.095, 0.37],
      ],
      24,
    )
    for (let k = 0; k < 15; k++) {
      const a = k * 2.4
      const out = 0.05 + 0.2 * Math.sqrt(k / 15)
      const top: Vec3 = [
        Math.cos(a) * out,
        0.62 - out * 0.5 + r.range(-0.03, 0.04),
        Math.sin(a) * out,
      ]
      pen.paint(hex('#4a7a30'), 'leaf')
      tube(pen, [[Math.cos(a) * 0.03, 0.34, Math.sin(a) * 0.03], top], [0.007], 4)
      leafBlade(
        pen,
        [top[0] * 0.6, 0.42, top[2] * 0.6],
        [top[0] * 1.5, 0.4 + r.range(0, 0.1), top[2] * 1.5],
        0.03,
        hex('#4f8036'),
      )
      bloom(
        pen,
        look,
        top,
        r.range(0.065, 0.095),
        look.colors[0] ? scaleRgb(look.colors[0], r.range(0.8, 1.25)) : r.pick(petalColors),
        0.5 + out * 2,
        -a,
      )
    }
  },
}
