import { barn, farmhouse, fence, fruitTree, hayBale, vine, well } from '../yard/farm.ts'
import { focuses } from './focuses.ts'
import { smoothstep } from '../../core/scalar.ts'
import { landscape } from './land.ts'

const meadowFlowers = ['#f4f0e8', '#e83a2e', '#f0c828', '#8a5ac8', '#f08cae'] as const
const hedges = { kind: 'broadleaf', count: 18, near: 3.4, far: 12, tall: [5, 9] } as const

/** Land that is lived from. */
export const fields = {
  meadow: landscape({
    focus: focuses.meadow,
    ground: ['#4c6a34', '#788c48'],
    rock: '#7a7468',
    material: 'ground',
    hills: 0.9,
    mountains: 0.45,
    grass: ['#44682e', '#7c9444'],
    flowers: meadowFlowers,
    flowerCount: 320,
    rocks: 5,
    growth: [
      { kind: 'broadleaf', count: 26, near: 1.9, far: 12, tall: [5, 9] },
      { kind: 'conifer', count: 12, near: 3, far: 12, tall: [6, 10] },
    ],
  }),
  hills: landscape({
    focus: focuses.hills,
    ground: ['#5f8a3e', '#8aa44c'],
    rock: '#7a7468',
    material: 'ground',
    hills: 0.5,
    mountains: 0.3,
    // Long swells one behind the other.
    shape: (x, z, { d, shift, free }) => {
      const wave = 0.5 + 0.5 * Math.sin(x / (d * 1.7) + shift + Math.sin(z / (d * 2.3) + shift))
      const swell = 0.5 + 0.5 * Math.sin(z / (d * 1.25) + shift * 2 + Math.sin(x / (d * 2.9)))
      return (0.25 + 0.75 * wave) * swell * 0.16 * z * free(x, z) * smoothstep(d * 1.1, d * 2.6, z)
    },
    grass: ['#4f7a34', '#8aa04a'],
    sward: [0.5, 0.8],
    way: { kind: 'path', color: '#c8ac7c', wide: 1.7 },
    // Fields like patches on the slopes behind.
    paint: (c, x, _y, z, { d, shift }) => {
      if (z < d * 1.8) return c
      const k =
        Math.abs(Math.floor(x / (d * 1.3) + Math.sin(z / d) * 0.3 + shift)) * 7 +
        Math.floor(z / (d * 1.7)) * 3
      const tones = [
        [0.34, 0.42, 0.1],
        [0.62, 0.5, 0.16],
        [0.2, 0.34, 0.09],
        [0.5, 0.46, 0.2],
      ] as const
      const t = tones[k % 4] ?? tones[0]
      return [c[0] * 0.35 + t[0] * 0.5, c[1] * 0.35 + t[1] * 0.5, c[2] * 0.35 + t[2] * 0.5]
    },
    growth: [
      { kind: 'cypress', count: 26, near: 1.8, far: 8, tall: [5, 9] },
      { kind: 'bush', count: 60, near: 2, far: 10, tall: [3, 5] },
    ],
    props: [
      { piece: farmhouse, count: 1, near: 4, far: 6, spread: 'mark', scale: 0.9 },
      { piece: fence, count: 4, near: 1.3, far: 2.2, spread: 'edge' },
    ],
  }),
  wheat: landscape({
    focus: focuses.wheat,
    ground: ['#b08a3e', '#c8a050'],
    rock: '#8a7a5a',
    material: 'ground',
    hills: 0.9,
    mountains: 0.2,
    crop: {
      pitch: 1,
      share: 1,
      tall: 0.85,
      stem: '#b8923e',
      heads: ['#e0b84e', '#d0a440', '#eac868'],
      head: 0.09,
      count: 9500,
    },
    flowers: ['#d8341e', '#4a5ac8'],
    flowerCount: 60,
    growth: [hedges],
    props: [{ piece: farmhouse, count: 1, near: 4.5, far: 7, spread: 'mark' }],
  }),
  lavender: landscape({
    focus: focuses.lavender,
    ground: ['#a08a68', '#8a7a58'],
    rock: '#8a7a6a',
    material: 'ground',
    hills: 0.7,
    mountains: 0.5,
    crop: {
      pitch: 1.5,
      share: 0.62,
      tall: 0.62,
      stem: '#5a7a48',
      heads: ['#7a4ab8', '#8a5ac8', '#6a3ea4'],
      head: 0.1,
      count: 9500,
    },
    growth: [
      { kind: 'cypress', count: 10, near: 3, far: 9, tall: [5, 9] },
      { kind: 'bush', count: 16, near: 3, far: 9, tall: [3, 5], color: '#6a7a44' },
    ],
    props: [{ piece: farmhouse, count: 1, near: 3.6, far: 5.5, spread: 'mark' }],
  }),
  tulips: landscape({
    focus: focuses.tulips,
    ground: ['#5a7a3a', '#6a8a44'],
    rock: '#7a7468',
    material: 'ground',
    hills: 0.15,
    mountains: 0,
    crop: {
      pitch: 1.1,
      share: 0.84,
      tall: 0.5,
      stem: '#4f8a3a',
      heads: ['#e0322e', '#f0c02a', '#e86aa0', '#f4ece0', '#8a3ab0', '#f07a2a'],
      head: 0.15,
      count: 9500,
    },
    growth: [{ kind: 'cypress', count: 22, near: 6, far: 12, tall: [5, 8], color: '#4a6a38' }],
  }),
  vineyard: landscape({
    focus: focuses.vineyard,
    ground: ['#9a7a50', '#7a8a48'],
    rock: '#8a7a68',
    material: 'ground',
    hills: 1.3,
    mountains: 0.5,
    crop: {
      pitch: 2.2,
      share: 0.5,
      tall: 0.5,
      stem: '#55803a',
      heads: ['#6a9440', '#557a34'],
      head: 0.2,
      count: 5200,
    },
    growth: [{ kind: 'cypress', count: 12, near: 3.6, far: 9, tall: [6, 10] }],
    props: [
      { piece: vine, count: 90, near: 0.8, far: 5 },
      { piece: farmhouse, count: 1, near: 4, far: 6, spread: 'mark', scale: 1.2 },
    ],
  }),
  orchard: landscape({
    ground: ['#55803a', '#7a9a48'],
    rock: '#7a7468',
    material: 'ground',
    hills: 0.4,
    mountains: 0.2,
    grass: ['#4a7a30', '#84a448'],
    sward: [0.6, 1],
    flowers: ['#f4f0e8', '#f0c828'],
    flowerCount: 260,
    props: [
      { piece: fruitTree, count: 34, near: 1.25, far: 6 },
      { piece: fruitTree, count: 2, near: 1.02, far: 1.2, spread: 'edge', scale: 1.25 },
      { piece: fence, count: 2, near: 2, far: 3, spread: 'mark' },
    ],
  }),
  farm: landscape({
    ground: ['#6a8a3e', '#94a04c'],
    rock: '#8a7a60',
    material: 'ground',
    hills: 0.7,
    mountains: 0.2,
    grass: ['#5a8034', '#92a24a'],
    sward: [0.55, 0.9],
    way: { kind: 'path', color: '#b89468', wide: 2 },
    growth: [hedges],
    props: [
      { piece: barn, count: 1, near: 2.6, far: 3.2, spread: 'mark', scale: 0.8 },
      { piece: hayBale, count: 9, near: 1.25, far: 5 },
      { piece: fence, count: 6, near: 1.15, far: 2.4, spread: 'edge' },
      { piece: well, count: 1, near: 1.6, far: 2, spread: 'mark' },
    ],
  }),
}
