import { hex, hsl, mixRgb, scaleRgb } from '../../core/color.ts'
import { ball, box, sheet, tube } from '../../mesh/solids.ts'
import type { Setting } from '../setting.ts'
import { parkedCar } from '../yard/street.ts'
import { line } from './ground-works.ts'
import { strollers } from './strollers.ts'
import { sign } from './signs.ts'

const facades = [
  '#8a6a58',
  '#a89884',
  '#6a7078',
  '#b87a58',
  '#7a8a8c',
  '#c8b494',
  '#5f5a68',
] as const

/** A street that runs away from the viewer between facades; `most` is how many signs a house may have. */
const street = (most: number): Setting => ({
  frame: { horizon: [0.46, 0.56], foot: [0.8, 0.9], share: [0.4, 0.54] },
  footing: 'ground',
  openAbove: true,
  still: true,
  build(pen, site) {
    const { distance: d, random, night } = site
    const r = random.sub('street')
    const s = Math.max(0.9, d / 9, (site.subject.height / 9) * 1.2)
    const road = Math.max(3.6 * s, site.subject.radius * 1.9 + Math.abs(site.subject.x))
    const wet = site.weather === 'rain' || site.weather === 'storm'
    pen.object(2).paint(wet ? hex('#1b1e24') : hex('#4a4a4e'), wet ? 'water' : 'sand')
    sheet(pen, [
      [-road, 0, 0.04 * d],
      [road, 0, 0.04 * d],
      [road, 0, 260 * s],
      [-road, 0, 260 * s],
    ])
    pen.object(3).paint(hex('#e4e0d4'), wet ? 'water' : 'sand')
    for (let k = 0; k < 30; k++)
      sheet(pen, [
        [-0.09 * s, 0.01 * s, (1 + k * 5) * s],
        [0.09 * s, 0.01 * s, (1 + k * 5) * s],
        [0.09 * s, 0.01 * s, (3.2 + k * 5) * s],
        [-0.09 * s, 0.01 * s, (3.2 + k * 5) * s],
      ])
    // A crossing behind the subject, where the street is seen whole.
    const stripes = Math.round((road * 2) / s)
    for (let k = 0; k < stripes; k++) {
      const x = -road + (k + 0.25) * s
      const z = d * 1.3 + site.subject.radius
      sheet(pen, [
        [x, 0.012 * s, z],
        [x + 0.5 * s, 0.012 * s, z],
        [x + 0.5 * s, 0.012 * s, z + 2.6 * s],
        [x, 0.012 * s, z + 2.6 * s],
      ])
    }
    for (const side of [-1, 1])
      line(
        pen,
        site,
        `cars-${side}`,
        [side * (road - 0.8 * s), 0, d * 1.9 + 6 * s],
        [side * (road - 0.8 * s), 0, d * 1.9 + 42 * s],
        5,
        [parkedCar],
        { yaw: Math.PI / 2, scale: s * 0.82 },
      )
    for (const side of [-1, 1]) {
      pen.object(4).paint(hex('#8a8680'), 'sand')
      box(pen, [side * (road + 1.4 * s), 0.06 * s, 130 * s], [2.8 * s, 0.14 * s, 260 * s])
      let z = d * 0.25
      let k = 0
      while (z < 170 * s) {
        const deep = r.range(6, 12) * s
        const tall = r.range(9, 17) * s * (1 + Math.min(2.2, z / (60 * s)) * r.range(0.3, 1.1))
        const set = r.range(0, 0.8) * s
        const x = side * (road + 2.8 * s + set + 5 * s)
        pen.object(10 + (k++ % 9) + (side > 0 ? 10 : 0))
        pen.paint(scaleRgb(hex(r.pick(facades)), r.range(0.75, 1.15)), 'windows')
        box(pen, [x, tall / 2, z + deep / 2], [10 * s, tall, deep * 0.985])
        pen.paint(hex('#3a3634'), 'matte')
        box(pen, [x, tall + 0.2 * s, z + deep / 2], [10.5 * s, 0.5 * s, deep])
        const face = side * (road + 2.8 * s + set)
        const shop = r.pick([hex('#ffd890'), hex('#ffe8c0'), hex('#9ae0ff'), hex('#ffb070')])
        pen.paint(night > 0.4 ? shop : hex('#3a4650'), night > 0.4 ? 'lamp' : 'gloss')
        for (let w = 0; w < 2; w++)
          box(pen, [face, 1.5 * s, z + deep * (0.28 + w * 0.44)], [0.1 * s, 1.9 * s, deep * 0.34])
        pen.paint(hsl(r.next(), 0.5, 0.4), 'cloth')
        sheet(pen, [
          [face, 3.2 * s, z + deep * 0.08],
          [face - side * 1.2 * s, 2.7 * s, z + deep * 0.08],
          [face - side * 1.2 * s, 2.7 * s, z + deep * 0.92],
          [face, 3.2 * s, z + deep * 0.92],
        ])
        for (let n = r.int(most > 2 ? 2 : 0, most); n > 0; n--)
          sign(pen, site, r, face, r.range(4, 9) * s, z + deep * r.range(0.2, 0.8), s, side)
        z += deep
      }
      for (let p = 0; p < 9; p++) {
        const pz = (5 + p * 11) * s + (side > 0 ? 3 * s : 0)
        const px = side * (road + 0.5 * s)
        pen.object(5).paint(hex('#26282c'), 'metal')
        tube(
          pen,
          [
            [px, 0, pz],
            [px, 4.6 * s, pz],
            [px - side * 1.1 * s, 4.9 * s, pz],
          ],
          [0.08 * s, 0.06 * s, 0.05 * s],
          6,
        )
        pen.paint(hex('#ffe0a0'), night > 0.35 ? 'lamp' : 'matte')
        ball(pen, [px - side * 1.1 * s, 4.75 * s, pz], [0.3 * s, 0.14 * s, 0.22 * s], 7)
        if (night > 0.35 && p < 4)
          site.points.push({
            at: [px - side * 1.1 * s, 4.4 * s, pz],
            color: [2.4, 1.7, 0.9],
            reach: 8 * s,
          })
      }
    }
    if (!site.refused.people) strollers(pen, site, s, road)
    pen.object(6)
    for (let k = 0; k < 14; k++) {
      const tall = r.range(30, 80) * s
      pen.paint(mixRgb(hex(r.pick(facades)), hex('#7a8a9a'), 0.4), 'windows')
      box(
        pen,
        [r.range(-60, 60) * s, tall / 2, r.range(175, 240) * s],
        [r.range(8, 16) * s, tall, 10 * s],
      )
    }
  },
})

export const city = street(2)

/** The same by night, in the rain, and lit by its signs. */
export const neon: Setting = { ...street(4), usual: { time: 'night', weather: 'rain' } }
