import { hex, hsl } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import type { Site } from '../setting.ts'

/** Passers-by, seen small and from behind: a coat, a head, sometimes an umbrella. */
export function strollers(
  pen: Pen,
  site: Site,
  s: number,
  road: number,
  tall = Math.min(s, 1.3),
): void {
  const r = site.random.sub('strollers')
  const wet = site.weather === 'rain' || site.weather === 'storm'
  for (let k = 0; k < 9; k++) {
    const side = r.sign()
    const x = side * (road + r.range(0.6, 2.2) * s)
    const z = r.range(1.4, 6) * site.distance
    pen.object(20 + k)
    pen.within(placed(x, 0.1 * s, z, tall * r.range(0.9, 1.05)), () => {
      pen.paint(hex(r.pick(['#2a2c34', '#6a2e2a', '#3a4a5a', '#a8823a', '#4a5a44'])), 'cloth')
      lathe(
        pen,
        [
          [0.24, 0.55],
          [0.2, 1],
          [0.22, 1.4],
          [0.07, 1.5],
        ],
        9,
      )
      for (const leg of [1, -1])
        tube(
          pen,
          [
            [leg * 0.08, 0, leg * 0.1],
            [leg * 0.07, 0.7, 0],
          ],
          [0.06, 0.09],
          6,
        )
      pen.paint(hex('#c89a78'), 'skin')
      ball(pen, [0, 1.64, 0], [0.1, 0.13, 0.1], 7)
      if (!wet) return
      pen.paint(hsl(r.next(), 0.6, 0.42), 'cloth')
      lathe(
        pen,
        [
          [0.62, 1.78],
          [0.4, 1.98],
          [0, 2.08],
        ],
        10,
      )
    })
  }
}
