import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import type { Random } from '../../core/random.ts'
import { smoothstep } from '../../core/scalar.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, sheet, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { boulder, detailOf, scatter } from '../parts/scatter.ts'
import type { Setting } from '../setting.ts'
import { terrain } from '../parts/terrain.ts'

const corals = ['#e86a5a', '#f0a05a', '#d85a9a', '#8a6ad0', '#f0d05a', '#e8e0d0', '#4ab0a8'].map(
  hex,
)

function coral(pen: Pen, r: Random, size: number, color: Rgb): void {
  const kind = r.int(0, 3)
  pen.paint(color, 'fruit')
  if (kind === 0) {
    const branch = (
      from: Vec3,
      angle: number,
      turn: number,
      length: number,
      thick: number,
      depth: number,
    ): void => {
      const to: Vec3 = [
        from[0] + Math.sin(angle) * Math.cos(turn) * length,
        from[1] + Math.cos(angle) * length,
        from[2] + Math.sin(angle) * Math.sin(turn) * length,
      ]
      tube(pen, [from, to], [thick, thick * 0.75], 6)
      if (depth > 0)
        for (let k = 0; k < 3; k++)
          branch(
            to,
            angle + r.range(-0.8, 0.8),
            turn + r.range(-1.4, 1.4),
            length * 0.72,
            thick * 0.7,
            depth - 1,
          )
      else ball(pen, to, thick * 1.1, 5)
    }
    for (let k = 0; k < 3; k++)
      branch([0, 0, 0], r.range(-0.3, 0.3), k * 2.1, size * 0.34, size * 0.07, 2)
  } else if (kind === 1) {
    for (let k = 0; k < 6; k++)
      ball(
        pen,
        [r.range(-0.3, 0.3) * size, r.range(0.1, 0.35) * size, r.range(-0.3, 0.3) * size],
        r.range(0.16, 0.3) * size,
        8,
      )
  } else if (kind === 2) {
    for (let k = 0; k < 6; k++) {
      const [x, z] = [r.range(-0.3, 0.3) * size, r.range(-0.3, 0.3) * size]
      tube(
        pen,
        [
          [x, 0, z],
          [x * 1.2, size * r.range(0.4, 0.9), z * 1.2],
        ],
        [size * 0.09, size * 0.12],
        9,
      )
    }
  } else {
    for (let k = 0; k < 11; k++) {
      const a = (k / 10 - 0.5) * 2.4
      tube(
        pen,
        [
          [0, 0, 0],
          [Math.sin(a) * size * 0.4, Math.cos(a) * size * 0.5, 0],
          [Math.sin(a) * size * 0.8, Math.cos(a) * size * 0.85, r.range(-0.1, 0.1) * size],
        ],
        [size * 0.035, size * 0.03, size * 0.012],
        5,
      )
    }
  }
}

