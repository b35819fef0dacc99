import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet } from '../../mesh/solids.ts'
import { placed } from '../../mesh/pen.ts'
import type { Site } from '../setting.ts'

/** The part of a wall that is open, in metres of the scene. */
export interface Opening {
  readonly x: number
  readonly z: number
  readonly wide: number
  readonly low: number
  readonly high: number
}

const towns = /^(city|neon|skyline|street|market|alley|rooftop|village|canal)$/
const heights = /^(mountains|snow|glacier|lake|tundra|canyon)$/
const waters = /^(sea|beach|harbour|island|lake|cliff|icebergs)$/
const greens: Readonly<Record<string, readonly [string, string]>> = {
  spring: ['#7aa848', '#e8b0c4'],
  summer: ['#5f8f3c', '#3f6e34'],
  autumn: ['#a8803c', '#c8682a'],
  winter: ['#e4ebf4', '#8fa0a4'],
}

/** What is seen through a window: ground, trees, houses or the sea, and the weather falling past. */
export function outlook(pen: Pen, site: Site, opening: Opening): void {
  const r = site.random.sub('outlook')
  const { x, z } = opening
  const land = site.named.find((place) => towns.test(place) || waters.test(place)) ?? null
  const town = land ? towns.test(land) : r.chance(0.2)
  const [ground, leaf] = (greens[site.season ?? 'summer'] ?? ['#5f8f3c', '#3f6e34']).map(hex) as [
    Rgb,
    Rgb,
  ]
  const half = opening.wide * 0.5
  const from = z + 4
  // What is seen of the outside narrows to the opening, so a few things fill it.
  const across = (depth: number): number => half * (depth / z) + depth * 0.12
  const floor = site.camera.eye - (site.camera.eye - opening.low) * 1.5 - 1.2
  const wet = land !== null && waters.test(land)
  pen.object(80).paint(wet ? hex('#1f5a74') : ground, wet ? 'water' : 'ground')
  sheet(pen, [
    [x - 400, floor, from],
    [x + 400, floor, from],
    [x + 400, floor, 500],
    [x - 400, floor, 500],
  ])
  if (site.named.some((place) => heights.test(place))) peaks(pen, site, x, floor)
  pen.object(81).paint(mixRgb(leaf, hex('#7a94b0'), 0.55), 'far')
  for (let k = 0; k < 7; k++)
    ball(
      pen,
      [x + (k - 3) * 34 + r.range(-8, 8), floor - 2, 190 + r.range(-20, 40)],
      [r.range(26, 44), r.range(14, 30), 20],
      8,
    )
  for (let k = 0; k < (wet ? 3 : 13); k++) {
    const depth = from + 5 + (k % 5) * 9 + r.range(0, 5)
    const at = x + (((k * 5) % 13) / 6 - 1) * across(depth) + r.range(-1, 1)
    pen.object(82 + (k % 8))
    if (town) house(pen, site, r.range(5, 9), [at, floor, depth + 8], r.pick(facades))
    else
      pen.within(placed(at, floor, depth, r.range(0.8, 1.5)), () =>
        tree(pen, scaleRgb(leaf, r.range(0.75, 1.25)), site.season === 'winter'),
      )
  }
  falling(pen, site, opening)
}

/** Mountains beyond the hills, lit from one side, with snow on them. */
function peaks(pen: Pen, site: Site, x: number, floor: number): void {
  const r = site.random.sub('peaks')
  pen.object(79)
  for (let k = 0; k < 13; k++) {
    const z = 300 - ((k * 5) % 13) * 4
    const [at, wide, tall] = [
      x + (k - 4) * 52 + r.range(-20, 20),
      r.range(46, 80),
      r.range(46, 104),
    ]
    const top = floor + tall
    const [lean, foot] = [r.range(-8, 8), floor - 4]
    const mid = at + lean
    for (const side of [-1, 1]) {
      const rock = mixRgb(hex(side < 0 ? '#7c8494' : '#58627a'), hex('#9fb2cc'), 0.34)
      pen.paint(rock, 'far')
      sheet(pen, [
        [mid, top, z],
        [at + side * wide, foot, z],
        [mid + lean, foot, z - 3],
      ])
      pen.paint(hex(side < 0 ? '#f4f7fb' : '#b8c6dc'), 'far')
      const line = (t: number): number => mid + (at + side * wide - mid) * t
      sheet(pen, [
        [mid, top, z - 0.5],
        [line(0.36), top - tall * 0.36, z - 0.5],
        [line(0.2), top - tall * 0.3, z - 0.5],
        [line(0.14), top - tall * 0.42, z - 0.5],
        [mid + lean * 0.3, top - tall * 0.32, z - 1.5],
      ])
    }
  }
}

