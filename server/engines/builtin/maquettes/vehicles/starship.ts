import { hex, scaleRgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import { placed } from '../../mesh/pen.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, lathe, slab, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'

export const spaceship: Maquette = {
  habitat: 'air',
  places: ['space', 'mars', 'moon', 'clouds'],
  turns: [-0.9, -0.3],
  build(pen, look) {
    const hull = chosen(look, 'hull', [hex('#c4c8ce'), hex('#8a929c'), hex('#e4e0d4')])
    const r = look.random.sub('ship')
    const trim = look.colors[1] ?? r.pick([hex('#c8402a'), hex('#2a6ab0'), hex('#e0a02a')])
    const glow = r.pick([hex('#6ae0ff'), hex('#ffb04a'), hex('#b08aff')])
    const clay = new Blob(0.25).dye(hull)
    clay.chain(
      [
        [4.6, 0, 0],
        [2.6, 0.12, 0],
        [0, 0.3, 0],
        [-2.4, 0.36, 0],
      ],
      [0.12, 0.5, 0.85, 0.75],
    )
    clay.egg([0.9, 0.85, 0], [1.1, 0.42, 0.45], hex('#1c3448'))
    pen.paint(hull, 'metal')
    pen.within(placed(0, 1.4, 0, 1, 0, 0, 0.12), () => {
      clay.draw(
        pen,
        84,
        (x, _y, _z, base) => {
          const panel = Math.abs(Math.sin(x * 2.6)) < 0.08 ? 0.55 : 1
          return x > 2.9 ? trim : scaleRgb(base, panel)
        },
        0.3,
      )
      for (const s of [1, -1]) {
        pen.paint(hull, 'metal')
        const wing = (y: number): Vec3[] => [
          [0.8, y, s * 0.6],
          [-1.6, y - 0.25, s * 3.3],
          [-2.7, y - 0.25, s * 3.3],
          [-2.4, y, s * 0.6],
        ]
        const [a, b, c, d] = wing(0.22).map((p) => pen.point(...p, 0, 1, 0))
        pen.quad(a ?? 0, b ?? 0, c ?? 0, d ?? 0)
        const [e, f, g, h] = wing(0.05).map((p) => pen.point(...p, 0, -1, 0, scaleRgb(hull, 0.6)))
        pen.quad(e ?? 0, f ?? 0, g ?? 0, h ?? 0)
        pen.paint(trim, 'gloss')
        tube(
          pen,
          [
            [0.2, -0.08, s * 3.3],
            [-1.6, -0.08, s * 3.3],
            [-3.1, -0.08, s * 3.3],
          ],
          [0.05, 0.28, 0.24],
          10,
        )
        fin(pen, s)
        pen.paint(glow, 'flame')
        ball(pen, [-3.15, -0.08, s * 3.3], [0.3, 0.18, 0.18], 7)
        pen.paint(hex('#3a3e46'), 'metal')
        pen.within(placed(-2.9, 0.36, s * 0.55, 1, 0, 0, Math.PI / 2), () =>
          lathe(
            pen,
            [
              [0.42, 0],
              [0.5, 0.5],
              [0.36, 0.9],
            ],
            18,
          ),
        )
        pen.paint(glow, 'flame')
        ball(pen, [-3.3, 0.36, s * 0.55], [0.5, 0.34, 0.34], 8)
      }
    })
  },
}

/** A fin that stands up from the stern on one side. */
function fin(pen: Pen, s: number): void {
  pen.within(placed(0, 0.5, s * 0.5, 1, 0, s * 0.45), () =>
    slab(
      pen,
      [
        [-1, 0],
        [-2.2, 1.6],
        [-2.9, 1.6],
        [-2.6, 0],
      ],
      0.1,
    ),
  )
}
