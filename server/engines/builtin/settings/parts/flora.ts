import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import { broadleaf } from '../../maquettes/plants/broadleaf.ts'
import { bareTree, conifer, palmTree } from '../../maquettes/plants/trees.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { bamboo, bigLeaves, giant } from './growths.ts'
import { detailOf, scatter } from './scatter.ts'
import type { Site } from '../setting.ts'
import type { Height } from './terrain.ts'

export interface Growth {
  readonly kind:
    | 'broadleaf'
    | 'conifer'
    | 'palm'
    | 'bare'
    | 'bush'
    | 'blossom'
    | 'birch'
    | 'acacia'
    | 'cypress'
    | 'bamboo'
    | 'giant'
    | 'creeper'
    | 'leaves'
  /** A colour of its own for the leaves. */
  readonly color?: string
  readonly count: number
  /** Distances, in distances to the subject. */
  readonly near: number
  readonly far: number
  readonly tall: readonly [number, number]
}

const summer = ['#3f7030', '#4f7a2c', '#2f5f34', '#5f8236'] as const
const autumn = ['#c8641e', '#b83c1c', '#d8962a', '#9a4a1e', '#c87a24'] as const
const blossom = ['#f0a8c0', '#f6c4d4', '#e88aac'] as const

export function leafColor(site: Pick<Site, 'season'>, random: Random, kind: Growth['kind']): Rgb {
  if (kind === 'blossom' || (site.season === 'spring' && random.chance(0.55)))
    return hex(random.pick(blossom))
  if (site.season === 'autumn') return hex(random.pick(autumn))
  if (site.season === 'winter') return mixRgb(hex('#6a7064'), hex('#e8eef4'), 0.6)
  return hex(random.pick(summer))
}

/** Grows trees and bushes. Their size follows the distance so that they frame a cat as well as a castle. */
export function plant(
  pen: Pen,
  site: Site,
  growth: readonly Growth[],
  height: Height,
  keep: (x: number, y: number, z: number) => boolean,
  snowy: boolean,
): void {
  for (const [index, g] of growth.entries()) {
    // Between true size and what suits the frame: a wood of real height would hide the sky behind a cat.
    const fit = Math.min(1, (site.distance * 0.28 + 2.4) / 8)
    const stretch = Math.max(fit, site.distance / 46)
    scatter(
      site,
      `growth-${index}`,
      Math.round(g.count * (0.55 + 0.45 * site.richness)),
      g.near,
      g.far,
      height,
      keep,
      (x, y, z, r, pixels) => {
        const grown = r.range(g.tall[0], g.tall[1]) * stretch
        const tall = site.model ? Math.min(grown, site.model.half * r.range(0.6, 1.05)) : grown
        const detail = detailOf(site, tall, pixels)
        pen.object(40 + index)
        pen.within(placed(x, y, z, 1, r.range(0, 6)), () =>
          grow(pen, site, g, r, tall, detail, snowy),
        )
      },
    )
  }
}

function grow(
  pen: Pen,
  site: Site,
  { kind, color }: Growth,
  r: Random,
  tall: number,
  detail: number,
  snowy: boolean,
): void {
  if (kind === 'conifer')
    conifer(
      pen,
      r,
      tall,
      scaleRgb(hex(r.pick(['#2c4a34', '#24423a', '#38523a'])), 1),
      detail,
      snowy ? 0.85 : 0,
    )
  else if (kind === 'bamboo') bamboo(pen, r, tall)
  else if (kind === 'giant' || kind === 'creeper')
    giant(pen, r, tall, color ?? '#5a4632', kind === 'creeper')
  else if (kind === 'leaves') bigLeaves(pen, r, tall * 0.3, color ?? '#3f7a34')
  else if (kind === 'acacia')
    pen.within(placed(0, 0, 0, [1.7, 0.8, 1.7]), () =>
      broadleaf(pen, r, tall, color ? hex(color) : leafColor(site, r, kind), detail),
    )
  else if (kind === 'cypress')
    pen.within(placed(0, -0.28 * tall, 0, [0.3, 1.35, 0.3]), () =>
      broadleaf(pen, r, tall, scaleRgb(hex(color ?? '#33502e'), r.range(0.8, 1.15)), detail),
    )
  else if (kind === 'palm') palmTree(pen, r, tall, detail)
  else if (kind === 'bare') bareTree(pen, r, tall)
  else if (site.season === 'winter' && kind === 'broadleaf') bareTree(pen, r, tall)
  else
    broadleaf(
      pen,
      r,
      kind === 'bush' ? tall * 0.3 : tall,
      color && !site.season
        ? scaleRgb(hex(color), r.range(0.8, 1.2))
        : kind === 'birch' && !site.season
          ? scaleRgb(hex('#8aa044'), r.range(0.8, 1.25))
          : leafColor(site, r, kind),
      detail * (kind === 'bush' ? 0.6 : 1),
      kind === 'birch' ? hex('#e4e0d8') : undefined,
    )
}
