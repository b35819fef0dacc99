import { hex, hsl, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { box, lathe, sheet } from '../../mesh/solids.ts'
import type { Light } from '../../shade/light.ts'
import type { Setting, Site } from '../setting.ts'

export function interior(light: Light, wall: Rgb, warmth: number): Light {
  return {
    ...light,
    toSun: [light.toSun[0] < 0 ? -0.62 : 0.62, 0.6, -0.5],
    sun: [2.1 * warmth, 1.9, 1.6],
    above: scaleRgb(mixRgb(wall, [0.6, 0.55, 0.5], 0.5), 0.62),
    below: scaleRgb(wall, 0.3),
    sky: {
      ...light.sky,
      kind: 'backdrop',
      top: scaleRgb(wall, 0.35),
      horizon: scaleRgb(wall, 0.6),
      cover: 0.1,
      stars: 0,
    },
    fogDensity: 0,
    wet: 0,
  }
}

function rug(pen: Pen, site: Site, r: Random): void {
  const { distance: d, subject } = site
  const tones = [hex('#8a2a24'), hex('#c8963a'), hex('#2a4a5a'), hex('#e4d4b0')] as const
  for (let k = 0; k < 4; k++) {
    pen.paint(tones[(k + r.int(0, 3)) % 4] ?? tones[0], 'sand')
    pen.within(placed(subject.x, 0.002 * d * (k + 1), subject.z), () =>
      lathe(
        pen,
        [
          [d * (0.62 - k * 0.13), 0],
          [0, 0.001],
        ],
        40,
      ),
    )
  }
}

function shelves(
  pen: Pen,
  r: Random,
  x: number,
  z: number,
  wide: number,
  tall: number,
  depth: number,
): void {
  const rows = 7
  pen.paint(hex('#4a2c18'), 'plank')
  for (let k = 0; k <= rows; k++) box(pen, [x, (k / rows) * tall, z], [wide, tall * 0.014, depth])
  for (const s of [-1, 1])
    box(pen, [x + (s * wide) / 2, tall / 2, z], [wide * 0.02, tall, depth * 1.05])
  box(pen, [x, tall / 2, z + depth / 2], [wide, tall, depth * 0.05])
  const tones = [
    '#7a2420',
    '#24406a',
    '#2f5a3e',
    '#a8792e',
    '#5a2a4a',
    '#c8b48a',
    '#8a4a24',
    '#3a3a44',
  ].map(hex)
  for (let k = 0; k < rows; k++) {
    let at = -wide * 0.48
    while (at < wide * 0.47) {
      const w = wide * r.range(0.012, 0.03)
      const h = (tall / rows) * r.range(0.6, 0.9)
      if (r.chance(0.94)) {
        pen.paint(scaleRgb(tones[r.int(0, 7)] ?? hex('#7a2420'), r.range(0.8, 1.3)), 'cloth')
        box(
          pen,
          [x + at + w / 2, (k / rows) * tall + h / 2, z - depth * r.range(0.1, 0.25)],
          [w * 0.92, h, depth * 0.5],
        )
      }
      at += w
    }
  }
}

/** Floor, walls and a window; `books` lines the walls. */
function hall(books: boolean): Setting {
  return {
    frame: { horizon: [0.42, 0.5], foot: [0.8, 0.9], share: [0.5, 0.64] },
    footing: 'ground',
    openAbove: false,
    indoors: true,
    relight: (light, { random, night, tints }) =>
      interior(
        light,
        tints[0] ?? random.pick([hex('#c8a878'), hex('#8a9a8a'), hex('#b8846a'), hex('#d8ccb0')]),
        1 + night * 0.3,
      ),
    build(pen, site) {
      const { distance: d, random } = site
      const r = random.sub('room')
      const wall =
        site.tints[0] ??
        r.pick([hex('#c8a878'), hex('#8a9a8a'), hex('#b87a5a'), hex('#d8ccb0'), hex('#6a7a86')])
      const back = d * 1.9
      const half = Math.max(d * 1.1, (site.camera.width / site.camera.focal) * d * 0.62)
      const tall = d * 1.25
      pen.object(2).paint(hex('#8a5a34'), 'sand')
      for (let k = 0; k < 26; k++) {
        const [a, b] = [-half + (k / 26) * half * 2, -half + ((k + 1) / 26) * half * 2]
        pen.paint(scaleRgb(hex('#8a5a34'), r.range(0.75, 1.15)), 'sand')
        sheet(pen, [
          [a, 0, 0.05 * d],
          [b * 0.998, 0, 0.05 * d],
          [b * 0.998, 0, back],
          [a, 0, back],
        ])
      }
      pen.object(3).paint(books ? scaleRgb(wall, 0.5) : wall, 'sand')
      sheet(pen, [
        [-half, 0, back],
        [half, 0, back],
        [half, tall, back],
        [-half, tall, back],
      ])
      pen.object(4).paint(scaleRgb(wall, 0.82), 'sand')
      for (const s of [-1, 1])
        sheet(pen, [
          [s * half, 0, 0.05 * d],
          [s * half, 0, back],
          [s * half, tall, back],
          [s * half, tall, 0.05 * d],
        ])
      pen.object(5).paint(hex('#d8cfc0'), 'sand')
      sheet(pen, [
        [-half, tall, 0.05 * d],
        [half, tall, 0.05 * d],
        [half, tall, back],
        [-half, tall, back],
      ])
      pen.object(6)
      rug(pen, site, r)
      const side = site.subject.x > 0 ? -1 : 1
      const wx = side * half * r.range(0.3, 0.5)
      pen
        .object(7)
        .paint(
          site.night > 0.7 ? hex('#24406a') : hex('#dcecf4'),
          site.night > 0.7 ? 'gloss' : 'screen',
        )
      box(pen, [wx, d * 0.68, back - 0.01 * d], [d * 0.42, d * 0.6, d * 0.02])
      pen.paint(hex('#f2ecdf'), 'matte')
      for (const t of [-0.5, 0, 0.5]) {
        box(pen, [wx + t * d * 0.44, d * 0.68, back - 0.02 * d], [d * 0.03, d * 0.64, d * 0.03])
        box(pen, [wx, d * 0.68 + t * d * 0.62, back - 0.02 * d], [d * 0.46, d * 0.03, d * 0.03])
      }
      pen.paint(r.pick([hex('#9a3a34'), hex('#3a5a6a'), hex('#c8a04a')]), 'cloth')
      for (const s of [-1, 1])
        for (let k = 0; k < 4; k++)
          box(
            pen,
            [wx + s * d * (0.25 + k * 0.03), d * 0.62, back - d * (0.03 + (k % 2) * 0.015)],
            [d * 0.032, d * 0.82, d * 0.02],
          )
      site.points.push({
        at: [wx, d * 0.8, back - d * 0.3],
        color: site.night > 0.7 ? [0.3, 0.45, 0.8] : [1.6, 1.5, 1.2],
        reach: d * 1.6,
      })
      pen.object(8)
      if (books)
        for (const x of [-0.72, -0.28, 0.16, 0.6]) {
          if (Math.abs(x * half - wx) > d * 0.36)
            shelves(pen, r, x * half, back - d * 0.1, half * 0.42, tall * 0.94, d * 0.14)
        }
      if (books)
        for (const s of [-1, 1])
          pen.within(placed(s * (half - d * 0.08), 0, back * 0.72, 1, (s * Math.PI) / 2), () =>
            shelves(pen, r, 0, 0, back * 0.48, tall * 0.94, d * 0.14),
          )
      else
        for (let k = 0; k < 2; k++) {
          const x = -side * half * (0.3 + k * 0.38)
          pen.paint(hex('#a8792e'), 'metal')
          box(pen, [x, d * 0.78, back - d * 0.02], [d * 0.3, d * r.range(0.24, 0.38), d * 0.03])
          pen.paint(hsl(r.next(), 0.4, 0.4), 'matte')
          box(pen, [x, d * 0.78, back - d * 0.035], [d * 0.24, d * 0.2, d * 0.02])
        }
      const lx = -side * half * 0.72
      pen.object(9).paint(hex('#5a3a20'), 'plank')
      box(pen, [lx, d * 0.14, back * 0.82], [d * 0.26, d * 0.28, d * 0.22])
      pen.paint(hex('#ffd890'), 'lamp')
      pen.within(placed(lx, d * 0.3, back * 0.82), () =>
        lathe(
          pen,
          [
            [d * 0.11, d * 0.12],
            [d * 0.06, d * 0.26],
          ],
          18,
        ),
      )
      pen.paint(hex('#a8792e'), 'metal')
      pen.within(placed(lx, d * 0.28, back * 0.82), () =>
        lathe(
          pen,
          [
            [d * 0.05, 0],
            [d * 0.015, d * 0.03],
            [d * 0.015, d * 0.14],
          ],
          12,
        ),
      )
      site.points.push({
        at: [lx, d * 0.5, back * 0.82 - d * 0.1],
        color: [2.6, 1.6, 0.7],
        reach: d * 1.5,
      })
    },
  }
}

export const room = hall(false)

export const library = hall(true)
