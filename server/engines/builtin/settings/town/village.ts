import { hex, scaleRgb } from '../../core/color.ts'
import { Random } from '../../core/random.ts'
import { church } from '../../maquettes/buildings/towers.ts'
import { gabled } from '../../maquettes/buildings/coastal.ts'
import { smoothstep } from '../../core/scalar.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { model } from '../land/focus.ts'
import { landscape } from '../land/land.ts'
import { lieOf } from '../land/lie.ts'
import { kitOf } from '../parts/props.ts'
import type { Setting, Site } from '../setting.ts'
import { fence, well } from '../yard/farm.ts'
import { lampPost } from '../yard/park.ts'
import { strollers } from './strollers.ts'

const laneWide = 2.6

const land = landscape({
  frame: { horizon: [0.4, 0.52], foot: [0.8, 0.88], share: [0.42, 0.54] },
  ground: ['#6f8a44', '#8a9a50'],
  rock: '#8a8478',
  material: 'ground',
  hills: 0.12,
  mountains: 0.4,
  grass: ['#5f8038', '#8f9e4c'],
  sward: [0.35, 0.5],
  way: { kind: 'path', color: '#bda47c', wide: laneWide },
  flowers: ['#e83a4e', '#f4f0e8', '#f0c828'],
  flowerCount: 90,
  growth: [
    { kind: 'broadleaf', count: 16, near: 2.6, far: 8, tall: [5, 8] },
    { kind: 'bush', count: 20, near: 1.3, far: 5, tall: [2, 3.4] },
  ],
})

/** Cottages along a winding lane, with the church where it ends. */
export const village: Setting = {
  ...land,
  build(pen, site) {
    land.build(pen, site)
    const { distance: d, subject } = site
    const s = Math.max(0.3, Math.min(4, d / 15))
    const lie = lieOf(site, (laneWide * (d / 4.1) ** 0.62) / 2)
    const r = site.random.sub('houses')
    const from = subject.present ? 1.35 : r.range(0.8, 1.05)
    // With somebody in it the lane is where they stand, and wide enough for them.
    const lane = (z: number): number =>
      subject.present
        ? subject.x + (lie.way(z) - subject.x) * 0.5 * smoothstep(d * 1.6, d * 4.5, z)
        : lie.way(z) * 0.8
    const room = subject.present ? subject.radius * 1.25 + d * 0.12 : 0
    for (const side of [-1, 1]) {
      let z = d * from * (side > 0 ? 1 : r.range(1.02, 1.25))
      for (let k = 0; k < 8; k++) {
        const own = new Random(Math.floor(r.next() * 4294967296))
        const wide = own.range(5, 7)
        const x = lane(z) + side * (Math.max(own.range(2.4, 4) * s, room) + wide * 0.6 * s)
        pen.object(10 + k + (side > 0 ? 10 : 0))
        pen.within(placed(x, -0.1 * s, z, s), () => cottage(pen, site, own, wide, side))
        if (own.chance(0.6))
          pen.within(
            placed(lane(z) + side * Math.max(2 * s, room * 0.9), 0, z - 3.6 * s, s, Math.PI / 2),
            () => (own.chance(0.5) ? fence : lampPost)(kitOf(pen, site, own, s)),
          )
        z += (wide + own.range(2.4, 5)) * s
      }
    }
    const end = d * r.range(4.6, 6)
    pen.object(30)
    pen.within(placed(lane(end) + r.sign() * 2 * s, -0.2 * s, end, s * r.range(1, 1.3)), () =>
      model(church, 'church')(kitOf(pen, site, r, s)),
    )
    pen.object(31)
    if (!subject.present && r.chance(0.5))
      pen.within(placed(lane(d * 1.6) + lie.side * 1.6 * s, 0, d * 1.6, s), () =>
        well(kitOf(pen, site, r, s)),
      )
    if (!site.refused.people) strollers(pen, site, s, Math.abs(lane(d * 1.6)) + room, s * 0.95)
  },
}

const walls = ['#efe6d4', '#e0b890', '#c8856a', '#d8d0c0', '#b8c4c0', '#e8d49a', '#c8a0a0'] as const
const roofs = ['#8a3c2a', '#6a4a38', '#4a525c', '#a85a34'] as const

/** A house with its gable or its eaves to the lane, and smoke over it where it is cold. */
function cottage(pen: Pen, site: Site, r: Random, wide: number, side: number): void {
  const winter = site.season === 'winter'
  const turn = side > 0 ? Math.PI : 0
  pen.within(
    placed(0, 0, 0, 1, turn + r.range(-0.22, 0.22) + (r.chance(0.35) ? Math.PI / 2 : 0)),
    () =>
      gabled(
        pen,
        wide,
        r.range(5, 7),
        r.range(2.8, 4.6),
        scaleRgb(hex(r.pick(walls)), r.range(0.9, 1.08)),
        winter ? hex('#dfe7f0') : hex(r.pick(roofs)),
        true,
      ),
  )
  if (site.night > 0.3 && site.points.length < 6)
    site.points.push({
      at: pen.locate(-side * 4, 1.6, -1),
      color: [1.7, 1.05, 0.45],
      reach: site.distance * 0.5,
    })
}
