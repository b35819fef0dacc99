import { hex, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { placed } from '../../mesh/pen.ts'
import { planet } from '../../maquettes/things/shapes.ts'
import { boulder, detailOf } from '../parts/scatter.ts'
import type { Setting } from '../setting.ts'
import { terrain } from '../parts/terrain.ts'

const nebulae: readonly [
  readonly [string, string, string],
  ...(readonly [string, string, string])[],
] = [
  ['#1a0a3a', '#c84a9a', '#4a8ae0'],
  ['#04182a', '#1f8a9a', '#e0a04a'],
  ['#180818', '#d85a3a', '#8a4ad0'],
  ['#050a1e', '#3a5ad0', '#7ae0d0'],
]

export const space: Setting = {
  frame: { horizon: [0.5, 0.5], foot: [0.7, 0.7], share: [0.44, 0.58] },
  footing: 'float',
  openAbove: false,
  indoors: true,
  relight: (light, { random, tints }) => {
    const [deep, cloud, vein] = random.pick(nebulae)
    return {
      ...light,
      toSun: [light.toSun[0] < 0 ? -0.72 : 0.72, 0.45, -0.5],
      sun: [3.2, 3, 2.8],
      above: scaleRgb(hex(vein), 0.16),
      below: scaleRgb(hex(cloud), 0.14),
      fogDensity: 0,
      wet: 0,
      sky: {
        ...light.sky,
        kind: 'space',
        top: scaleRgb(hex(deep), 0.4),
        horizon: scaleRgb(tints[0] ?? hex(cloud), 0.75),
        glow: hex(vein),
        stars: 1,
        cover: 0,
        disc: 'none',
      },
    }
  },
  build(pen, site) {
    const { distance: d, random } = site
    const r = random.sub('space')
    pen.object(20)
    const side = site.subject.x > 0 ? -1 : 1
    const size = d * r.range(0.5, 1.1)
    pen.within(
      placed(
        side * d * r.range(1.1, 1.8),
        site.camera.eye + d * r.range(-0.9, 0.6),
        d * 4.2,
        size * 0.45,
      ),
      () =>
        planet.build(pen, {
          random: r,
          colors: [],
          word: r.chance(0.3) ? 'earth' : 'planet',
          action: 'rest',
        }),
    )
    for (let k = 0; k < 12; k++) {
      const s = d * r.range(0.03, 0.12)
      const [x, y, z] = [
        r.range(-1.4, 1.4) * d,
        site.camera.eye + r.range(-1, 0.9) * d,
        d * r.range(1.4, 3.4),
      ]
      pen.object(21 + k)
      pen.within(placed(x, y, z, 1, r.range(0, 6), r.range(0, 6)), () =>
        boulder(pen, r, s, hex('#6a6460'), detailOf(site, s, site.camera.focal / z)),
      )
    }
  },
}

export const clouds: Setting = {
  frame: { horizon: [0.66, 0.78], foot: [0.72, 0.8], share: [0.4, 0.54] },
  footing: 'float',
  openAbove: true,
  build(pen, site) {
    const { distance: d, random } = site
    const shift = random.sub('banks').range(0, 40)
    const height = (x: number, z: number): number => {
      const n = noise(x / (d * 2.2) + shift, z / (d * 2.2))
      const billow = 1 - Math.abs(noise(x / (d * 1.1), z / (d * 1.1) + shift)) * 1.6
      return -d * 0.35 + (n * 0.5 + billow * 0.34 - 0.3) * d * 0.42 + z * 0.02 * n
    }
    pen.object(2)
    terrain(
      pen,
      site.camera,
      height,
      (_x, y) => {
        const k = 0.55 + 0.42 * smoothstep(-d * 0.5, -d * 0.2, y)
        return [k, k, k * 1.02]
      },
      'cloud',
      { columns: 130, rows: 150, near: d * 0.4, far: d * 40 },
    )
  },
}
