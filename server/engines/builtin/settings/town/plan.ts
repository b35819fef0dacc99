import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { Random as Stream } from '../../core/random.ts'
import { church } from '../../maquettes/buildings/towers.ts'
import { broadleaf } from '../../maquettes/plants/broadleaf.ts'
import { conifer } from '../../maquettes/plants/trees.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { box, sheet } from '../../mesh/solids.ts'
import { model } from '../land/focus.ts'
import { leafColor } from '../parts/flora.ts'
import { kitOf } from '../parts/props.ts'
import type { Setting, Site } from '../setting.ts'
import { booth } from '../yard/fair.ts'
import { farmhouse } from '../yard/farm.ts'
import { fountain, lampPost } from '../yard/park.ts'
import { boat, highRise, quayHouse } from '../yard/quay.ts'
import { parkedCar } from '../yard/street.ts'

interface TownPlan {
  /** What stands on most plots. */
  readonly house: 'cottage' | 'terrace' | 'tower'
  /** Share of the plots that are green. */
  readonly green: number
  readonly road: string
  readonly ground: readonly [string, string]
  /** Water on the far side, or down the middle. */
  readonly water?: 'side' | 'middle'
  readonly heart: 'church' | 'fountain' | 'stalls' | 'none'
}

const plans = {
  village: {
    house: 'cottage',
    green: 0.34,
    road: '#c0a47a',
    ground: ['#7a9a4e', '#8aa65a'],
    heart: 'church',
  },
  city: {
    house: 'tower',
    green: 0.14,
    road: '#55565c',
    ground: ['#a8a49c', '#8f9a80'],
    heart: 'fountain',
  },
  neon: {
    house: 'tower',
    green: 0,
    road: '#2c2e38',
    ground: ['#565a68', '#4a4c5a'],
    heart: 'none',
  },
  market: {
    house: 'terrace',
    green: 0.1,
    road: '#b8a68c',
    ground: ['#c4b294', '#b0a084'],
    heart: 'stalls',
  },
  harbour: {
    house: 'terrace',
    green: 0.14,
    road: '#b0a690',
    ground: ['#b8ac94', '#8fa060'],
    water: 'side',
    heart: 'church',
  },
  canal: {
    house: 'terrace',
    green: 0.1,
    road: '#b0a690',
    ground: ['#b8ac94', '#9aa070'],
    water: 'middle',
    heart: 'none',
  },
  skyline: {
    house: 'tower',
    green: 0.12,
    road: '#55565c',
    ground: ['#a8a49c', '#8f9a80'],
    water: 'side',
    heart: 'none',
  },
} as const satisfies Partial<Record<string, TownPlan>>

const fromAbove = new Set(['isometric', 'aerial', 'above'])

/** From above a town is its plan: plots in a grid with streets between them, seen as far as the frame goes. */
export function plannedTown(setting: Setting, name: keyof typeof plans): Setting {
  return {
    ...setting,
    build: (pen, site) => {
      if (!site.subject.present && site.shot && fromAbove.has(site.shot))
        lay(pen, site, plans[name])
      else setting.build(pen, site)
    },
  }
}

