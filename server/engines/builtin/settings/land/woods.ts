import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { fallenLog, glowMushroom, lilyPads, reeds } from '../yard/wild.ts'
import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Light } from '../../shade/light.ts'
import { woodpile } from '../yard/farm.ts'
import type { Toning } from '../setting.ts'
import { landscape } from './land.ts'

const lowHorizon = { frame: { horizon: [0.46, 0.58] } } as const

/** Light that has come through leaves. */
const shaded =
  (tone: string, haze: number) =>
  (light: Light, { site }: Toning): Light => {
    // Bare or snowed-in trees colour nothing, and heavy weather is haze enough.
    const leafy = site.season === 'winter' ? 0 : 1
    return {
      ...light,
      above: mixRgb(light.above, scaleRgb(hex(tone), light.above[1] * 2), 0.4 * leafy),
      fog: mixRgb(light.fog, scaleRgb(hex(tone), 0.4 + light.fog[1]), 0.5 * leafy),
      fogDensity: light.fogDensity * (leafy ? haze * 0.62 : 0.8),
      shafts: 0.26 * leafy,
    }
  }

/** Land under trees. */
export const woods = {
  forest: landscape({
    ...lowHorizon,
    ground: ['#3f4a24', '#5f6a30'],
    rock: '#5f5c52',
    material: 'ground',
    hills: 0.6,
    mountains: 0.3,
    grass: ['#3c5a26', '#6a7c34'],
    sward: [0.8, 0.8],
    way: { kind: 'path', color: '#7a6240', wide: 1.4 },
    flowers: ['#f4f0e8', '#e8c83a'],
    flowerCount: 60,
    rocks: 14,
    growth: [
      { kind: 'giant', count: 20, near: 1.35, far: 6, tall: [11, 17], color: '#54402e' },
      { kind: 'broadleaf', count: 22, near: 1.7, far: 7, tall: [8, 14] },
      { kind: 'conifer', count: 30, near: 2, far: 8, tall: [9, 16] },
      { kind: 'bush', count: 30, near: 1.2, far: 4, tall: [3, 6] },
      { kind: 'leaves', count: 26, near: 1.1, far: 3, tall: [1.6, 3], color: '#4f7a30' },
    ],
    props: [{ piece: fallenLog, count: 2, near: 1.1, far: 1.8, spread: 'mark' }],
    relight: shaded('#8aa050', 2.2),
  }),
  pinewood: landscape({
    ...lowHorizon,
    ground: ['#5a4a30', '#6a6a38'],
    rock: '#6a6660',
    material: 'ground',
    hills: 0.8,
    mountains: 0.8,
    snowLine: 0.5,
    grass: ['#4a5a2c', '#7a7c40'],
    sward: [0.5, 0.5],
    rocks: 20,
    growth: [
      { kind: 'conifer', count: 110, near: 1.4, far: 8, tall: [9, 18] },
      { kind: 'giant', count: 12, near: 1.3, far: 4, tall: [12, 18], color: '#6a4430' },
      { kind: 'leaves', count: 20, near: 1.1, far: 3, tall: [1.4, 2.4], color: '#5a7a3a' },
    ],
    props: [
      { piece: fallenLog, count: 2, near: 1.1, far: 1.7, spread: 'mark' },
      { piece: woodpile, count: 1, near: 1.5, far: 2.4, spread: 'mark' },
    ],
    relight: shaded('#7a9088', 2.4),
  }),
  birchwood: landscape({
    ...lowHorizon,
    ground: ['#6a7a34', '#9a9a48'],
    rock: '#8a867c',
    material: 'ground',
    hills: 0.5,
    mountains: 0.1,
    grass: ['#5f7a2e', '#a0a44c'],
    sward: [0.7, 0.9],
    flowers: ['#f4f0e8', '#5a6ad0', '#f0c828'],
    flowerCount: 240,
    growth: [
      { kind: 'birch', count: 64, near: 1.35, far: 8, tall: [9, 16] },
      { kind: 'bush', count: 14, near: 1.4, far: 4, tall: [2, 4], color: '#8aa044' },
    ],
    relight: shaded('#c8c878', 1.6),
  }),
  bamboo: landscape({
    ...lowHorizon,
    ground: ['#6a6a3a', '#8a8248'],
    rock: '#6f6f60',
    material: 'ground',
    hills: 0.4,
    mountains: 0.1,
    grass: ['#5a6a30', '#8a8a44'],
    sward: [0.4, 0.35],
    way: { kind: 'path', color: '#b0a078', wide: 1.6 },
    rocks: 8,
    growth: [
      { kind: 'bamboo', count: 150, near: 1.15, far: 6, tall: [13, 20] },
      { kind: 'leaves', count: 18, near: 1.1, far: 3, tall: [1.6, 2.6], color: '#5f8a3a' },
    ],
    relight: shaded('#b0d060', 2.6),
  }),
  jungle: landscape({
    ...lowHorizon,
    ground: ['#2f4a20', '#4f6a2a'],
    rock: '#4a5040',
    material: 'ground',
    hills: 0.8,
    mountains: 0.5,
    grass: ['#2f6a24', '#5f8a2e'],
    flowers: ['#e8442e', '#f0a030', '#d83a8a'],
    flowerCount: 130,
    rocks: 8,
    growth: [
      { kind: 'creeper', count: 22, near: 1.3, far: 5, tall: [12, 18], color: '#4a4030' },
      { kind: 'broadleaf', count: 14, near: 2, far: 6, tall: [8, 15] },
      { kind: 'palm', count: 22, near: 1.4, far: 6, tall: [6, 11] },
      { kind: 'leaves', count: 50, near: 1.02, far: 4, tall: [2.4, 5.4], color: '#2f7a34' },
      { kind: 'bush', count: 30, near: 1.2, far: 4, tall: [3, 7] },
    ],
    relight: shaded('#70b060', 3),
  }),
  enchanted: landscape({
    ...lowHorizon,
    ground: ['#24404a', '#3a5a4a'],
    rock: '#4a5464',
    material: 'ground',
    hills: 0.7,
    mountains: 0.2,
    grass: ['#22504a', '#4a8068'],
    sward: [0.9, 0.9],
    flowers: ['#9ae0f0', '#e0a0f0', '#f0f0a0'],
    flowerCount: 260,
    growth: [
      { kind: 'creeper', count: 26, near: 1.35, far: 5, tall: [11, 17], color: '#4a4458' },
      { kind: 'broadleaf', count: 20, near: 2.4, far: 7, tall: [7, 12], color: '#3a6a8a' },
      { kind: 'leaves', count: 30, near: 1.05, far: 3, tall: [1.8, 3.4], color: '#2f7a78' },
    ],
    props: [
      { piece: glowMushroom, count: 12, near: 1.05, far: 3.4 },
      { piece: glowMushroom, count: 2, near: 0.95, far: 1.1, spread: 'edge', scale: 1.3 },
    ],
    relight: (light) => ({
      ...light,
      sun: scaleRgb(mixRgb(light.sun, [0.6, 0.8, 1.4], 0.5), 0.7),
      above: mixRgb(light.above, hex('#4a6ab0'), 0.55),
      fog: mixRgb(light.fog, hex('#3a7a94'), 0.75),
      fogDensity: light.fogDensity * 2.1,
      sky: {
        ...light.sky,
        top: mixRgb(light.sky.top, hex('#1c2a5a'), 0.7),
        horizon: mixRgb(light.sky.horizon, hex('#5aa0b0'), 0.7),
      },
    }),
  }),
  swamp: landscape({
    ...lowHorizon,
    ground: ['#3a4628', '#565c34'],
    rock: '#4f5044',
    material: 'ground',
    hills: 0.5,
    mountains: 0.12,
    water: 'side',
    grass: ['#46582c', '#77803f'],
    sward: [1.1, 0.6],
    // Hummocks with dark water between them.
    shape: (x, z, { d, shift, free }) =>
      (noise(x / (d * 0.8) + shift, z / (d * 1.1)) - 0.12) *
      d *
      0.16 *
      free(x, z) *
      smoothstep(d * 0.9, d * 1.4, z),
    growth: [
      { kind: 'creeper', count: 26, near: 1.3, far: 6, tall: [9, 15], color: '#4a4436' },
      { kind: 'bare', count: 26, near: 1.4, far: 7, tall: [6, 12] },
      { kind: 'leaves', count: 34, near: 1.02, far: 3, tall: [1.6, 3.4], color: '#5a7038' },
      { kind: 'bush', count: 18, near: 1.6, far: 5, tall: [2, 4] },
    ],
    props: [
      { piece: reeds, count: 16, near: 1.2, far: 4, wet: true, scale: 0.8 },
      { piece: lilyPads, count: 16, near: 1.1, far: 4, wet: true },
      { piece: reeds, count: 2, near: 0.95, far: 1.2, spread: 'edge', scale: 0.8 },
      { piece: fallenLog, count: 1, near: 1.3, far: 2, spread: 'mark' },
    ],
    relight: (light) => ({
      ...light,
      fog: mixRgb(light.fog, hex('#9ab08a'), 0.5),
      fogDensity: light.fogDensity * 2,
      fogFloor: light.fogFloor ?? 6,
      below: mixRgb(light.below, hex('#4a6a3a'), 0.4),
    }),
  }),
}
