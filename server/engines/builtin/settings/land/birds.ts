import { hex } from '../../core/color.ts'
import type { Pen } from '../../mesh/pen.ts'
import { sheet } from '../../mesh/solids.ts'
import type { Site } from '../setting.ts'

const rough = new Set(['storm', 'blizzard', 'rain', 'fog', 'snowfall'])

/** A few birds far off in the sky, drawn out in a line: they give it height. */
export function farBirds(pen: Pen, site: Site): void {
  const r = site.random.sub('far-birds')
  const { camera, distance: d } = site
  if (site.plain || site.night > 0.8 || rough.has(site.weather) || !r.chance(0.34)) return
  const high = camera.horizon / camera.height
  if (high < 0.25) return
  const z = d * r.range(4, 7)
  const span = (camera.height / camera.focal) * z * r.range(0.009, 0.015)
  const across = (camera.width / camera.focal) * z
  const [x, y] = [
    across * r.range(-0.36, 0.36),
    camera.eye + (camera.horizon / camera.focal) * z * r.range(0.4, 0.8),
  ]
  const way = r.sign()
  pen.object(95).paint(hex('#23262c'), 'far')
  for (let k = r.int(4, 9); k > 0; k--) {
    const [px, py] = [x + way * k * span * r.range(1.6, 2.6), y + k * span * r.range(-0.2, 0.9)]
    const lift = span * r.range(0.1, 0.55)
    const thin = span * 0.16
    for (const wing of [-1, 1])
      sheet(pen, [
        [px, py + thin, z],
        [px + wing * span * 0.5, py + lift + thin, z],
        [px + wing * span, py + lift * 0.5, z],
        [px + wing * span * 0.45, py + lift - thin * 0.4, z],
        [px, py - thin, z],
      ])
  }
}