function lay(pen: Pen, site: Site, plan: TownPlan): void {
  const r = site.random.sub('plan')
  const { distance: d, model: block } = site
  const span = block ? block.half : d * 0.9
  const cells = block ? (plan.house === 'cottage' ? 3 : 5) : 11
  const pitch = (span * 2) / cells
  const middle = block ?? { x: 0, z: d * 1.06 }
  const winter = site.season === 'winter'
  pen.object(2)
  const grid = (x0: number, x1: number, z0: number, z1: number, y: number): void =>
    sheet(pen, [
      [x0, y, z0],
      [x1, y, z0],
      [x1, y, z1],
      [x0, y, z1],
    ])
  const far = block ? span * 2 : d * 6
  pen.paint(hex(plan.road), 'paving')
  grid(-far, far, d * 0.04, d + far, 0)
  const skew = block ? 0 : r.range(-0.5, 0.5)
  pen.within(placed(middle.x, 0, middle.z, 1, skew), () => {
    for (let j = 0; j < cells; j++)
      for (let i = 0; i < cells; i++) {
        const own = new Stream(Math.floor(r.next() * 4294967296))
        const [x, z] = [(i + 0.5) * pitch - span, (j + 0.5) * pitch - span]
        const wet =
          (plan.water === 'side' && i >= cells - Math.ceil(cells * 0.34)) ||
          (plan.water === 'middle' && i === cells >> 1)
        const heart = i === cells >> 1 && j === (cells >> 1) - (plan.water === 'middle' ? 9 : 0)
        pen.object(10 + ((i * 7 + j * 3) % 80))
        if (wet) {
          pen.paint(hex('#1f5f78'), 'water')
          grid(x - pitch / 2, x + pitch / 2, z - pitch / 2, z + pitch / 2, pitch * 0.012)
          if (own.chance(0.42)) vessel(pen, site, own, x, z, pitch)
          continue
        }
        const tone = mixRgb(hex(plan.ground[0]), hex(plan.ground[1]), own.next())
        const green = own.chance(plan.green)
        pen.paint(
          winter ? hex('#e8eef6') : green ? hex('#6f9a48') : tone,
          green ? 'ground' : 'paving',
        )
        const side = pitch * 0.41
        pen.within(placed(x, pitch * 0.012, z), () =>
          box(pen, [0, 0, 0], [side * 2, pitch * 0.03, side * 2]),
        )
        pen.within(placed(x, pitch * 0.027, z, pitch / 12), () => {
          if (heart) centre(pen, site, own, plan)
          else if (green) trees(pen, site, own, own.int(3, 6))
          else buildings(pen, site, own, plan)
        })
        if (own.chance(0.5) && plan.house !== 'cottage')
          pen.within(
            placed(x + pitch * 0.46, 0, z + own.range(-0.3, 0.3) * pitch, pitch / 15, Math.PI / 2),
            () => parkedCar(kitOf(pen, site, own, pitch / 15)),
          )
      }
  })
}

function vessel(pen: Pen, site: Site, r: Random, x: number, z: number, pitch: number): void {
  const scale = pitch / 9
  pen.within(placed(x + r.range(-0.2, 0.2) * pitch, 0, z, scale, r.range(0, 6.28)), () =>
    boat(kitOf(pen, site, r, scale)),
  )
}

/** Plots are 12 metres a side here, of which 10 may be built on. */
function buildings(pen: Pen, site: Site, r: Random, { house }: TownPlan): void {
  const kit = kitOf(pen, site, r, 1)
  if (house === 'cottage') {
    pen.within(
      placed(r.range(-1.5, 1.5), 0, r.range(-1, 1), 0.92, (Math.PI / 2) * r.int(0, 3)),
      () => farmhouse(kit),
    )
    trees(pen, site, r, r.int(0, 2))
    return
  }
  if (house === 'terrace') {
    for (const [k, at] of [-3, 1].entries())
      pen.within(placed(at + 1, 0, r.range(-0.6, 0.6), 0.9, k % 2 ? 0 : Math.PI), () =>
        quayHouse(kit),
      )
    return
  }
  const count = r.int(1, 2)
  for (let k = 0; k < count; k++)
    pen.within(
      placed(count === 1 ? 0 : k * 5 - 2.5, 0, r.range(-1, 1), count === 1 ? 0.9 : 0.55),
      () => highRise(kit),
    )
}

function centre(pen: Pen, site: Site, r: Random, { heart }: TownPlan): void {
  const kit = kitOf(pen, site, r, 1)
  if (heart === 'church') pen.within(placed(0, 0, 0, 0.66), () => model(church, 'church')(kit))
  if (heart === 'fountain') pen.within(placed(0, 0, 0, 1.5), () => fountain(kit))
  if (heart === 'stalls' || heart === 'fountain')
    for (const [x, z] of [
      [-3, -3],
      [3, -3],
      [-3, 3],
      [3, 3],
    ] as const)
      pen.within(placed(x, 0, z, heart === 'stalls' ? 1.1 : 1.3), () =>
        (heart === 'stalls' ? booth : lampPost)(kit),
      )
  if (heart === 'none') trees(pen, site, r, 5)
}

function trees(pen: Pen, site: Site, r: Random, count: number): void {
  for (let k = 0; k < count; k++) {
    const tall = r.range(3.4, 6)
    pen.within(placed(r.range(-4.4, 4.4), 0, r.range(-4.4, 4.4), 1, r.range(0, 6)), () => {
      if (r.chance(0.25) || site.season === 'winter')
        conifer(pen, r, tall, hex('#2c4a34'), 0.1, site.season === 'winter' ? 0.85 : 0)
      else broadleaf(pen, r, tall, scaleRgb(leafColor(site, r, 'broadleaf'), 1.05), 0.12)
    })
  }
}
