import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { plant } from '../parts/flora.ts'
import { boulder, detailOf, grassBlades, scatter, wildFlowers } from '../parts/scatter.ts'
import { sow } from '../parts/crops.ts'
import { scatterProps } from '../parts/props.ts'
import type { Site } from '../setting.ts'
import type { Land } from './land-data.ts'
import { seasonal, winterWhite } from './season-tones.ts'

/** Everything that lies, grows or stands on a land. */
export function dressLand(
  pen: Pen,
  site: Site,
  land: Land,
  height: (x: number, z: number) => number,
  dry: (x: number, y: number, z: number) => boolean,
  tones: readonly [Rgb, Rgb],
  winter: boolean,
  /** Grass and corn part for a subject, not for a tree that stands in them. */
  open: Site,
): void {
  const d = site.distance
  if (land.rocks) {
    const size = Math.min(land.rockSize ?? 1, 0.3) * d
    scatter(
      site,
      'rocks',
      Math.round(land.rocks * (0.4 + site.richness)),
      0.7,
      8,
      height,
      dry,
      (x, y, z, r, pixels) => {
        const s = size * r.range(0.25, 1) * (z < d * 1.6 ? 0.5 : 1)
        pen.object(30)
        withShift(pen, x, y, z, () =>
          boulder(
            pen,
            r,
            s,
            scaleRgb(hex(land.rock), r.range(0.8, 1.2)),
            detailOf(site, s, pixels),
            'stone',
            winter || land.material === 'snow' ? winterWhite : null,
          ),
        )
      },
    )
  }
  if (land.growth && !site.refused.trees)
    plant(pen, site, land.growth, height, dry, winter || land.material === 'snow')
  if (land.crop && !winter && !site.refused.grass) sow(pen, open, land.crop, height)
  if (land.props)
    scatterProps(
      pen,
      site,
      land.props.filter((p) => !p.wet),
      height,
      dry,
    )
  pen.object(2)
  if (land.grass && !winter && !site.refused.grass) {
    const a = mixRgb(seasonal(hex(land.grass[0]), site, true), tones[0], 0.2)
    const b = mixRgb(seasonal(hex(land.grass[1]), site, true), tones[1], 0.2)
    const [tall, dense] = land.sward ?? [1, 1]
    grassBlades(
      pen,
      open,
      Math.round(9000 * dense),
      [a, b],
      height,
      (x, y, z) => dry(x, y - d * 0.02, z),
      tall,
    )
  }
  if (land.flowers && !winter && !site.refused.flowers) {
    wildFlowers(
      pen,
      site,
      Math.round((land.flowerCount ?? 200) * (site.season === 'spring' ? 1.8 : 1)),
      land.flowers.map(hex),
      height,
      dry,
    )
  }
}

function withShift(pen: Pen, x: number, y: number, z: number, draw: () => void): void {
  pen.within([1, 0, 0, 0, 1, 0, 0, 0, 1, x, y, z], draw)
}
