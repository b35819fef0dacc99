import { bigWheel, carousel, booth } from '../yard/fair.ts'
import { bench, lampPost, fountain } from '../yard/park.ts'
import { swing, slide, climber } from '../yard/play.ts'
import { gravestone, brokenColumn, ruinedArch, statue, battlement } from '../yard/stone.ts'
import { stoneLantern, torii, pagodaFar } from '../yard/temple.ts'
import { lilyPads } from '../yard/wild.ts'
import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { well } from '../yard/farm.ts'
import { focuses } from './focuses.ts'
import { landscape } from './land.ts'

const lawn = {
  ground: ['#5a8a34', '#86ae48'],
  rock: '#8a867c',
  material: 'ground',
  hills: 0.3,
  mountains: 0.1,
  grass: ['#4f8a30', '#8ab84a'],
  sward: [0.4, 1],
} as const

const oldStone = {
  ground: ['#7a7a44', '#a08a58'],
  rock: '#8a8478',
  material: 'ground',
  hills: 0.5,
  mountains: 0.5,
  grass: ['#6a7a38', '#9a9048'],
  sward: [0.7, 0.6],
} as const

/** Land laid out for people, or built on by them long ago. */
export const grounds = {
  garden: landscape({
    focus: focuses.garden,
    ...lawn,
    mountains: 0.25,
    sward: [0.9, 1],
    flowers: ['#e83a4e', '#f4f0e8', '#f08cae', '#f0c828', '#8a5ac8', '#f07a2e'],
    flowerCount: 900,
    rocks: 6,
    way: { kind: 'path', color: '#d8c49a', wide: 1.3 },
    growth: [
      { kind: 'blossom', count: 10, near: 1.7, far: 7, tall: [4, 7] },
      { kind: 'broadleaf', count: 22, near: 2, far: 8, tall: [5, 8] },
      { kind: 'bush', count: 40, near: 1.4, far: 5, tall: [3, 5] },
    ],
    props: [{ piece: statue, count: 1, near: 2, far: 3, spread: 'mark', scale: 0.8 }],
  }),
  park: landscape({
    focus: focuses.park,
    ...lawn,
    way: { kind: 'path', color: '#cbbfa6', wide: 2.4 },
    flowers: ['#f4f0e8', '#e83a4e', '#f0c828'],
    flowerCount: 120,
    growth: [
      { kind: 'broadleaf', count: 30, near: 1.7, far: 8, tall: [6, 11] },
      { kind: 'bush', count: 26, near: 1.7, far: 5, tall: [2, 4] },
    ],
    props: [
      { piece: lampPost, count: 6, near: 1.2, far: 5 },
      { piece: bench, count: 2, near: 1.25, far: 1.8, spread: 'mark' },
      { piece: fountain, count: 1, near: 2.4, far: 3.2, spread: 'mark' },
    ],
  }),
  playground: landscape({
    ...lawn,
    ground: ['#d8b880', '#c8a86c'],
    sward: [0.3, 0.25],
    growth: [{ kind: 'broadleaf', count: 22, near: 3, far: 8, tall: [6, 10] }],
    props: [
      { piece: swing, count: 1, near: 1.7, far: 2, spread: 'mark', size: 1.9 },
      { piece: slide, count: 1, near: 1.5, far: 1.8, spread: 'edge' },
      { piece: climber, count: 2, near: 1.9, far: 2.8, spread: 'mark' },
      { piece: bench, count: 1, near: 2.2, far: 2.8, spread: 'mark' },
      { piece: lampPost, count: 2, near: 2, far: 3 },
    ],
  }),
  fairground: landscape({
    ...lawn,
    ground: ['#b89a70', '#a88a60'],
    sward: [0.3, 0.3],
    growth: [{ kind: 'broadleaf', count: 14, near: 5, far: 9, tall: [6, 10] }],
    props: [
      { piece: bigWheel, count: 1, near: 3.6, far: 4.4, spread: 'mark' },
      { piece: carousel, count: 1, near: 2.3, far: 2.8, spread: 'mark' },
      { piece: booth, count: 9, near: 1.4, far: 4 },
      { piece: lampPost, count: 6, near: 1.3, far: 4 },
    ],
  }),
  graveyard: landscape({
    focus: focuses.graveyard,
    ...lawn,
    ground: ['#4a5a34', '#6a6a44'],
    grass: ['#46582f', '#74783f'],
    sward: [0.7, 0.8],
    hills: 0.7,
    way: { kind: 'path', color: '#8a8272', wide: 1.4 },
    growth: [
      { kind: 'bare', count: 12, near: 1.5, far: 6, tall: [6, 11] },
      { kind: 'cypress', count: 10, near: 2.4, far: 7, tall: [6, 10], color: '#2a4030' },
    ],
    props: [
      { piece: gravestone, count: 46, near: 1.05, far: 5, scale: 1.1 },
      { piece: statue, count: 1, near: 1.9, far: 2.6, spread: 'mark', scale: 0.7 },
    ],
    relight: (light) => ({
      ...light,
      fog: mixRgb(light.fog, hex('#8a96a0'), 0.4),
      fogDensity: light.fogDensity * 1.6,
      above: scaleRgb(light.above, 0.85),
    }),
  }),
  ruins: landscape({
    focus: focuses.ruins,
    ...oldStone,
    flowers: ['#f4f0e8', '#e83a2e'],
    flowerCount: 120,
    rocks: 20,
    growth: [
      { kind: 'cypress', count: 12, near: 2.4, far: 8, tall: [6, 11] },
      { kind: 'bush', count: 24, near: 1.3, far: 5, tall: [1.4, 3] },
    ],
    props: [
      { piece: brokenColumn, count: 16, near: 1.2, far: 4, size: 2.2 },
      { piece: ruinedArch, count: 2, near: 1.8, far: 3, spread: 'mark', size: 3.4 },
      { piece: brokenColumn, count: 2, near: 1.1, far: 1.3, spread: 'edge', scale: 1.1, size: 2.4 },
    ],
  }),
  courtyard: landscape({
    ...oldStone,
    ground: ['#a89a84', '#8f8474'],
    material: 'paving',
    hills: 0,
    mountains: 0.6,
    sward: [0.25, 0.16],
    paint: (c, x, _y, z, { d }) => {
      const k = d * 0.16
      const [u, v] = [x / k + (Math.floor(z / k) & 1) * 0.5, z / k]
      const edge = Math.min(u - Math.floor(u), v - Math.floor(v))
      return scaleRgb(c, edge < 0.1 && z < d * 3 ? 0.72 : 1)
    },
    props: [
      { piece: battlement, count: 2, near: 3, far: 3.4, spread: 'mark' },
      { piece: battlement, count: 2, near: 4.4, far: 5.4, spread: 'mark', scale: 1.3 },
      { piece: well, count: 1, near: 1.5, far: 2, spread: 'mark' },
      { piece: booth, count: 2, near: 1.8, far: 2.6, spread: 'edge' },
    ],
  }),
  shrine: landscape({
    focus: focuses.shrine,
    ...oldStone,
    ground: ['#8a8a78', '#a09a84'],
    hills: 0.5,
    mountains: 0.7,
    sward: [0.5, 0.35],
    way: { kind: 'path', color: '#b8b0a0', wide: 2 },
    growth: [
      { kind: 'conifer', count: 40, near: 2, far: 8, tall: [8, 14] },
      { kind: 'broadleaf', count: 16, near: 1.6, far: 6, tall: [6, 10], color: '#b8482a' },
    ],
    props: [
      { piece: pagodaFar, count: 1, near: 4.4, far: 5.4, spread: 'mark', scale: 0.9 },
      { piece: torii, count: 1, near: 2, far: 2.4, spread: 'mark' },
      { piece: stoneLantern, count: 9, near: 1.1, far: 3 },
      { piece: stoneLantern, count: 2, near: 0.95, far: 1.1, spread: 'edge', scale: 1.2 },
    ],
  }),
  japan: landscape({
    focus: focuses.japan,
    ...lawn,
    mountains: 0.6,
    water: 'behind',
    hills: 0.5,
    sward: [0.4, 0.6],
    flowers: ['#f08cae', '#f4f0e8', '#e83a4e'],
    flowerCount: 120,
    rocks: 26,
    rockSize: 0.16,
    growth: [
      { kind: 'blossom', count: 14, near: 1.35, far: 2.2, tall: [4, 7] },
      { kind: 'blossom', count: 26, near: 6.8, far: 10, tall: [7, 11] },
      { kind: 'bush', count: 40, near: 1.1, far: 2, tall: [1.6, 3], color: '#4a7a3a' },
      { kind: 'broadleaf', count: 8, near: 7, far: 10, tall: [7, 11], color: '#b8442a' },
    ],
    props: [
      { piece: stoneLantern, count: 3, near: 1.1, far: 1.6, spread: 'mark' },
      { piece: pagodaFar, count: 1, near: 7, far: 8, spread: 'mark', scale: 1.5 },
      { wet: true, piece: lilyPads, count: 10, near: 2.2, far: 4 },
    ],
  }),
}
