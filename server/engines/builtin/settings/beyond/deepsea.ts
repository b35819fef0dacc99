import { hex, hsl, scaleRgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, lathe, sheet, tube } from '../../mesh/solids.ts'
import { boulder, detailOf, scatter } from '../parts/scatter.ts'
import { terrain } from '../parts/terrain.ts'
import type { Setting, Site } from '../setting.ts'
import { underwater } from './beneath.ts'

/** Where no daylight comes: the light is what lives there, and what the earth lets out. */
export const deepsea: Setting = {
  ...underwater,
  relight: (light, { random }) => {
    const tone = random.pick(['#0a2a5a', '#0a3a4a', '#1a1a4a'])
    return {
      ...light,
      toSun: [-0.35, 0.85, -0.4],
      sun: [0.34, 0.6, 0.95],
      above: scaleRgb(hex(tone), 2.6),
      below: scaleRgb(hex(tone), 0.9),
      wet: 0,
      fog: scaleRgb(hex(tone), 0.7),
      fogDensity: light.fogDensity * 3.1,
      sky: {
        ...light.sky,
        kind: 'water',
        top: scaleRgb(hex(tone), 2.2),
        horizon: scaleRgb(hex(tone), 0.35),
        glow: [0.02, 0.05, 0.1],
        cover: 0,
        stars: 0,
        disc: 'none',
        figures: [],
      },
    }
  },
  build(pen, site) {
    const { distance: d, random } = site
    const shift = random.sub('abyss').range(0, 40)
    const height = (x: number, z: number): number =>
      noise(x / (d * 1.2) + shift, z / (d * 1.2)) * d * 0.16 +
      ridges(x / (d * 2.6), z / (d * 2.6) + shift) ** 3 * Math.max(0, z - d * 1.4) * 0.34
    pen.object(2)
    terrain(
      pen,
      site.camera,
      height,
      (x, _y, z) => scaleRgb(hex('#3e4860'), 0.7 + 0.5 * noise(x / d + shift, z / d)),
      'ground',
      { columns: 110, rows: 110, near: d * 0.15, far: d * 16 },
      'rock',
    )
    if (!site.subject.present && random.sub('wreck').chance(0.6)) wreck(pen, site, height)
    const free = (): boolean => true
    scatter(site, 'stones', 26, 0.8, 4, height, free, (x, y, z, r, pixels) => {
      const size = d * r.range(0.06, 0.16)
      pen.object(30)
      pen.within(placed(x, y, z), () =>
        boulder(pen, r, size, hex('#3a4458'), detailOf(site, size, pixels), 'rock'),
      )
    })
    scatter(site, 'vents', 9, 1.3, 4, height, free, (x, y, z, r) => {
      const tall = d * r.range(0.25, 0.6)
      pen.object(31).paint(hex('#2a2630'), 'rock')
      pen.within(placed(x, y, z), () =>
        lathe(
          pen,
          [
            [tall * 0.34, 0],
            [tall * 0.18, tall * 0.5],
            [tall * 0.12, tall],
            [tall * 0.08, tall * 0.98],
          ],
          9,
        ),
      )
      pen.paint(hex('#ff8a3a'), 'screen')
      ball(pen, [x, y + tall, z], tall * 0.07, 5)
      site.points.push({
        at: [x, y + tall * 1.1, z - d * 0.08],
        color: [1.5, 0.6, 0.2],
        reach: d * 0.9,
      })
    })
    scatter(site, 'worms', 60, 0.9, 3.4, height, free, (x, y, z, r) => {
      const tall = d * r.range(0.06, 0.2)
      pen.object(32).paint(hex('#d8d0c8'), 'matte')
      const top = [x + r.range(-0.3, 0.3) * tall, y + tall, z] as const
      tube(pen, [[x, y, z], top], [tall * 0.08, tall * 0.08], 5)
      pen.paint(hsl(r.pick([0, 0.9, 0.48]), 0.8, 0.5), 'pane')
      ball(pen, top, tall * 0.13, 5)
    })
    const r = random.sub('jellies')
    for (let k = 0; k < 9; k++) {
      const z = d * r.range(1.2, 3)
      const [x, y] = [z * r.range(-0.4, 0.4), d * r.range(0.35, 1.1)]
      const near = Math.abs(x / z - site.subject.x / d) * d < site.subject.radius * 1.3
      if (near && z < d * 1.5) continue
      const s = d * r.range(0.04, 0.09)
      const tone = hsl(r.pick([0.5, 0.85, 0.75, 0.58]), 0.8, 0.62)
      pen.object(40 + k).paint(tone, 'pane')
      pen.within(placed(x, y, z, s), () => {
        lathe(
          pen,
          [
            [0.95, 0],
            [1, 0.3],
            [0.75, 0.8],
            [0.3, 1.05],
            [0, 1.1],
          ],
          14,
        )
        for (let n = 0; n < 7; n++) {
          const a = (n / 7) * Math.PI * 2
          const [u, v] = [Math.cos(a) * 0.6, Math.sin(a) * 0.6]
          tube(
            pen,
            [
              [u, 0, v],
              [u * 1.2 + r.range(-0.2, 0.2), -1.3, v],
              [u + r.range(-0.4, 0.4), -2.8, v],
            ],
            [0.06, 0.04, 0.02],
            4,
          )
        }
      })
      site.points.push({ at: [x, y, z - s], color: scaleRgb(tone, 0.9), reach: d * 0.8 })
    }
  },
}

