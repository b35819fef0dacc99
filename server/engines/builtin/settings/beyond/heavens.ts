import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import type { Random } from '../../core/random.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball } from '../../mesh/solids.ts'
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
    const { distance: d, random, camera } = site
    const r = random.sub('space')
    const side = site.subject.x > 0 ? -1 : 1
    const half = (camera.width / 2 / camera.focal) * d
    const z = d * 4.2
    const share = z / d
    // A world that fills a corner, one seen whole, or a ring of rubble round a small far one.
    const kind = r.pick(['limb', 'limb', 'whole', 'belt'] as const)
    const size = half * share * (kind === 'limb' ? r.range(0.42, 0.75) : r.range(0.13, 0.26))
    const out = kind === 'limb' ? r.range(0.95, 1.3) : r.range(0.45, 0.72)
    const up = kind === 'limb' ? r.range(-0.9, 0.5) : r.range(-0.4, 0.55)
    pen.object(20)
    pen.within(
      placed(
        side * half * share * out,
        camera.eye + half * share * up,
        z,
        size,
        0,
        r.range(-0.3, 0.3),
      ),
      () =>
        planet.build(pen, {
          random: r,
          colors: [],
          word: r.chance(0.25) ? 'earth' : kind === 'whole' && r.chance(0.5) ? 'saturn' : 'planet',
          action: 'rest',
        }),
    )
    if (kind !== 'whole') {
      pen.object(50)
      const moon = half * share * r.range(0.05, 0.1)
      pen.within(
        placed(
          -side * half * share * r.range(0.3, 0.8),
          camera.eye + half * share * r.range(0.1, 0.7),
          z * 0.9,
          moon,
        ),
        () =>
          planet.build(pen, {
            random: r.sub('moon'),
            colors: [hex('#b8b4b0')],
            word: 'moon',
            action: 'rest',
          }),
      )
    }
    // Rubble lies in a band across the view, larger towards the viewer.
    const slope = r.range(-0.5, 0.5)
    const crowd = kind === 'belt' ? 54 : r.int(5, 14)
    for (let k = 0; k < crowd; k++) {
      const away = d * r.range(1.3, 4)
      const across = r.range(-1.1, 1.1) * (half / d) * away
      const s = d * r.range(0.012, 0.05) * (r.chance(0.12) ? 2.4 : 1)
      const y =
        camera.eye +
        across * slope +
        (half / d) * away * (r.range(-0.16, 0.16) + (kind === 'belt' ? -0.2 : r.range(-0.6, 0.6)))
      const clear = Math.abs(across / away - site.subject.x / d) * d > site.subject.radius * 1.3
      if (!clear && away < d * 2) continue
      pen.object(21 + (k % 20))
      pen.within(placed(across, y, away, 1, r.range(0, 6), r.range(0, 6)), () =>
        boulder(
          pen,
          r,
          s,
          hex(r.pick(['#6a6460', '#7a6a5c', '#565660'])),
          detailOf(site, s, camera.focal / away),
        ),
      )
    }
  },
}

/** Over the clouds: a sea of them, and towers that stand up out of it. */
export const clouds: Setting = {
  frame: { horizon: [0.6, 0.76], foot: [0.72, 0.8], share: [0.4, 0.54] },
  footing: 'float',
  openAbove: true,
  relight: (light) => ({
    ...light,
    fog: mixRgb(light.fog, light.sky.horizon, 0.5),
    fogDensity: light.fogDensity * 1.2,
    sky: {
      ...light.sky,
      cover: Math.min(light.sky.cover, 0.34),
      cloudKind: light.sky.cloudKind === 'tower' ? 'veil' : light.sky.cloudKind,
    },
  }),
  build(pen, site) {
    const { distance: d, random, subject, camera } = site
    const r = random.sub('banks')
    const shift = r.range(0, 40)
    const height = (x: number, z: number): number => {
      const n = noise(x / (d * 2.6) + shift, z / (d * 2.2))
      const billow = 1 - Math.abs(noise(x / (d * 0.9), z / (d * 0.9) + shift)) * 1.7
      return -d * 0.4 + (n * 0.7 + billow * 0.4 - 0.3) * d * 0.42 + z * 0.035 * n
    }
    const tone = (y: number, low: number, high: number): [number, number, number] => {
      const k = smoothstep(low, high, y)
      return [0.68 + 0.32 * k, 0.7 + 0.3 * k, 0.78 + 0.22 * k]
    }
    pen.object(2)
    terrain(pen, camera, height, (_x, y) => tone(y, -d * 0.62, -d * 0.2), 'cloud', {
      columns: 150,
      rows: 160,
      near: d * 0.35,
      far: d * 40,
    })
    const side = subject.x > 0 ? -1 : subject.x < 0 ? 1 : r.sign()
    for (let k = 0; k < 7; k++) {
      const z = d * (k < 2 ? r.range(1.7, 2.6) : r.range(3.2, 12))
      const half = (camera.width / 2 / camera.focal) * z
      const x = half * (k < 2 ? side * r.range(0.55, 1) * (k === 0 ? 1 : -1) : r.range(-1, 1))
      const tall = (camera.height / camera.focal) * z * r.range(0.1, k < 2 ? 0.34 : 0.26)
      pen.object(40 + k)
      heap(pen, r, [x, height(x, z) - tall * 0.1, z], tall, (y) =>
        tone(y, height(x, z) - tall * 0.2, height(x, z) + tall * 0.9),
      )
    }
  },
}

/** A cloud heaped up from its base: balls upon balls, each with smaller ones on its shoulders. */
function heap(
  pen: Pen,
  r: Random,
  [x, y, z]: readonly [number, number, number],
  tall: number,
  tone: (y: number) => [number, number, number],
): void {
  for (let k = 0; k < 26; k++) {
    const t = (k / 26) ** 0.8
    const spread = tall * (0.95 - 0.62 * t)
    const at = [x + r.range(-1, 1) * spread, y + tall * t, z + r.range(-0.4, 0.4) * spread] as const
    pen.paint(tone(at[1]), 'cloud')
    const size = tall * r.range(0.2, 0.36) * (1.15 - 0.5 * t)
    ball(pen, at, [size * 1.15, size, size], 7)
    for (let n = 0; n < 2; n++) {
      const a = r.range(0, Math.PI)
      const own = size * r.range(0.3, 0.5)
      ball(
        pen,
        [at[0] + Math.cos(a) * size * 1.05, at[1] + Math.sin(a) * size * 0.85, at[2] - size * 0.4],
        own,
        5,
      )
    }
  }
}
