import { hex, scaleRgb } from '../../core/color.ts'
import { placed } from '../../mesh/pen.ts'
import { tube } from '../../mesh/solids.ts'
import type { Maquette } from '../maquette.ts'
import { chosen } from '../maquette.ts'

/** Stands on its twigs, or lies in the air under whoever rides it. */
export const broom: Maquette = {
  habitat: 'ground',
  places: ['room', 'barn', 'village'],
  turns: [-0.7, -0.3],
  seat: [0.05, 0.2, 0],
  build(pen, look) {
    const r = look.random.sub('twigs')
    const wood = chosen(look, 'wood', [hex('#6a4526'), hex('#8a5a30')])
    const draw = (): void => {
      pen.paint(wood, 'timber')
      tube(
        pen,
        [
          [-0.5, 0, 0],
          [0.2, 0.02, 0],
          [1.1, -0.03, 0],
        ],
        [0.028, 0.026, 0.022],
        7,
      )
      for (let k = 0; k < 60; k++) {
        pen.paint(scaleRgb(hex('#b88a44'), r.range(0.6, 1.2)), 'fur')
        const a = r.range(0, 6.28)
        const out = r.range(0.04, 0.15)
        tube(
          pen,
          [
            [-0.42, Math.cos(a) * 0.025, Math.sin(a) * 0.025],
            [-0.7, Math.cos(a) * out, Math.sin(a) * out],
            [-1.15 - r.range(0, 0.12), Math.cos(a) * out * 0.7, Math.sin(a) * out * 0.7],
          ],
          [0.012, 0.012, 0.004],
          4,
        )
      }
      pen.paint(hex('#2a2018'), 'matte')
      for (const x of [-0.46, -0.54])
        tube(
          pen,
          [
            [x, 0, 0],
            [x - 0.03, 0, 0],
          ],
          [0.055, 0.055],
          9,
        )
    }
    if (look.ridden) pen.within(placed(0, 0.18, 0), draw)
    else pen.within(placed(0, 1.22, 0, 1, 0, 0, Math.PI / 2), draw)
  },
}
