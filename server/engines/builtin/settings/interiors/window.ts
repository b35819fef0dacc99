import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { box, lathe, sheet } from '../../mesh/solids.ts'
import { kitOf } from '../parts/props.ts'
import { plant } from '../pieces/living.ts'
import type { Setting, Site } from '../setting.ts'
import { outlook } from './outlook.ts'
import type { Opening } from './outlook.ts'
import { floor } from './shell.ts'

const walls = ['#c8a888', '#8fa3a0', '#b8846a', '#d8c8a8', '#7f8fa4', '#9a8a74'] as const
const curtains = ['#a83e34', '#d8ccb4', '#4a6a80', '#c89a3e', '#6a7a54'] as const

interface Fit {
  readonly opening: Opening
  /** Metres of the scene to a metre of a room. */
  readonly s: number
  /** Whether the subject is on the sill, not on the floor before it. */
  readonly onSill: boolean
  readonly floor: number
}

function fit({ subject, distance: d, camera }: Site): Fit {
  const onSill = !subject.present || subject.height < 1.05
  const s = onSill ? Math.max(0.25, d / 2.4) : d / 4.1
  const z = onSill ? d + Math.max(subject.radius * 1.15, 0.16 * s) : d + subject.radius + 0.7 * s
  const seen = (camera.width / camera.focal) * z
  const top = camera.eye + (camera.horizon / camera.focal) * z
  const low = onSill ? 0.05 * s : 0.62 * s
  return {
    opening: {
      x: subject.x * 0.35,
      z,
      wide: seen * 0.66,
      low,
      high: Math.max(low + 0.4 * s, top - (top - low) * 0.07),
    },
    s,
    onSill,
    floor: onSill ? -0.8 * s : 0,
  }
}

/** Indoors at a large window, with the hour and the weather outside to be seen. */
export const window: Setting = {
  frame: { horizon: [0.42, 0.52], foot: [0.82, 0.9], share: [0.4, 0.54] },
  footing: 'ground',
  openAbove: false,
  indoors: true,
  relight: (light, { random, night, tints, site }) => {
    const { opening, s } = fit(site)
    const side = random.sub('side').sign()
    const tone = mixRgb(wallColor(random, tints), [0.6, 0.52, 0.42], 0.55)
    const { subject } = site
    return {
      ...light,
      toSun: [side * 0.6, 0.58, 0.55],
      sun: scaleRgb(light.sun, 1.1),
      above: mixRgb(scaleRgb(light.above, 0.75), scaleRgb(tone, 0.5), 0.45),
      below: scaleRgb(tone, 0.3),
      wet: 0,
      shafts: 0.25,
      points: [
        ...light.points,
        // The room behind the viewer, and a lamp in it when it is dark.
        {
          at: [subject.x - side * 0.8 * s, 1.1 * s, site.distance * 0.3],
          color: night > 0.35 ? [1.5, 1.05, 0.6] : [0.95, 0.85, 0.72],
          reach: opening.z * 1.7,
        },
      ],
    }
  },
  build: (pen, site) => {
    const plan = fit(site)
    const r = site.random.sub('window')
    const { opening, s } = plan
    outlook(pen, site, opening)
    wallRound(pen, plan, wallColor(site.random.sub('site').sub('tone'), site.tints), site)
    sash(pen, opening, s, r)
    drape(pen, opening, s, r)
    pen.object(2)
    if (!plan.onSill) {
      const half = opening.wide * 2
      const boards = ['boards', '#8a5a34', '#a87848'] as const
      floor(pen, boards, r, { half, near: site.distance * 0.05, back: opening.z, s })
    }
    ledge(pen, plan, site)
    companion(pen, plan, site, r)
  },
}

function wallColor(random: Random, tints: readonly Rgb[]): Rgb {
  const own = hex(random.sub('wall').pick(walls))
  return tints[0] ? mixRgb(own, tints[0], 0.5) : own
}

