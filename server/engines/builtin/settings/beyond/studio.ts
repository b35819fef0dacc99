import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, box, lathe, sheet, slab } from '../../mesh/solids.ts'
import { candle } from '../../maquettes/things/lights-and-books.ts'
import { fruit, fruitbowl } from '../../maquettes/things/fruit.ts'
import type { Setting, Site } from '../setting.ts'
import type { Light } from '../../shade/light.ts'
import type { Rgb } from '../../core/color.ts'

function interior(light: Light, wall: Rgb, warmth: number): Light {
  return {
    ...light,
    toSun: [light.toSun[0] < 0 ? -0.62 : 0.62, 0.6, -0.5],
    sun: [2.1 * warmth, 1.9, 1.6],
    above: scaleRgb(mixRgb(wall, [0.6, 0.55, 0.5], 0.5), 0.62),
    below: scaleRgb(wall, 0.3),
    sky: {
      ...light.sky,
      kind: 'backdrop',
      top: scaleRgb(wall, 0.35),
      horizon: scaleRgb(wall, 0.6),
      cover: 0.1,
      stars: 0,
    },
    fogDensity: 0,
    wet: 0,
  }
}

const backdrops = [
  hex('#8a9aa8'),
  hex('#c8b49a'),
  hex('#6a5a78'),
  hex('#3a4a52'),
  hex('#b8826a'),
  hex('#8a9a78'),
] as const

/** The paper's side view: its height and its distance, in distances of the subject. */
const sweep = [
  [0, 0.05],
  [0, 2.1],
  ...Array.from({ length: 9 }, (_, k) => {
    const angle = ((k + 1) / 10) * (Math.PI / 2)
    return [0.9 * (1 - Math.cos(angle)), 2.1 + 0.9 * Math.sin(angle)] as const
  }),
  [0.9, 3],
  [9, 3],
] as const

/** A seamless paper sweep: floor and background are one colour. */
export const studio: Setting = {
  frame: { horizon: [0.4, 0.52], foot: [0.8, 0.88], share: [0.58, 0.7] },
  footing: 'ground',
  openAbove: false,
  indoors: true,
  relight: (light, { random, tints }) => {
    const tone = tints[0] ?? random.pick(backdrops)
    return {
      ...interior(light, tone, 1.15),
      sky: {
        ...light.sky,
        kind: 'backdrop',
        top: scaleRgb(tone, 0.55),
        horizon: scaleRgb(tone, 1.05),
        glow: tone,
        cover: 0.05,
        stars: 0,
      },
    }
  },
  build(pen, site) {
    const { distance: d, tints, random } = site
    const tone = tints[0] ?? random.sub('tone').pick(backdrops)
    // Same stream as the light, so that sweep and background agree.
    pen.object(2).paint(scaleRgb(tone, 0.9), 'sand')
    for (const [k, [low, near]] of sweep.entries()) {
      const next = sweep[k + 1]
      if (next)
        sheet(pen, [
          [-d * 12, low * d, near * d],
          [d * 12, low * d, near * d],
          [d * 12, next[0] * d, next[1] * d],
          [-d * 12, next[0] * d, next[1] * d],
        ])
    }
    dressSet(pen, site, tone)
  },
}

/** What stands on the paper: a podium under or behind the subject, an arch, a disc of colour, or nothing. */
function dressSet(pen: Pen, site: Site, tone: Rgb): void {
  const { distance: d, subject } = site
  const r = site.random.sub('set')
  const kind = r.pick(['arch', 'disc', 'blocks', 'plain'] as const)
  const side = subject.x > 0 ? -1 : subject.x < 0 ? 1 : r.sign()
  const second = mixRgb(
    scaleRgb(tone, r.range(0.7, 0.9)),
    hex(r.pick(['#f0e0c8', '#c8785a', '#4a5a72', '#e8b84a'])),
    0.4,
  )
  const back = d * 1.25 + subject.radius * 1.3
  const tall = Math.max(d * 0.5, subject.height * 1.15)
  pen.object(4)
  if (kind === 'arch' || kind === 'disc') {
    const wide = Math.max(tall * 0.42, subject.radius * 1.25)
    const outline = Array.from({ length: 25 }, (_, k) => {
      const a = (k / 24) * Math.PI * (kind === 'disc' ? 2 : 1)
      return [Math.cos(a) * wide, Math.sin(a) * wide] as const
    })
    const lift = kind === 'disc' ? wide * 1.02 : tall - wide
    const points = outline.map(([x, y]) => [x, y + lift] as const)
    pen.paint(second, 'matte')
    pen.within(placed(subject.x + side * wide * 0.3, 0, back), () =>
      slab(pen, kind === 'arch' ? [...points, [-wide, 0], [wide, 0]] : points, d * 0.08),
    )
  }
  if (kind === 'blocks' || (kind === 'arch' && r.chance(0.6)))
    for (let k = 0; k < 3; k++) {
      const size = tall * r.range(0.12, 0.3)
      const x = subject.x + side * (subject.radius * 1.15 + size * (0.8 + k * 0.9))
      pen.object(5 + k).paint(mixRgb(tone, second, r.next()), 'matte')
      const z = d + r.range(-0.05, 0.45) * d
      if (k % 2)
        pen.within(placed(x, 0, z), () =>
          lathe(
            pen,
            [
              [size * 0.5, 0],
              [size * 0.5, size * 0.7],
              [0, size * 0.7],
            ],
            28,
          ),
        )
      else box(pen, [x, size * 0.6, z], [size, size * 1.2, size])
    }
  if (subject.present) return
  // Nothing is to be shown: a ball of polished metal shows the studio itself.
  pen.object(9).paint(hex('#d8b070'), 'gilt')
  ball(pen, [subject.x, tall * 0.32, d], tall * 0.3, 18)
}

