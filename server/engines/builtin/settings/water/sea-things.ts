import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { lathe } from '../../mesh/solids.ts'
import { scatterProps } from '../parts/props.ts'
import type { Prop } from '../parts/props.ts'
import { boulder, detailOf } from '../parts/scatter.ts'
import type { Site } from '../setting.ts'

interface Sea {
  readonly material: string
  readonly rock: string
  readonly props?: readonly Prop[]
}

/** What stands in open water, and firm ground for a subject that does not swim. */
export function seaThings(pen: Pen, site: Site, sea: Sea, level: number): void {
  const { subject, distance: d, random } = site
  if (sea.props)
    scatterProps(
      pen,
      site,
      sea.props,
      () => level,
      () => true,
    )
  if (!subject.present || subject.afloat) return
  const r = random.sub('footing')
  const wide = subject.radius * 1.35 + d * 0.1
  pen.object(4)
  if (sea.material === 'snow') {
    // A floe, its edge blue where it meets the water.
    pen.within(placed(subject.x, 0, d), () => {
      pen.paint(hex('#7cc0dc'), 'folded')
      lathe(
        pen,
        [
          [wide * 0.98, -d * 0.09],
          [wide * 1.04, -d * 0.02],
          [wide, 0],
        ],
        11,
      )
      pen.paint(hex('#f0f5fa'), 'snow')
      lathe(
        pen,
        [
          [wide, 0],
          [wide * 0.6, d * 0.004],
          [0, d * 0.005],
        ],
        11,
      )
    })
    return
  }
  const tone = scaleRgb(hex(sea.rock), r.range(0.8, 1.1))
  pen.within(placed(subject.x, 0, d), () => {
    pen.paint(tone, 'rock')
    lathe(
      pen,
      [
        [wide * 1.25, -d * 0.14],
        [wide * 1.1, -d * 0.05],
        [wide * 0.9, 0],
        [0, d * 0.004],
      ],
      13,
    )
  })
  for (let k = 0; k < 6; k++) {
    const a = r.range(0, 6.28)
    const size = d * r.range(0.07, 0.14)
    const [x, z] = [subject.x + Math.cos(a) * wide * 1.1, d + Math.abs(Math.sin(a)) * wide * 1.1]
    pen.within(placed(x, -d * 0.06, z), () =>
      boulder(pen, r, size, tone, detailOf(site, size, site.camera.focal / z), 'rock'),
    )
  }
}
