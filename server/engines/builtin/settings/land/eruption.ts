import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, tube } from '../../mesh/solids.ts'
import type { Setting, Site } from '../setting.ts'
import { lieOf } from './lie.ts'

/** A mountain that throws out fire: bombs in their arcs over the notch, and the smoke that stands above it. */
export function erupting(land: Setting): Setting {
  return {
    ...land,
    build(pen, site) {
      land.build(pen, site)
      if (site.random.sub('eruption').chance(0.75)) erupt(pen, site)
    },
  }
}

function erupt(pen: Pen, site: Site): void {
  const { distance: d } = site
  const r = site.random.sub('fire')
  const { side } = lieOf(site)
  const [x, y, z] = [-side * d * 1.2, d * 2.42, d * 9]
  for (let k = 0; k < 30; k++) {
    const [out, up] = [r.range(-1, 1) * d * 1.5, d * r.range(0.5, 1.7)]
    const at = (t: number) =>
      [x + out * t, y + up * 4 * t * (1 - t * 0.72), z - d * 0.4 * t] as const
    const far = r.range(0.35, 0.9)
    pen.object(70 + (k % 8)).paint(hex(r.pick(['#ff5a14', '#ff8a24', '#e83208'])), 'flame')
    tube(pen, [at(far - 0.16), at(far - 0.08), at(far)], [d * 0.006, d * 0.018, d * 0.03], 5)
  }
  pen.object(79).paint(hex('#ff6a1c'), 'flame')
  tube(
    pen,
    [
      [x, y - d * 0.2, z - d * 0.1],
      [x, y + d * 0.35, z],
      [x + r.range(-0.1, 0.1) * d, y + d * 0.8, z],
    ],
    [d * 0.22, d * 0.13, d * 0.02],
    8,
  )
  const drift = r.sign() * r.range(0.5, 1.3)
  for (let k = 0; k < 34; k++) {
    const t = k / 34
    const size = d * (0.28 + 0.75 * t) * r.range(0.7, 1.2)
    const glow = Math.max(0, 0.7 - t * 2.2)
    pen
      .object(80)
      .paint(mixRgb(scaleRgb(hex('#4a4042'), r.range(0.7, 1.3)), hex('#c85a2a'), glow), 'cloud')
    ball(
      pen,
      [x + drift * d * 2.6 * t * t + r.range(-0.3, 0.3) * size, y + d * (0.5 + 3 * t), z + d * 0.5],
      [size, size * 0.9, size],
      7,
    )
  }
  site.points.push({ at: [x, y + d * 0.4, z - d * 0.8], color: [3.2, 1.1, 0.3], reach: d * 5 })
}