export const table: Setting = {
  frame: { horizon: [0.2, 0.3], foot: [0.76, 0.84], share: [0.42, 0.56] },
  footing: 'ground',
  openAbove: false,
  indoors: true,
  relight: (light, { random, tints }) => {
    const tone =
      tints[0] ?? random.pick([hex('#3a3226'), hex('#2c3638'), hex('#4a2c24'), hex('#5a5a4a')])
    return {
      ...light,
      toSun: [light.toSun[0] < 0 ? -0.78 : 0.78, 0.5, -0.32],
      sun: [3, 2.7, 2.2],
      above: [0.2, 0.2, 0.24],
      below: [0.12, 0.09, 0.07],
      fogDensity: 0,
      wet: 0,
      sky: {
        ...light.sky,
        kind: 'backdrop',
        top: scaleRgb(tone, 0.5),
        horizon: scaleRgb(tone, 1.1),
        glow: tone,
        cover: 0.5,
        stars: 0,
      },
    }
  },
  build(pen, site) {
    const { distance: d, subject, random, camera } = site
    const r = random.sub('table')
    const back = d * 1.75
    if (r.chance(0.5)) {
      pen.object(2)
      for (let k = 0; k < 9; k++) {
        pen.paint(scaleRgb(hex('#6a4426'), r.range(0.75, 1.25)), 'sand')
        const [a, b] = [
          d * 0.1 + ((back - d * 0.1) * k) / 9,
          d * 0.1 + ((back - d * 0.1) * (k + 0.985)) / 9,
        ]
        sheet(pen, [
          [-d * 4, 0, a],
          [d * 4, 0, a],
          [d * 4, 0, b],
          [-d * 4, 0, b],
        ])
      }
    } else {
      pen
        .object(2)
        .paint(r.pick([hex('#e4dccb'), hex('#7a2a26'), hex('#33504a'), hex('#3a4a66')]), 'sand')
      sheet(pen, [
        [-d * 4, 0, d * 0.05],
        [d * 4, 0, d * 0.05],
        [d * 4, 0, back],
        [-d * 4, 0, back],
      ])
    }
    const side = subject.x > 0 ? -1 : 1
    const s = subject.height
    // A companion or two keeps the subject from standing lost; never larger than it.
    const free = Math.max(subject.radius * 1.25, s * 0.7)
    const edge = ((side > 0 ? camera.width - camera.centerX : camera.centerX) / camera.focal) * d
    if (r.chance(0.75) && free + s * 0.3 < edge) {
      const unitSize = Math.min(1.1, (s * 0.9) / 0.43)
      const x = subject.x + side * (free + s * 0.16)
      pen.object(10)
      if (r.chance(0.5)) {
        pen.within(placed(x, 0, subject.z + subject.radius * 0.7, unitSize), () =>
          candle.build(pen, { random: r, colors: [], word: 'candle', action: 'rest' }),
        )
        site.points.push({
          at: [x, 0.45 * unitSize, subject.z + subject.radius * 0.4],
          color: [3, 1.7, 0.7],
          reach: d * 0.9,
        })
      } else
        pen.within(placed(x, 0, subject.z - subject.radius * 0.2, (s / 0.16) * 0.4), () =>
          fruit(pen, r.pick(['apple', 'pear', 'lemon', 'plum']), r, undefined),
        )
    }
    if (!subject.present) {
      pen.object(12)
      const bowl = (d * 0.3) / 0.4
      pen.within(placed(subject.x, 0, d, bowl), () =>
        fruitbowl.build(pen, {
          random: r.sub('bowl'),
          colors: [],
          word: 'fruit bowl',
          action: 'rest',
        }),
      )
    }
    pen.object(11).paint(hex('#7a5a3a'), 'cloth')
    if (r.chance(0.4))
      for (let k = 0; k < 9; k++) {
        const x = -side * d * (0.62 + k * 0.05)
        pen.paint(scaleRgb(hex('#7a3a30'), 0.7 + 0.3 * (k % 2)), 'cloth')
        ball(pen, [x, d * 0.6, back * 0.98], [d * 0.05, d * 0.8, d * 0.05], 9)
      }
  },
}
