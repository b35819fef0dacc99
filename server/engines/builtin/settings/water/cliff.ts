import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { smoothstep, unit } from '../../core/scalar.ts'
import { placed } from '../../mesh/pen.ts'
import { plant } from '../parts/flora.ts'
import { boulder, detailOf, grassBlades, scatter } from '../parts/scatter.ts'
import type { Setting } from '../setting.ts'
import { terrain, waterPlane } from '../parts/terrain.ts'

/** Beds of stone from the water to the turf. */
const beds = 5

/** A headland seen from low over the water: the feet are above the horizon, so the eye is below the turf. */
export const cliff: Setting = {
  frame: { horizon: [0.63, 0.72], foot: [0.46, 0.55], share: [0.34, 0.42] },
  footing: 'ground',
  openAbove: true,
  // The sea throws light back at a rock face that would otherwise be a black wall at sunset.
  relight: (light) => ({
    ...light,
    above: scaleRgb(light.above, 1.3),
    below: scaleRgb(mixRgb(light.below, [0.3, 0.32, 0.36], 0.5), 1.9),
  }),
  build(pen, site) {
    const { distance: d, subject, camera } = site
    const r = site.random.sub('headland')
    const shift = r.range(0, 50)
    // The land runs out of the frame on the side where the subject has more room behind it.
    const side = subject.x > 0 ? 1 : -1
    const level = Math.min(camera.eye - d * 0.07, -d * 0.12)
    // Below the deepest trough of the waves, or it would show between them.
    const floor = level - d * 0.16
    const inner = subject.radius * 1.15 + d * r.range(0.08, 0.2)
    const inland = (x: number, z: number): number => {
      const u = (x - subject.x) * side
      const edge = u + inner + noise(z / (d * 0.7) + shift, 2) * d * 0.12
      const front =
        z -
        (d - subject.radius * 1.2 - d * 0.1) +
        noise(x / (d * 0.5), shift) * d * 0.13 +
        Math.max(0, u) * 0.22
      const back = d * 3.4 + u * 0.9 - z
      return Math.min(edge, front, back)
    }
    const height = (x: number, z: number): number => {
      const s = inland(x, z) + noise(x / (d * 0.12), z / (d * 0.12) + shift) * d * 0.02
      const rise = smoothstep(-d * 0.11, d * 0.035, s)
      // Beds of harder stone stand out as ledges, which catch the light.
      const bed = rise * beds + noise(x / (d * 0.3), z / (d * 0.3) + shift) * 0.35
      const whole = Math.floor(bed)
      const terraced = unit((whole + smoothstep(0.3, 0.75, bed - whole)) / beds)
      const ledge = rise + (terraced - rise) * 0.75 * smoothstep(0.02, 0.15, rise) * (1 - rise ** 6)
      const away = Math.hypot(x - subject.x, z - subject.z)
      const roll =
        noise(x / (d * 1.2) + shift, z / (d * 1.2)) *
        d *
        0.06 *
        smoothstep(subject.radius * 1.2, subject.radius * 3 + d * 0.3, away)
      const buttress = noise(x / (d * 0.22) + shift, z / (d * 0.22)) * d * 0.03 * (1 - ledge)
      return floor + (roll - floor) * ledge + buttress
    }
    const winter = site.season === 'winter'
    const turf = winter
      ? hex('#e8eef6')
      : site.season === 'autumn'
        ? hex('#8a7434')
        : hex('#55733a')
    const turf2 = winter ? hex('#f4f7fb') : hex('#8a9448')
    const rock = r.pick([hex('#a3978a'), hex('#8f8c88'), hex('#b0a48e'), hex('#7d7b7e')])
    const pale = mixRgb(rock, hex('#d8d0c0'), 0.4)
    const dark = scaleRgb(mixRgb(rock, hex('#5a6070'), 0.45), 0.62)
    pen.object(2)
    terrain(
      pen,
      camera,
      height,
      (x, y, z, slope) => {
        const grassy = mixRgb(turf, turf2, noise(x / (d * 0.4), z / (d * 0.4)) * 0.5 + 0.5)
        // Beds a few metres thick, tilted a little and never quite straight.
        const layer = noise((y + x * 0.06) / (d * 0.055) + shift, x / (d * 2.5)) * 1.5
        const banded = mixRgb(
          layer > 0 ? rock : dark,
          layer > 0 ? pale : rock,
          unit(Math.abs(layer)),
        )
        const edge = mixRgb(banded, pale, smoothstep(0.35, 0.75, slope) * 0.6)
        const stone = mixRgb(scaleRgb(edge, 0.4), edge, smoothstep(level, level + d * 0.05, y))
        // Turf hangs over the brink in tongues, so that the green is seen from below as well.
        const tongue = floor * (0.03 + 0.11 * unit(0.5 + noise(x / (d * 0.06), shift)))
        const green =
          smoothstep(0.6, 0.82, slope) * smoothstep(floor * 0.4, floor * 0.15, y) +
          smoothstep(tongue * 1.5, tongue * 0.6, y)
        return mixRgb(stone, grassy, unit(green))
      },
      'ground',
      { columns: 190, rows: 240, near: d * 0.3, far: d * 9 },
      'rock',
    )
    if (!site.refused.water) waterPlane(pen, site, level, true)
    const onTop = (x: number, y: number, z: number): boolean =>
      inland(x, z) > d * 0.06 && y > floor * 0.2
    pen.object(2)
    if (!winter && !site.refused.grass)
      grassBlades(pen, site, 5000, [scaleRgb(turf, 0.9), turf2], height, onTop, 0.55)
    if (!site.refused.trees)
      plant(
        pen,
        site,
        [{ kind: 'bush', count: 16, near: 1.02, far: 2.6, tall: [2, 4] }],
        height,
        onTop,
        winter,
      )
    scatter(
      site,
      'skerries',
      26,
      0.55,
      2.4,
      () => level - d * 0.01,
      (x, _y, z) => inland(x, z) < -d * 0.02 && inland(x, z) > -d * 0.5,
      (x, y, z, own, pixels) => {
        pen.object(31)
        const size = d * own.range(0.03, 0.09)
        pen.within(placed(x, y, z), () =>
          boulder(pen, own, size, scaleRgb(rock, 0.7), detailOf(site, size, pixels), 'rock'),
        )
      },
    )
  },
}