export const underwater: Setting = {
  frame: { horizon: [0.46, 0.66], foot: [0.7, 0.8], share: [0.36, 0.5] },
  footing: 'float',
  openAbove: false,
  indoors: true,
  relight: (light, { random }) => {
    const deep = random.pick([hex('#06507a'), hex('#0a6a78'), hex('#0e4a86')])
    const pale = random.pick([hex('#5ac8c8'), hex('#7ad0d8'), hex('#6ab8e0')])
    return {
      ...light,
      toSun: [-0.25, 0.92, -0.3],
      sun: [1.7, 2.1, 2],
      shafts: 0.35,
      above: scaleRgb(pale, 0.95),
      below: scaleRgb(deep, 0.7),
      wet: 0,
      sky: {
        ...light.sky,
        kind: 'water',
        top: scaleRgb(pale, 1.25),
        horizon: deep,
        glow: [0.62, 0.85, 0.8],
        cover: 0,
        stars: 0,
        disc: 'none',
      },
      fog: mixRgb(deep, pale, 0.35),
      fogDensity: light.fogDensity * 3.4,
    }
  },
  build(pen, site) {
    const { distance: d, random } = site
    const shift = random.sub('bed').range(0, 40)
    // A sandy lane between banks of rock that rise to the sides and behind.
    const lane = random.sub('lane').range(-0.25, 0.25)
    const height = (x: number, z: number): number => {
      const aside = Math.abs(x - lane * z) / z
      const bank =
        smoothstep(0.2, 0.62, aside + 0.14 * noise(x / d, z / d + shift)) *
        smoothstep(d * 1.05, d * 2.2, z)
      return (
        noise(x / (d * 1.4) + shift, z / (d * 1.4)) * d * 0.08 +
        bank * (0.2 + 0.5 * ridges(x / (d * 0.9) + shift, z / (d * 1.1))) * (0.35 * d + 0.3 * z)
      )
    }
    pen.object(2)
    terrain(
      pen,
      site.camera,
      height,
      (x, _y, z) => {
        const caustic = ridges(x / (d * 0.4) + noise(z / d, x / d), z / (d * 0.4)) ** 3
        return scaleRgb(
          mixRgb(hex('#c8b88a'), hex('#e8dcb0'), noise(x / d, z / d) * 0.5 + 0.5),
          0.8 + caustic * 0.9,
        )
      },
      'sand',
      { columns: 120, rows: 120, near: d * 0.15, far: d * 20 },
      'rock',
    )
    const free = (): boolean => true
    scatter(site, 'coral', 120, 0.55, 5, height, free, (x, y, z, r, pixels) => {
      const size = d * r.range(0.08, 0.24) * (z > d * 1.6 ? 1.4 : 1)
      pen.object(50 + r.int(0, 7))
      if (r.chance(0.22))
        pen.within(placed(x, y, z), () =>
          boulder(pen, r, size * 1.2, hex('#5a6468'), detailOf(site, size, pixels)),
        )
      else
        pen.within(placed(x, y, z, 1, r.range(0, 6)), () =>
          coral(pen, r, size, corals[r.int(0, corals.length - 1)] ?? hex('#e86a5a')),
        )
    })
    scatter(site, 'weed', 130, 0.5, 4, height, free, (x, y, z, r) => {
      const tall = d * r.range(0.08, 0.34)
      const sway = r.range(-0.3, 0.3)
      pen.object(60)
      pen.paint(scaleRgb(hex('#3f8a4a'), r.range(0.6, 1.3)), 'leaf')
      for (let k = 0; k < 4; k++) {
        const at = (t: number, s: number): Vec3 => [
          x +
            Math.sin(t * 3 + k) * tall * 0.08 +
            sway * tall * t * t +
            k * tall * 0.05 +
            s * tall * 0.025 * (1 - t),
          y + t * tall,
          z,
        ]
        for (let t = 0; t < 4; t++)
          sheet(pen, [at(t / 4, -1), at(t / 4, 1), at((t + 1) / 4, 1), at((t + 1) / 4, -1)])
      }
    })
    const school = random.sub('school')
    const tone = school.pick(['#f0b03a', '#c8d4dc', '#f07a4a'])
    const [sx, sy, sz] = [
      school.range(-0.4, 0.4) * d,
      d * school.range(0.5, 0.8),
      d * school.range(1.6, 2.4),
    ]
    pen.object(70).paint(hex(tone), 'gloss')
    for (let k = 0; k < 26; k++) {
      const [x, y, z] = [
        sx + school.range(-0.5, 0.5) * d,
        sy + school.range(-0.2, 0.2) * d,
        sz + school.range(-0.3, 0.3) * d,
      ]
      const s = d * 0.022
      ball(pen, [x, y, z], [s * 1.5, s * 0.7, s * 0.4], 6)
      sheet(pen, [
        [x - s * 1.2, y, z],
        [x - s * 2.2, y + s * 0.8, z],
        [x - s * 2.2, y - s * 0.8, z],
      ])
    }
  },
}
