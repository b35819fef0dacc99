import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { noise, ridges } from '../../core/noise.ts'
import { smoothstep } from '../../core/scalar.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { lathe, sheet, tube } from '../../mesh/solids.ts'
import { boulder, detailOf, scatter } from '../parts/scatter.ts'
import type { Setting, Site, Toning } from '../setting.ts'
import { terrain } from '../parts/terrain.ts'

/** What lights a cave: the day through its mouth or through a hole in its roof, a pool, or crystals. */
type Kind = 'mouth' | 'skylight' | 'crystals' | 'pool'

const glows = ['#4ab8d8', '#e09a4a', '#a87ae0', '#5ad8a0', '#e86a9a'] as const

interface Hollow {
  readonly kind: Kind
  readonly glow: string
  /** Where the light is, metres. */
  readonly x: number
  readonly z: number
  readonly shift: number
  readonly daylit: boolean
}

function hollow({ random, distance: d, subject, night, beams }: Site): Hollow {
  const r = random.sub('hollow')
  const kind = r.pick<Kind>(['mouth', 'skylight', 'crystals', 'pool', 'mouth', 'skylight'])
  const side = subject.x > 0 ? -1 : subject.x < 0 ? 1 : r.sign()
  const z = d * r.range(2.6, 4.2)
  return {
    kind: beams
      ? 'skylight'
      : night > 0.8 && (kind === 'mouth' || kind === 'skylight')
        ? 'crystals'
        : kind,
    glow: r.pick(glows),
    x: side * z * r.range(0.06, 0.2),
    z,
    shift: r.range(0, 40),
    daylit: beams || ((kind === 'mouth' || kind === 'skylight') && night <= 0.8),
  }
}

export const cave: Setting = {
  frame: { horizon: [0.44, 0.54], foot: [0.78, 0.88], share: [0.42, 0.56] },
  footing: 'ground',
  openAbove: false,
  indoors: true,
  relight: (light, { site }: Toning) => {
    const { kind, glow, x, z, daylit } = hollow(site)
    const d = site.distance
    const tone = daylit ? hex('#8aa8c0') : mixRgb(hex(glow), [0.42, 0.4, 0.4], 0.5)
    const [dx, dz] = [x, z - d]
    const far = Math.hypot(dx, dz, d)
    return {
      ...light,
      sun: kind === 'skylight' ? [3.4, 3.1, 2.5] : [0.5, 0.5, 0.55],
      toSun: kind === 'skylight' ? [dx / far / 2, 0.94, dz / far / 2] : [dx / far, 0.5, dz / far],
      above: scaleRgb(tone, daylit ? 0.3 : 0.26),
      below: scaleRgb(mixRgb(tone, hex('#b08a60'), 0.5), 0.16),
      wet: 0.6,
      shafts: kind === 'skylight' ? 1 : 0,
      sky: {
        ...light.sky,
        kind: 'backdrop',
        top: daylit ? hex('#dfeaf0') : scaleRgb(tone, 0.05),
        horizon: daylit ? hex('#f6ecd0') : scaleRgb(tone, 0.3),
        glow: tone,
        cover: 0.1,
        stars: 0,
      },
      fog: scaleRgb(mixRgb(tone, hex('#c8d0d0'), daylit ? 0.3 : 0), daylit ? 0.34 : 0.24),
      fogDensity: light.fogDensity * 1.5,
      points: [
        ...light.points,
        {
          at: [x, d * 0.7, z - d * 0.4],
          color: scaleRgb(daylit ? hex('#ffeccc') : tone, 2.6),
          reach: d * 3.2,
        },
        { at: [-x * 0.5, d * 0.5, d * 0.35], color: scaleRgb(hex('#d8b48a'), 0.8), reach: d * 1.6 },
      ],
    }
  },
  build(pen, site) {
    const { distance: d } = site
    const h = hollow(site)
    const { shift } = h
    const pool = h.kind === 'pool'
    const height = (x: number, z: number): number =>
      noise(x / d + shift, z / d) * d * 0.05 +
      (Math.abs(x) / (0.5 * z + 0.3 * d)) ** 3 * d * 0.5 -
      (pool
        ? d * 0.13 * smoothstep(d * 0.75, d * 0.3, Math.hypot((x - h.x) * 0.7, z - d * 2.1))
        : 0)
    const rock = hex('#6f665c')
    const stone = (x: number, y: number, z: number): ReturnType<typeof hex> => {
      const bed = noise(x / (d * 0.8) + shift, y / (d * 0.22) + z / (d * 1.4))
      return mixRgb(scaleRgb(rock, 0.62), scaleRgb(rock, 1.2), 0.5 + 0.6 * bed)
    }
    pen.object(2)
    terrain(
      pen,
      site.camera,
      height,
      stone,
      'ground',
      { columns: 120, rows: 110, near: d * 0.16, far: d * 7 },
      'rock',
    )
    if (pool) water(pen, site, h)
    vault(pen, site, h, stone)
    dripstone(pen, site, h, height)
    if (!h.daylit || site.random.sub('some').chance(0.35)) crystals(pen, site, h, height)
  },
}

function water(pen: Pen, site: Site, h: Hollow): void {
  const d = site.distance
  pen.object(5).paint(scaleRgb(hex(h.glow), 0.5), 'water')
  sheet(pen, [
    [-d * 4, -d * 0.055, d * 0.5],
    [d * 4, -d * 0.055, d * 0.5],
    [d * 4, -d * 0.055, d * 6],
    [-d * 4, -d * 0.055, d * 6],
  ])
}