function wallRound(pen: Pen, { opening, floor: foot }: Fit, tone: Rgb, site: Site): void {
  const { x, z, wide, low, high } = opening
  const far = wide * 3
  const panel = (x0: number, x1: number, y0: number, y1: number): void =>
    sheet(pen, [
      [x0, y0, z],
      [x1, y0, z],
      [x1, y1, z],
      [x0, y1, z],
    ])
  pen.object(3).paint(tone, 'matte')
  panel(x - far, x - wide / 2, foot, high + far)
  panel(x + wide / 2, x + far, foot, high + far)
  panel(x - wide / 2, x + wide / 2, high, high + far)
  panel(x - wide / 2, x + wide / 2, foot, low)
  // The depth of the wall is lit from outside.
  pen.object(4).paint(mixRgb(tone, [0.95, 0.95, 0.95], 0.5), 'matte')
  const thick = site.distance * 0.05
  for (const side of [-1, 1])
    box(
      pen,
      [x + (side * wide) / 2, (low + high) / 2, z + thick / 2],
      [thick * 0.2, high - low, thick],
    )
}

function sash(pen: Pen, { x, z, wide, low, high }: Opening, s: number, r: Random): void {
  const columns: number = r.pick([2, 3])
  const rows: number = r.pick([1, 2, 3])
  const tall = high - low
  const bar = 0.035 * s
  pen.object(5).paint(hex(r.pick(['#f4efe4', '#6a4830', '#e4e8e8', '#3a4a48'])), 'matte')
  for (let k = 0; k <= columns; k++)
    box(
      pen,
      [x + (k / columns - 0.5) * wide, low + tall / 2, z],
      [k % columns ? bar : bar * 2.2, tall, bar * 1.6],
    )
  for (let k = 0; k <= rows; k++)
    box(
      pen,
      [x, low + (k / rows) * tall, z],
      [wide + bar * 2, k % rows ? bar : bar * 2.2, bar * 1.6],
    )
}

function drape(pen: Pen, { x, z, wide, high, low }: Opening, s: number, r: Random): void {
  const cloth = hex(r.pick(curtains))
  const fold = wide * 0.028
  for (const side of [-1, 1])
    for (let k = 0; k < 6; k++) {
      pen.object(side < 0 ? 6 : 7).paint(scaleRgb(cloth, 0.78 + 0.3 * (k % 2)), 'cloth')
      const at = x + side * (wide * 0.5 - fold * 1.4 + k * fold * 1.5)
      pen.within(placed(at, low + 0.02 * s, z - 0.07 * s), () =>
        lathe(
          pen,
          [
            [fold * 1.15, 0],
            [fold * 0.8, (high - low) * 1.02],
          ],
          8,
        ),
      )
    }
}

function ledge(pen: Pen, { opening, s, onSill }: Fit, { subject, distance: d }: Site): void {
  const { x, z, wide, low } = opening
  pen.object(8).paint(hex('#efe6d4'), 'boards')
  const front = onSill ? d - Math.max(subject.radius * 1.1, 0.16 * s) : z - 0.22 * s
  const top = onSill ? 0 : low
  box(
    pen,
    [x, top - 0.03 * s, (front + z) / 2],
    [onSill ? wide * 5 : wide * 1.12, 0.06 * s, z - front],
  )
  if (!onSill) return
  pen.paint(hex('#cbb99c'), 'matte')
  sheet(pen, [
    [x - wide * 3, -1.2 * s, front + 0.03 * s],
    [x + wide * 3, -1.2 * s, front + 0.03 * s],
    [x + wide * 3, -0.06 * s, front + 0.03 * s],
    [x - wide * 3, -0.06 * s, front + 0.03 * s],
  ])
}

/** A potted plant keeps the sill from being bare. */
function companion(pen: Pen, { opening, s, onSill }: Fit, site: Site, r: Random): void {
  if (site.refused.flowers || !r.chance(0.75)) return
  const { subject } = site
  const side = subject.x > 0 ? -1 : 1
  const size = (onSill ? 0.3 : 0.9) * s
  const clear = Math.abs(subject.x - opening.x) + subject.radius + size * 0.5
  const at = opening.x + side * Math.max(opening.wide * 0.36, clear)
  pen.object(9)
  pen.within(placed(at, 0, opening.z - size * 0.55, size), () =>
    plant(kitOf(pen, site, r.sub('plant'), size)),
  )
}
