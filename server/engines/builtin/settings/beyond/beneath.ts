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
  frame: { horizon: [0.5, 0.6], foot: [0.7, 0.8], share: [0.36, 0.5] },
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
      above: scaleRgb(pale, 0.95),
      below: scaleRgb(deep, 0.7),
      wet: 0,
      sky: {
        ...light.sky,
        kind: 'water',
        top: scaleRgb(pale, 1.25),
        horizon: deep,
        glow: [0.42, 0.62, 0.6],
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
    const height = (x: number, z: number): number =>
      noise(x / (d * 1.4) + shift, z / (d * 1.4)) * d * 0.1 +
      0.02 * z * ridges(x / (d * 3) + shift, z / (d * 3))
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
      { columns: 110, rows: 110, near: d * 0.15, far: d * 20 },
    )
    const free = (): boolean => true
    scatter(site, 'coral', 95, 0.55, 5, height, free, (x, y, z, r, pixels) => {
      const size = d * r.range(0.08, 0.2)
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

export const cave: Setting = {
  frame: { horizon: [0.42, 0.5], foot: [0.78, 0.86], share: [0.42, 0.56] },
  footing: 'ground',
  openAbove: false,
  indoors: true,
  relight: (light, { random }) => {
    const glow = random.pick([hex('#4ab8d8'), hex('#d88a3a'), hex('#9a6ad8'), hex('#5ad89a')])
    return {
      ...light,
      sun: [0.9, 0.8, 0.7],
      toSun: [0.5, 0.7, -0.5],
      above: scaleRgb(glow, 0.28),
      below: [0.05, 0.05, 0.06],
      wet: 0.4,
      sky: {
        ...light.sky,
        kind: 'backdrop',
        top: scaleRgb(glow, 0.05),
        horizon: scaleRgb(glow, 0.32),
        glow,
        cover: 0.3,
        stars: 0,
      },
      fog: scaleRgb(glow, 0.26),
      fogDensity: light.fogDensity * 2.1,
    }
  },
  build(pen, site) {
    const { distance: d, random } = site
    const shift = random.sub('cave').range(0, 40)
    const height = (x: number, z: number): number =>
      noise(x / d + shift, z / d) * d * 0.06 + Math.abs(x / (z + d)) ** 2 * d * 0.9
    pen.object(2)
    terrain(
      pen,
      site.camera,
      height,
      (x, _y, z) =>
        mixRgb(hex('#4a4640'), hex('#6a6258'), noise((x / d) * 2, (z / d) * 2) * 0.5 + 0.5),
      'ground',
      { columns: 90, rows: 90, near: d * 0.2, far: d * 8 },
      'rock',
    )
    scatter(
      site,
      'stalagmites',
      60,
      1.1,
      5,
      height,
      () => true,
      (x, y, z, r, pixels) => {
        pen.object(32)
        const size = d * r.range(0.1, 0.3)
        pen.within(placed(x, y, z, [0.6, 2.2, 0.6]), () =>
          boulder(pen, r, size, hex('#5a544c'), detailOf(site, size, pixels), 'rock'),
        )
      },
    )
    const shards = random.sub('shards')
    const glow = shards.pick(['#5ad0f0', '#f0a04a', '#b07af0'])
    scatter(
      site,
      'crystals',
      26,
      0.8,
      3,
      height,
      () => true,
      (x, y, z, r) => {
        pen.object(33).paint(hex(glow), 'screen')
        for (let k = 0; k < 4; k++)
          tube(
            pen,
            [
              [x, y, z],
              [x + r.range(-0.06, 0.06) * d, y + r.range(0.06, 0.2) * d, z],
            ],
            [d * 0.02, d * 0.002],
            5,
          )
        if (site.points.length < 5)
          site.points.push({
            at: [x, y + d * 0.15, z - d * 0.05],
            color: scaleRgb(hex(glow), 2.4),
            reach: d * 1.1,
          })
      },
    )
    const low = (x: number, z: number): number =>
      d * 1.3 -
      noise(x / (d * 0.5) + shift, z / (d * 0.5)) * d * 0.4 -
      smoothstep(0.5, 1.2, Math.abs(x / z)) * d * 0.7
    pen.object(4)
    terrain(pen, site.camera, low, () => hex('#38342f'), 'ground', {
      columns: 70,
      rows: 60,
      near: d * 0.5,
      far: d * 8,
    })
  },
}
