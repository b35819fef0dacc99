import { hex, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { placed } from '../../mesh/pen.ts'
import { lathe } from '../../mesh/solids.ts'
import { plant } from '../parts/flora.ts'
import { kitOf } from '../parts/props.ts'
import { grassBlades, wildFlowers } from '../parts/scatter.ts'
import type { Setting } from '../setting.ts'
import { isle } from '../yard/wild.ts'
import { clouds } from './heavens.ts'

/** Islands that hang over the clouds; the subject stands on the nearest. */
export const isles: Setting = {
  frame: { horizon: [0.5, 0.6], foot: [0.68, 0.74], share: [0.34, 0.46] },
  footing: 'ground',
  openAbove: true,
  build(pen, site) {
    const { distance: d, subject, random } = site
    const r = random.sub('isles')
    // The clouds lie far below the ground that the subject stands on.
    pen.within(placed(0, -d * 1.6, 0), () => clouds.build(pen, site))
    const wide = Math.max(d * 0.33, subject.radius * 1.5)
    const winter = site.season === 'winter'
    const turf = winter
      ? hex('#eaf0f8')
      : site.season === 'autumn'
        ? hex('#a8862e')
        : hex('#5f8f3a')
    pen.object(3)
    pen.within(placed(subject.x, 0, d), () => {
      pen.paint(scaleRgb(hex('#8a6a4e'), r.range(0.85, 1.1)), 'rock')
      lathe(
        pen,
        [
          [0, -wide * 1.5],
          [wide * 0.16, -wide * 1.15],
          [wide * 0.42, -wide * 0.6],
          [wide * 0.6, -wide * 0.42],
          [wide * 0.92, -wide * 0.14],
          [wide, -wide * 0.02],
        ],
        17,
      )
      pen.paint(turf, 'ground')
      lathe(
        pen,
        [
          [wide, -wide * 0.02],
          [wide * 0.97, 0],
          [0, 0.001],
        ],
        26,
      )
    })
    const on = (x: number, _y: number, z: number): boolean =>
      Math.hypot(x - subject.x, z - d) < wide * 0.9 && (noise(x / d, z / d) > -0.5 || z > d)
    const level = (): number => 0
    pen.object(2)
    if (!winter && !site.refused.grass)
      grassBlades(pen, site, 7000, [scaleRgb(turf, 0.8), turf], level, on, 0.6)
    if (!winter && !site.refused.flowers)
      wildFlowers(pen, site, 160, ['#f4f0e8', '#e83a4e', '#f0c828'].map(hex), level, on)
    if (!site.refused.trees)
      plant(
        pen,
        site,
        [{ kind: 'broadleaf', count: 40, near: 1.08, far: 1.4, tall: [2, 3.4] }],
        level,
        on,
        winter,
      )
    for (let k = 0; k < 7; k++) {
      const z = d * r.range(2.2, 6)
      const side = k % 2 ? -1 : 1
      const x = (subject.x / d) * z + side * z * r.range(0.14, 0.42)
      const y = d * 0.2 + z * r.range(-0.16, 0.26)
      const scale = d * r.range(0.07, 0.16)
      pen.object(60 + k)
      pen.within(placed(x, y, z, scale, r.range(0, 6)), () => isle(kitOf(pen, site, r, scale)))
    }
  },
}
