import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

const places = ['table', 'kitchen', 'studio'] as const

function plate(pen: Pen, r: number, color: Rgb): void {
  pen.paint(color, 'gloss')
  lathe(
    pen,
    [
      [r * 0.5, 0],
      [r * 0.62, 0.012],
      [r, 0.05],
      [r * 0.98, 0.062],
      [r * 0.6, 0.028],
      [0, 0.026],
    ],
    32,
  )
}

export const pizza: Maquette = {
  habitat: 'table',
  places,
  turns: [-1.6, -1.4],
  build(pen, look) {
    const r = look.random.sub('pizza')
    pen.within(placed(0, 0.32, 0, 1, 0, 0, -0.6), () => {
      pen.paint(hex('#8a5a32'), 'plank')
      lathe(
        pen,
        [
          [0, -0.035],
          [0.54, -0.035],
          [0.54, -0.012],
          [0, -0.01],
        ],
        32,
      )
      const slice = 0.75
      const band = (low: number, high: number, y0: number, y1: number, color: Rgb): void => {
        pen.paint(color, 'fruit')
        const steps = 34
        for (let k = 0; k < steps; k++) {
          const a = slice / 2 + (k / steps) * (Math.PI * 2 - slice)
          const b = slice / 2 + ((k + 1) / steps) * (Math.PI * 2 - slice)
          const at = (t: number, out: number, y: number): number =>
            pen.point(
              Math.cos(t) * out,
              y,
              Math.sin(t) * out,
              Math.cos(t) * (out - 0.4),
              1,
              Math.sin(t) * (out - 0.4),
            )
          pen.quad(at(a, low, y0), at(b, low, y0), at(b, high, y1), at(a, high, y1))
        }
      }
      band(0.02, 0.42, 0.025, 0.03, hex('#f0c45a'))
      for (let k = 0; k < 70; k++) {
        const a = slice / 2 + 0.02 + r.next() * (Math.PI * 2 - slice - 0.04)
        const out = 0.02 + Math.sqrt(r.next()) * 0.4
        pen.paint(
          scaleRgb(r.pick([hex('#f4d88a'), hex('#d8502a'), hex('#e8a83a')]), r.range(0.85, 1.1)),
          'fruit',
        )
        ball(
          pen,
          [Math.cos(a) * out, 0.03, Math.sin(a) * out],
          [r.range(0.02, 0.05), 0.012, r.range(0.02, 0.05)],
          5,
        )
      }
      for (let k = 0; k < 26; k++) {
        const a = slice / 2 + (k / 25) * (Math.PI * 2 - slice)
        pen.paint(scaleRgb(hex('#c8863e'), r.range(0.75, 1.15)), 'fruit')
        ball(pen, [Math.cos(a) * 0.45, 0.035, Math.sin(a) * 0.45], [0.062, 0.045, 0.062], 6)
      }
      for (let k = 0; k < 11; k++) {
        const a = slice / 2 + 0.2 + k * 0.5
        const out = k % 2 === 0 ? 0.31 : 0.16
        pen.paint(hex('#b02a1e'), 'gloss')
        ball(pen, [Math.cos(a) * out, 0.042, Math.sin(a) * out], [0.06, 0.014, 0.06], 9)
      }
      for (let k = 0; k < 8; k++) {
        const a = slice + k * 0.7
        pen.paint(hex('#3f7a2a'), 'leaf')
        ball(pen, [Math.cos(a) * 0.24, 0.05, Math.sin(a) * 0.24], [0.05, 0.01, 0.022], 6)
      }
    })
  },
}

export const doughnut: Maquette = {
  habitat: 'table',
  places,
  turns: [-1.5, -0.6],
  build(pen, look) {
    const icing = chosen(look, 'icing', [
      hex('#f08ab0'),
      hex('#5a2e1a'),
      hex('#f4ead8'),
      hex('#8ac8d8'),
    ])
    const r = look.random.sub('doughnut')
    plate(pen, 0.3, hex('#f0ece4'))
    const ring = (
      out: number,
      fat: number,
      y: number,
      from: number,
      to: number,
      wavy: number,
    ): void => {
      const profile: (readonly [number, number])[] = []
      for (let k = 0; k <= 14; k++) {
        const a = from + ((to - from) * k) / 14
        profile.push([out + Math.cos(a) * fat, y + Math.sin(a) * fat * (0.8 + wavy)])
      }
      lathe(pen, profile, 36)
    }
    pen.paint(hex('#c8843e'), 'fruit')
    ring(0.16, 0.088, 0.115, 0, Math.PI * 2, 0)
    pen.paint(icing, 'gloss')
    ring(0.16, 0.094, 0.122, 0.05, Math.PI - 0.05, 0.05)
    const hues = ['#e83a5a', '#3aa0e8', '#f0d03a', '#5ac85a', '#ffffff'].map((c) => hex(c)) as [
      Rgb,
      ...Rgb[],
    ]
    for (let k = 0; k < 60; k++) {
      const a = r.range(0, 6.28)
      const b = r.range(0.5, 2.6)
      const out = 0.16 + Math.cos(b) * 0.095
      const y = 0.124 + Math.sin(b) * 0.083
      const d = r.range(0, 3.1)
      pen.paint(r.pick(hues), 'gloss')
      tube(
        pen,
        [
          [Math.cos(a) * out, y, Math.sin(a) * out],
          [
            Math.cos(a) * out + Math.cos(d) * 0.022,
            y + 0.004,
            Math.sin(a) * out + Math.sin(d) * 0.022,
          ],
        ],
        [0.0055],
        4,
      )
    }
  },
}
