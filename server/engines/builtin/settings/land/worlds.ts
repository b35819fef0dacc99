import { shards } from '../yard/wild.ts'
import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { planet } from '../../maquettes/things/shapes.ts'
import type { Light } from '../../shade/light.ts'
import type { Piece } from '../parts/kit.ts'
import { erupting } from './eruption.ts'
import { landscape } from './land.ts'

/** Thin air of another world: no blue, no clouds. */
function alien(top: string, horizon: string): (light: Light) => Light {
  return (light) => ({
    ...light,
    above: mixRgb(light.above, hex(horizon), 0.5),
    fog: scaleRgb(hex(horizon), 0.9),
    sky: {
      ...light.sky,
      top: mixRgb(light.sky.top, hex(top), 0.85),
      horizon: mixRgb(light.sky.horizon, hex(horizon), 0.85),
      away: mixRgb(light.sky.away, hex(horizon), 0.85),
      cover: light.sky.cover * 0.35,
      cloudLit: hex(horizon),
      cloudAway: hex(horizon),
      cloudShade: hex(top),
      stars: Math.max(light.sky.stars, 0.35),
    },
  })
}

const hanging =
  (word: string, y: number, size: number): Piece =>
  ({ pen, r }) => {
    pen.within([size, 0, 0, 0, size, 0, 0, 0, size, 0, y, 0], () =>
      planet.build(pen, { random: r, colors: [], word, action: 'rest' }),
    )
  }

/** Ground that is not the earth's, or has just come out of it. */
export const worlds = {
  mars: landscape({
    ground: ['#b4562c', '#cc7442'],
    rock: '#6f3320',
    material: 'sand',
    steep: 'rock',
    hills: 0.7,
    mountains: 0.75,
    dunes: 0.35,
    rocks: 34,
    rockSize: 0.2,
    relight: alien('#8a5238', '#e0a070'),
  }),
  lunar: landscape({
    ground: ['#8a8a8c', '#aaa9a8'],
    rock: '#5f5f64',
    material: 'sand',
    hills: 0.9,
    mountains: 0.55,
    shape: (x, z, { d, shift, free }) => {
      const n = noise(x / (d * 2.2) + shift, z / (d * 2.2))
      const bowl = smoothstep(0.16, 0.3, n)
      const rim = smoothstep(0.06, 0.15, n) * (1 - smoothstep(0.15, 0.22, n))
      return (rim * 0.09 - bowl * 0.14) * d * free(x, z)
    },
    rocks: 30,
    rockSize: 0.16,
    props: [{ piece: hanging('earth', 6.5, 1.5), count: 1, near: 4.6, far: 5.4, spread: 'mark' }],
    relight: (light) => ({
      ...light,
      fogDensity: 0,
      above: [0.06, 0.065, 0.08],
      below: [0.03, 0.03, 0.03],
      sky: {
        ...light.sky,
        kind: 'space',
        top: [0.003, 0.004, 0.01],
        horizon: [0.01, 0.012, 0.03],
        away: [0.01, 0.012, 0.03],
        glow: [0.02, 0.02, 0.05],
        stars: 1,
        cover: 0,
      },
    }),
  }),
  alien: landscape({
    ground: ['#3a5a7a', '#6a4a8a'],
    rock: '#4a2a5a',
    material: 'ground',
    hills: 1.2,
    mountains: 0.6,
    grass: ['#2a8a9a', '#9a4ab0'],
    sward: [0.7, 0.5],
    flowers: ['#f0e060', '#60f0d0', '#f070b0'],
    flowerCount: 160,
    // Arches and spires of soft stone.
    shape: (x, z, { d, shift, free }) => {
      const spire = ridges(x / (d * 1.5) + shift, z / (d * 1.5))
      return smoothstep(0.86, 0.99, spire) * d * 1.1 * free(x, z) * smoothstep(d * 1.6, d * 2.6, z)
    },
    growth: [
      { kind: 'leaves', count: 40, near: 1.1, far: 5, tall: [2.4, 6], color: '#b03a8a' },
      { kind: 'cypress', count: 20, near: 2, far: 8, tall: [5, 9], color: '#2a9a8a' },
    ],
    props: [
      { piece: shards, count: 9, near: 1.2, far: 4 },
      { piece: hanging('saturn', 7, 2), count: 1, near: 4.6, far: 5.6, spread: 'mark' },
    ],
    relight: (light, { random }) => {
      const [top, low] = random.pick<readonly [string, string]>([
        ['#3a1a6a', '#f0a0a8'],
        ['#0e4a5a', '#d8e08a'],
        ['#5a1a3a', '#f0b070'],
        ['#1a2a6a', '#8ae0d0'],
      ])
      return alien(top, low)(light)
    },
  }),
  volcano: erupting(
    landscape({
      ground: ['#2a2422', '#3c322e'],
      rock: '#1f1a1a',
      material: 'ground',
      steep: 'rock',
      hills: 0.9,
      mountains: 0.9,
      way: { kind: 'lava', color: '#4a1a10', wide: 1.5 },
      // One cone, with a notch where the lava comes out.
      shape: (x, z, { d, shift, side }) => {
        const [cx, cz] = [-side * d * 1.2, d * 9]
        const far = Math.hypot(x - cx, (z - cz) * 0.8) / d
        const cone = Math.max(0, 1 - far / 5.4)
        const gully = ridges(Math.atan2(x - cx, z - cz) * 1.6 + shift, far * 0.2) * 0.16
        return (
          (Math.min(cone ** 1.7, 0.62 + 0.05 * noise(x / d, z / d)) - gully * cone * 0.5) * d * 4
        )
      },
      paint: (c, x, y, z, { d, shift, side }) => {
        const far = Math.hypot(x + side * d * 1.2, (z - d * 9) * 0.8) / d
        const vein = smoothstep(0.86, 0.95, ridges(x / (d * 1.4) + shift, z / (d * 3)))
        const hot = vein * smoothstep(5.4, 1.5, far) + smoothstep(d * 2.7, d * 3, y)
        return mixRgb(c, [1.5, 0.12, 0.01], Math.min(1, hot))
      },
      rocks: 26,
      relight: (light) => ({
        ...light,
        sun: scaleRgb(light.sun, 0.6),
        above: scaleRgb(light.above, 0.7),
        below: [0.4, 0.1, 0.03],
        fog: [0.13, 0.055, 0.045],
        fogDensity: light.fogDensity * 1,
        sky: {
          ...light.sky,
          top: mixRgb(light.sky.top, hex('#2a1a1e'), 0.8),
          horizon: mixRgb(light.sky.horizon, hex('#c8502a'), 0.75),
          away: mixRgb(light.sky.away, hex('#8a3c2c'), 0.8),
          glow: hex('#ff6a2a'),
          cloudLit: hex('#b8523a'),
          cloudAway: hex('#7c3c34'),
          cloudShade: hex('#2c1c20'),
          cover: Math.max(0.6, light.sky.cover),
        },
      }),
    }),
  ),
}
