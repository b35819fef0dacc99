import { iceberg } from '../yard/ice.ts'
import { fallenLog, lilyPads, reeds } from '../yard/wild.ts'
import { driftwood, pebbles, shells, tuft } from '../parts/litter.ts'
import { hex, mixRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { focuses } from '../land/focuses.ts'
import { landscape } from '../land/land.ts'

const banks = {
  ground: ['#5a7a34', '#86a048'],
  rock: '#77726a',
  material: 'ground',
  hills: 0.7,
  grass: ['#4f7a2e', '#8aa648'],
} as const

const flowers = ['#f4f0e8', '#e83a2e', '#f0c828', '#8a5ac8', '#f08cae'] as const

/** Land with water, and water with land. */
export const waters = {
  beach: landscape({
    focus: focuses.beach,
    ground: ['#e2c898', '#f0dcb2'],
    rock: '#8a7c6a',
    material: 'sand',
    hills: 0.25,
    mountains: 0.35,
    water: 'side',
    rocks: 9,
    growth: [
      { kind: 'palm', count: 18, near: 1.6, far: 6, tall: [5, 9] },
      { kind: 'leaves', count: 16, near: 1.6, far: 4, tall: [1.4, 3], color: '#4f8a3a' },
    ],
    props: [
      { piece: shells, count: 16, near: 0.55, far: 1.8, size: 0.3, turned: true },
      { piece: pebbles, count: 9, near: 0.55, far: 2, size: 0.3, turned: true },
      { piece: driftwood, count: 1, near: 0.75, far: 1.2, spread: 'mark', turned: true },
      { piece: tuft, count: 9, near: 0.8, far: 2.6, size: 0.3 },
    ],
  }),
  sea: landscape({
    focus: focuses.sea,
    frame: { horizon: [0.42, 0.6], foot: [0.74, 0.84], share: [0.5, 0.66] },
    ground: ['#5a6a5a', '#7a7a6a'],
    rock: '#5f6470',
    material: 'ground',
    hills: 0,
    mountains: 0.12,
    water: 'all',
  }),
  icebergs: landscape({
    frame: { horizon: [0.42, 0.56], foot: [0.74, 0.84], share: [0.44, 0.6] },
    ground: ['#dce8f2', '#f0f4f8'],
    rock: '#8ab0c8',
    material: 'snow',
    hills: 0,
    mountains: 0.3,
    snowLine: 0,
    water: 'all',
    props: [
      { piece: iceberg, count: 14, near: 1.5, far: 6 },
      { piece: iceberg, count: 1, near: 2.2, far: 3, spread: 'mark', scale: 1.5 },
    ],
  }),
  island: landscape({
    focus: focuses.island,
    frame: { horizon: [0.4, 0.5], foot: [0.74, 0.82] },
    ground: ['#e4cc9a', '#efdcb4'],
    rock: '#8a7c6a',
    material: 'sand',
    hills: 0,
    mountains: 0,
    water: 'behind',
    // A spit of sand before a lagoon, and a green island beyond it.
    shape: (x, z, { d, side, shift }) => {
      const [cx, cz] = [side * d * 1.4, d * 6.2]
      const far = Math.hypot(x - cx, (z - cz) * 1.2) / d
      const hump = Math.max(0, 1 - far / (2.3 + 0.5 * noise(x / d + shift, z / d)))
      return smoothstep(0, 0.3, hump) * d * 0.4 + hump * hump * d * 1.5
    },
    paint: (c, _x, y, z, { d }) =>
      z > d * 3 ? mixRgb(c, hex('#4f8a3a'), smoothstep(d * 0.14, d * 0.3, y)) : c,
    growth: [
      { kind: 'palm', count: 14, near: 1.3, far: 2, tall: [5, 9] },
      { kind: 'palm', count: 46, near: 4.6, far: 8, tall: [8, 13] },
    ],
    rocks: 7,
  }),
  lake: landscape({
    focus: focuses.lake,
    ...banks,
    mountains: 0.95,
    snowLine: 0.62,
    water: 'behind',
    flowers,
    flowerCount: 130,
    rocks: 12,
    growth: [
      { kind: 'conifer', count: 60, near: 5.5, far: 12, tall: [7, 12] },
      { kind: 'broadleaf', count: 8, near: 1.5, far: 2.2, tall: [5, 9] },
    ],
    props: [{ piece: reeds, count: 8, near: 1.2, far: 2, spread: 'edge' }],
  }),
  pond: landscape({
    focus: focuses.pond,
    ...banks,
    hills: 0.3,
    mountains: 0.1,
    water: 'behind',
    flowers,
    flowerCount: 320,
    growth: [
      { kind: 'broadleaf', count: 36, near: 5, far: 9, tall: [7, 12] },
      { kind: 'bush', count: 24, near: 5, far: 8, tall: [4, 7] },
      { kind: 'broadleaf', count: 3, near: 1.4, far: 1.9, tall: [6, 9] },
    ],
    props: [
      { wet: true, piece: lilyPads, count: 46, near: 2, far: 6 },
      { piece: reeds, count: 3, near: 1.15, far: 1.7, spread: 'edge' },
    ],
  }),
  river: landscape({
    focus: focuses.river,
    ...banks,
    mountains: 0.8,
    snowLine: 0.5,
    way: { kind: 'river', color: '#8a7c62', wide: 3.4 },
    flowers,
    flowerCount: 160,
    rocks: 30,
    rockSize: 0.12,
    growth: [
      { kind: 'conifer', count: 50, near: 2, far: 9, tall: [6, 12] },
      { kind: 'broadleaf', count: 16, near: 1.6, far: 6, tall: [5, 9] },
    ],
    props: [
      { piece: reeds, count: 14, near: 1.05, far: 2.2 },
      { piece: fallenLog, count: 1, near: 1.2, far: 1.8, spread: 'mark' },
    ],
  }),
}