/** The ribs and the bow of a ship that went down long ago, leaning in the mud. */
function wreck(pen: Pen, site: Site, height: (x: number, z: number) => number): void {
  const { distance: d } = site
  const r = site.random.sub('ship')
  const side = r.sign()
  const [x, z] = [side * d * 0.14, d * 1.7]
  const s = d * 0.11
  const hull = scaleRgb(hex('#6a5a4a'), r.range(0.8, 1.1))
  pen.object(34)
  pen.within(
    placed(x, height(x, z) - s * 0.5, z, s, side * r.range(0.35, 0.7), 0, side * 0.22),
    () => {
      const width = (t: number): number => 1.5 * Math.sqrt(Math.max(0.02, 1 - Math.abs(t) ** 3))
      for (let k = 0; k < 11; k++) {
        const t = (k / 10) * 2 - 1
        const broken = r.chance(0.3) ? r.range(0.4, 0.75) : 1
        for (const way of [-1, 1]) {
          const w = width(t) * way
          pen.paint(scaleRgb(hull, r.range(0.7, 1.2)), 'timber')
          tube(
            pen,
            [
              [t * 5, 0, 0],
              [t * 5, 0.5, w * 0.8],
              [t * 5, 1.5 * broken, w],
              [t * 5, 2.4 * broken, w * 0.92],
            ],
            [0.13, 0.12, 0.1, 0.07],
            6,
          )
        }
      }
      for (let plank = 0; plank < 6; plank++)
        for (let k = 0; k < 10; k++) {
          if (r.chance(0.34)) continue
          const [a, b] = [(k / 10) * 2 - 1, ((k + 0.96) / 10) * 2 - 1]
          const y = 0.3 + plank * 0.36
          for (const way of plank % 2 ? [-1] : [-1, 1]) {
            pen.paint(scaleRgb(hull, r.range(0.55, 1.1)), 'timber')
            const at = (t: number, up: number) =>
              [t * 5, up, way * (width(t) * (0.62 + up * 0.16) + 0.06)] as const
            sheet(pen, [at(a, y), at(b, y), at(b, y + 0.3), at(a, y + 0.3)])
          }
        }
      pen.paint(hull, 'timber')
      tube(
        pen,
        [
          [0.6, 0.4, 0],
          [0.9, 3, 0.2],
          [1.3, 5.2, 0.6],
        ],
        [0.2, 0.16, 0.1],
        7,
      )
      tube(
        pen,
        [
          [0.2, 3.6, -1.6],
          [1, 3.8, 0.3],
          [1.8, 3.7, 2],
        ],
        [0.07, 0.09, 0.06],
        5,
      )
      tube(
        pen,
        [
          [5, 1.6, 0],
          [6.6, 2.6, 0],
        ],
        [0.14, 0.06],
        6,
      )
    },
  )
  site.points.push({
    at: [x - side * d * 0.3, d * 0.5, d * 1.25],
    color: [0.7, 1.1, 1.2],
    reach: d * 1.6,
  })
}