const facades = ['#b8785a', '#c8b08c', '#8a949c', '#a8604c', '#d0c4ac'] as const

function house(
  pen: Pen,
  { night }: Site,
  wide: number,
  [x, y, z]: readonly [number, number, number],
  tone: string,
): void {
  const tall = wide * 1.25
  pen.paint(hex(tone), 'brick')
  box(pen, [x, y + tall / 2, z], [wide, tall, 6])
  pen.paint(hex('#5a3a34'), 'matte')
  box(pen, [x, y + tall + 0.9, z], [wide * 1.06, 1.8, 6.4], 0.35)
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 3; column++) {
      const lit = night > 0.3 && (row * 3 + column * 2 + Math.floor(x)) % 3 !== 0
      pen.paint(hex(lit ? '#ffcf80' : '#2f3c48'), lit ? 'lamp' : 'gloss')
      box(
        pen,
        [x + (column - 1) * wide * 0.3, y + tall * (0.2 + row * 0.22), z - 3.02],
        [wide * 0.14, tall * 0.12, 0.1],
      )
    }
}

function tree(pen: Pen, leaf: Rgb, bare: boolean): void {
  pen.paint(hex('#5a4434'), 'matte')
  lathe(
    pen,
    [
      [0.32, 0],
      [0.18, 3],
    ],
    6,
  )
  if (bare) {
    // A fir under snow.
    for (let k = 0; k < 4; k++) {
      pen.paint(k % 2 ? hex('#e8eef6') : hex('#48665a'), 'leaf')
      pen.within(placed(0, 1 + k * 1.15, 0), () =>
        lathe(
          pen,
          [
            [1.9 - k * 0.42, 0],
            [0.1, 1.9],
          ],
          8,
        ),
      )
    }
    return
  }
  pen.paint(leaf, 'leaf')
  for (const [x, y, size] of [
    [0, 4.2, 1.9],
    [-1.1, 3.5, 1.3],
    [1.2, 3.6, 1.4],
  ] as const)
    ball(pen, [x, y, 0], size, 7)
}

/** Rain and snow between the pane and the garden, and drops that have caught on the glass. */
function falling(pen: Pen, site: Site, { x, z, wide, low, high }: Opening): void {
  const { weather, refused, named } = site
  const r = site.random.sub('panes')
  const rain = (weather === 'rain' || weather === 'storm') && !refused.rain
  const snow =
    (weather === 'snowfall' || weather === 'blizzard' || named.includes('snow')) && !refused.snow
  if (!rain && !snow) return
  const unit = (high - low) * 0.01
  pen.object(96)
  const slant = r.range(-0.22, 0.22)
  for (let k = 0; k < 150; k++) {
    const depth = z + r.range(0.15, 2.2) * z
    const grown = depth / z
    const at = x + r.range(-0.62, 0.62) * wide * grown
    const y = site.camera.eye + (r.range(low, high) - site.camera.eye) * grown
    if (rain) {
      pen.paint(hex('#d4e2f0'), 'screen')
      const long = unit * r.range(5, 11)
      const thin = unit * 0.16
      sheet(pen, [
        [at - thin, y, depth],
        [at + thin, y, depth],
        [at + thin + slant * long, y + long, depth],
        [at - thin + slant * long, y + long, depth],
      ])
    } else {
      pen.paint(hex('#f4f8ff'), 'snow')
      ball(pen, [at, y, depth], unit * r.range(0.6, 1.3), 4)
    }
  }
  if (!rain) return
  pen.object(97).paint(hex('#cfdde8'), 'gloss')
  for (let k = 0; k < 60; k++) {
    const size = unit * r.range(0.4, 1)
    const at: [number, number, number] = [
      x + r.range(-0.48, 0.48) * wide,
      r.range(low, high),
      z + unit,
    ]
    ball(pen, at, [size, size * r.range(1.1, 2.4), size * 0.5], 4)
  }
}
