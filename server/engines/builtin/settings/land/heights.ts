import { iceBlock } from '../yard/ice.ts'
import { termites, saguaro } from '../yard/wild.ts'
import { pebbles, tracks, tuft } from '../parts/litter.ts'
import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { cellHash, noise, ridges } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { focuses } from './focuses.ts'
import { landscape } from './land.ts'

/** High, cold and wide country. */
export const heights = {
  mountains: landscape({
    focus: focuses.mountains,
    ground: ['#5a7a3c', '#8a8a5a'],
    rock: '#77706c',
    material: 'ground',
    hills: 1,
    mountains: 1.5,
    snowLine: 0.42,
    grass: ['#56783a', '#94984e'],
    flowers: ['#f4f0e8', '#7a6ac8', '#f0c828'],
    flowerCount: 120,
    rocks: 22,
    rockSize: 0.22,
    growth: [{ kind: 'conifer', count: 60, near: 2.2, far: 9, tall: [6, 11] }],
  }),
  snow: landscape({
    focus: focuses.snow,
    ground: ['#e6edf6', '#f6f8fb'],
    rock: '#6f7580',
    material: 'snow',
    hills: 0.8,
    mountains: 0.9,
    snowLine: 0.1,
    rocks: 8,
    growth: [{ kind: 'conifer', count: 54, near: 1.7, far: 9, tall: [6, 12] }],
  }),
  tundra: landscape({
    ground: ['#7a6a3e', '#9a5a3a'],
    rock: '#6f7278',
    material: 'ground',
    hills: 0.7,
    mountains: 0.6,
    snowLine: 0.24,
    grass: ['#8a7a3e', '#a8643a'],
    sward: [0.35, 0.7],
    flowers: ['#f4f0e8', '#d87a9a'],
    flowerCount: 160,
    rocks: 60,
    rockSize: 0.12,
    // Snow left in the hollows, and pools between.
    paint: (c, x, _y, z, { d, shift }) => {
      const patch = noise(x / (d * 1.1) + shift, z / (d * 1.6))
      return mixRgb(c, hex('#eef2f8'), smoothstep(0.16, 0.26, patch) * 0.95)
    },
    way: { kind: 'river', color: '#6f6a60', wide: 1.6 },
    growth: [{ kind: 'bush', count: 34, near: 1.1, far: 5, tall: [0.9, 2], color: '#a86a30' }],
  }),
  glacier: landscape({
    ground: ['#cfe4f0', '#f0f6fa'],
    rock: '#4f8fb0',
    material: 'snow',
    steep: 'folded',
    hills: 0.5,
    mountains: 1.3,
    snowLine: 0.02,
    // A wall of ice behind, cracked from top to bottom, and crevasses before it.
    shape: (x, z, { d, shift, free }) => {
      const front = d * (3 + 0.9 * noise(x / (d * 3) + shift, 4))
      const cracks = ridges(x / (d * 0.5) + shift, z / (d * 3))
      const wall = smoothstep(front, front + d * 0.25, z) * d * (0.85 + 0.4 * cracks)
      const crevasse = smoothstep(0.82, 0.97, ridges(x / (d * 1.6), z / (d * 0.9) + shift))
      return wall - crevasse * d * 0.14 * free(x, z)
    },
    paint: (c, x, y, z, { d, shift }) => {
      const deep = smoothstep(0.02 * d, -0.12 * d, y)
      const wall =
        smoothstep(d * 2.2, d * 3.4, z) * (0.4 + 0.5 * ridges(x / (d * 0.4) + shift, y / d))
      return mixRgb(c, hex('#3a9ac8'), Math.max(deep, wall * 0.6) * 0.85)
    },
    props: [{ piece: iceBlock, count: 22, near: 1.2, far: 4 }],
  }),
  savanna: landscape({
    ground: ['#b08a3e', '#c8a850'],
    rock: '#8a6a48',
    material: 'ground',
    hills: 0.4,
    mountains: 0.4,
    grass: ['#a8863a', '#d0b45e'],
    sward: [1.2, 1],
    rocks: 8,
    growth: [
      { kind: 'acacia', count: 18, near: 1.8, far: 10, tall: [5, 8], color: '#6a7a34' },
      { kind: 'bush', count: 26, near: 1.6, far: 8, tall: [2, 4], color: '#8a8440' },
    ],
    props: [
      { piece: termites, count: 5, near: 1.4, far: 4 },
      { piece: pebbles, count: 10, near: 0.55, far: 1.8, size: 0.3, turned: true },
    ],
  }),
  canyon: landscape({
    ground: ['#c88a54', '#d8a066'],
    rock: '#a8563a',
    material: 'sand',
    steep: 'rock',
    hills: 0.4,
    mountains: 0.2,
    way: { kind: 'river', color: '#a8784a', wide: 1.5 },
    // Walls to both sides in steps, one nearer than the other.
    shape: (x, z, { d, shift, side, subject }) => {
      const bend = noise(z / (d * 2.6) + shift, 2) * d * 0.9 * smoothstep(d, d * 3, z)
      const u = (x - bend) * side
      const gap = Math.max(d * 0.34, Math.abs(subject.x) + subject.radius * 1.3) + z * 0.06
      const rough = noise(x / (d * 0.5) + shift, z / (d * 0.5)) * d * 0.16
      const out = Math.max(u - gap * 1.25, -u - gap * 0.9) + rough
      const rise = smoothstep(0, d * 1.1, out) * 4
      const step = Math.floor(rise) + smoothstep(0.45, 0.9, rise - Math.floor(rise))
      return step * d * 0.34 * smoothstep(d * 0.7, d * 1.5, z)
    },
    paint: (c, x, y, _z, { d, shift }) => banded(c, x, y, d, shift),
    growth: [{ kind: 'bush', count: 14, near: 1.4, far: 5, tall: [1, 2.4], color: '#7a7a44' }],
    rocks: 16,
  }),
  mesa: landscape({
    ground: ['#c8744a', '#d88a58'],
    rock: '#b05a34',
    material: 'sand',
    steep: 'rock',
    hills: 0.5,
    mountains: 0,
    // Table mountains standing apart on a plain.
    shape: (x, z, { d, shift }) => {
      if (z < d * 2.6) return 0
      const cell = noise(x / (d * 6.5) + shift, z / (d * 8))
      const edge = cell + noise(x / (d * 1.2), z / (d * 1.2) + shift) * 0.05
      const skirt = smoothstep(0.06, 0.3, edge) * 0.22
      const wall = smoothstep(0.25, 0.31, edge) * 0.62 + smoothstep(0.38, 0.43, edge) * 0.3
      return (skirt + wall) * d * 2.2
    },
    paint: (c, x, y, _z, { d, shift }) => banded(c, x, y, d, shift),
    growth: [{ kind: 'bush', count: 40, near: 1.2, far: 6, tall: [0.8, 2], color: '#8a8a50' }],
    props: [{ piece: saguaro, count: 7, near: 1.2, far: 4 }],
    rocks: 12,
  }),
  desert: landscape({
    ground: ['#d8a45a', '#e6bc74'],
    rock: '#b87a44',
    material: 'sand',
    hills: 0.25,
    mountains: 0,
    // One dune behind the other, each with a long flank, a winding crest and a steep lee.
    shape: (x, z, { d, shift, free, side }) => {
      const bend =
        Math.sin(x / (d * 3.1) + shift) * 0.75 + Math.sin(x / (d * 1.27) + shift * 2) * 0.2
      const t = Math.log2(1 + z / d) * 2.3 + bend + (side * x) / (d * 8) + shift
      const row = Math.floor(t)
      const f = t - row
      const crest = f < 0.68 ? smoothstep(0, 0.68, f) : 1 - smoothstep(0.68, 1, f)
      const tall = (0.55 + 0.7 * cellHash(row, 7)) * (0.16 * d + 0.13 * z)
      return crest ** 1.3 * tall * smoothstep(d * 0.95, d * 1.7, z) * free(x, z)
    },
    paint: (c, x, _y, z, { d, shift }) => {
      const ripple = Math.sin((z + noise(x / d + shift, z / d) * d * 0.7) / (d * 0.04))
      return scaleRgb(c, 0.96 + 0.1 * ripple * smoothstep(d * 4, d * 0.8, z))
    },
    relight: (light) => ({
      ...light,
      fog: mixRgb(light.fog, hex('#e8cfa4'), 0.45),
      fogDensity: light.fogDensity * 1.7,
      above: scaleRgb(light.above, 1.2),
    }),
    rocks: 2,
    rockSize: 0.14,
    props: [
      { piece: pebbles, count: 5, near: 0.55, far: 1.6, size: 0.3, turned: true },
      { piece: tuft, count: 8, near: 0.6, far: 2.2, size: 0.3 },
      { piece: tracks, count: 1, near: 0.7, far: 0.9, spread: 'mark' },
    ],
  }),
  oasis: landscape({
    focus: focuses.oasis,
    ground: ['#d8b070', '#e4c488'],
    rock: '#a87848',
    material: 'sand',
    hills: 0.4,
    mountains: 0.2,
    dunes: 1,
    water: 'behind',
    growth: [
      { kind: 'palm', count: 26, near: 1.35, far: 2.4, tall: [6, 10] },
      { kind: 'palm', count: 20, near: 6.5, far: 9, tall: [8, 14] },
      { kind: 'leaves', count: 40, near: 1.2, far: 2, tall: [1.4, 3], color: '#5f8a3a' },
    ],
  }),
}

/** Beds of colour from the valley's floor to the rim. */
function banded(
  c: readonly [number, number, number],
  x: number,
  y: number,
  d: number,
  shift: number,
): readonly [number, number, number] {
  const height = y / d
  if (height < 0.06) return c
  const layer = Math.sin(height * 17 + noise(x / (d * 2) + shift, height) * 1.6)
  const fine = Math.sin(height * 46 + shift)
  const tone = mixRgb(hex('#a8482c'), hex('#e8b080'), 0.5 + 0.36 * layer + 0.14 * fine)
  return mixRgb(c, tone, smoothstep(0.06, 0.16, height) * 0.85)
}