/** Roof and back wall as one shell of rock, open where the light comes in. */
function vault(
  pen: Pen,
  { distance: d, subject }: Site,
  { kind, x: hx, z: hz, shift }: Hollow,
  stone: (x: number, y: number, z: number) => ReturnType<typeof hex>,
): void {
  const [columns, rows] = [130, 90]
  const tall = Math.max(d * 1.05, subject.present ? subject.height * 1.5 : 0)
  pen.object(4).paint(hex('#5a5148'), 'rock')
  const ids: number[][] = []
  const open: boolean[][] = []
  for (let j = 0; j <= rows; j++) {
    const z = d * 0.25 + (d * 5.6 * j) / rows
    const close = smoothstep(d * 3.4, d * 5.7, z)
    ids.push([])
    open.push([])
    for (let i = 0; i <= columns; i++) {
      const a = (i / columns) * Math.PI
      const rough =
        1 +
        0.2 * noise(a * 1.3 + shift, z / (d * 0.9)) +
        0.12 * ridges(a * 3 + shift, z / (d * 0.5))
      const wide = (d * 0.95 + z * 0.42) * (1 - close * 0.75) * rough
      const [x, y] = [
        Math.cos(a) * wide,
        -d * 0.1 +
          Math.sin(a) * tall * (1 - close * 0.8) * rough +
          d * 0.3 * noise(a * 2 + shift, z / d) ** 2,
      ]
      const n = [-Math.cos(a), -Math.sin(a), -0.35 - close] as const
      ids[j]?.push(pen.point(x, y, z, n[0], n[1], n[2], stone(x, y, z)))
      const hole =
        kind === 'skylight'
          ? Math.hypot((x - hx) / (d * 0.42), (z - hz * 0.72) / (d * 0.5)) +
              noise(a * 4, z / d) * 0.3 <
              1 && y > tall * 0.5
          : kind === 'mouth' &&
            Math.hypot((x - hx) / (d * 0.75), (y - d * 0.35) / (d * 0.75)) +
              noise(a * 3 + shift, 2) * 0.3 <
              1 &&
            z > d * 3.2
      open[j]?.push(hole)
    }
  }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      if (open[j]?.[i] === true && open[j + 1]?.[i + 1] === true) continue
      pen.quad(
        ids[j]?.[i] ?? 0,
        ids[j]?.[i + 1] ?? 0,
        ids[j + 1]?.[i + 1] ?? 0,
        ids[j + 1]?.[i] ?? 0,
      )
    }
  if (kind === 'mouth') return
  // Behind the last ring there is only rock.
  pen.object(6)
  sheet(pen, [
    [-d * 6, -d, d * 5.8],
    [d * 6, -d, d * 5.8],
    [d * 6, d * 4, d * 5.8],
    [-d * 6, d * 4, d * 5.8],
  ])
}

/** Cones that grow from the floor, and others that hang above them. */
function dripstone(
  pen: Pen,
  site: Site,
  { kind }: Hollow,
  height: (x: number, z: number) => number,
): void {
  const { distance: d } = site
  const tone = hex('#8a7d6c')
  scatter(
    site,
    'dripstone',
    34,
    1.15,
    4.4,
    height,
    (x, _y, z) => Math.abs(x / z) > 0.1,
    (x, y, z, r) => {
      const tall = d * r.range(0.12, 0.55)
      const wide = tall * r.range(0.16, 0.26)
      const cone = (up: number): void =>
        lathe(
          pen,
          [
            [wide * 1.3, -0.03 * tall * up],
            [wide * 0.72, tall * 0.22 * up],
            [wide * 0.44, tall * 0.55 * up],
            [wide * 0.2, tall * 0.85 * up],
            [0.01, tall * up],
          ],
          9,
        )
      pen.object(32).paint(scaleRgb(tone, r.range(0.6, 1.15)), 'rock')
      if (r.chance(0.45)) pen.within(placed(x, y, z), () => cone(1))
      else {
        const roof = d * r.range(0.95, 1.3)
        pen.within(placed(x * 0.9, roof, z), () => cone(-1))
      }
      if (kind === 'skylight' && r.chance(0.3))
        pen.within(placed(x * 0.8, y, z), () =>
          boulder(pen, r, d * 0.12, tone, detailOf(site, d * 0.12, 40), 'rock'),
        )
    },
  )
}

function crystals(
  pen: Pen,
  site: Site,
  { glow }: Hollow,
  height: (x: number, z: number) => number,
): void {
  const { distance: d } = site
  scatter(
    site,
    'crystals',
    17,
    0.72,
    3.4,
    height,
    (x, _y, z) => Math.abs(x / z) > 0.12,
    (x, y, z, r) => {
      const tall = d * r.range(0.12, 0.36) * (z < d ? 0.6 : 1)
      for (let k = 0; k < 7; k++) {
        const lean = [r.range(-0.55, 0.55), r.range(-0.4, 0.4)] as const
        const long = tall * r.range(0.45, 1)
        const thick = long * r.range(0.09, 0.14)
        const at = (t: number): readonly [number, number, number] => [
          x + lean[0] * long * t,
          y + long * t,
          z + lean[1] * long * t,
        ]
        pen
          .object(33)
          .paint(scaleRgb(hex(glow), r.range(0.7, 1.25)), k % 3 === 0 ? 'pane' : 'crystal')
        tube(pen, [at(-0.05), at(0.78), at(1)], [thick, thick, thick * 0.04], 6)
      }
      if (site.points.length < 6)
        site.points.push({
          at: [x, y + tall * 0.7, z - d * 0.12],
          color: scaleRgb(hex(glow), 2),
          reach: d * 1.3,
        })
    },
  )
}
