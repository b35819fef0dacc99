import { hex, scaleRgb } from '../../core/color.ts'
import { noise } from '../../core/noise.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { ball, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import { chosen } from '../maquette.ts'
import type { Maquette } from '../maquette.ts'
import { furnish } from './fur.ts'

/** An ear like a sail: a fan of cloth with a rolled edge, hung from the back of the head. */
function ear(pen: Pen, at: Vec3, s: number, size: number): void {
  const outline: [number, number][] = [
    [0.05, 0.34],
    [-0.3, 0.46],
    [-0.66, 0.36],
    [-0.82, 0.05],
    [-0.74, -0.32],
    [-0.5, -0.62],
    [-0.28, -0.74],
    [-0.12, -0.5],
    [0.02, -0.2],
  ]
  const color = pen.color
  const middle = pen.point(
    at[0] - 0.25 * size,
    at[1] - 0.06 * size,
    at[2] + s * 0.34 * size,
    0.4,
    0,
    s,
    scaleRgb(color, 0.92),
  )
  const ids = outline.map(([x, y], k) => {
    const out = Math.min(1, Math.hypot(x, y) * 1.2)
    const wave = Math.sin(k * 1.7) * 0.05
    return pen.point(
      at[0] + x * size * 0.62,
      at[1] + y * size,
      at[2] + s * (out * 0.62 + wave) * size,
      0.75 - out * 0.3,
      wave * 3,
      s * 0.7,
      scaleRgb(color, k % 2 === 0 ? 1.08 : 0.95),
    )
  })
  for (let k = 0; k < ids.length; k++) pen.face(middle, ids[k] ?? 0, ids[(k + 1) % ids.length] ?? 0)
}

export const elephant: Maquette = {
  habitat: 'ground',
  places: ['savanna', 'jungle'],
  turns: [-0.8, -0.2],
  seat: [-0.15, 2.72, 0],
  build(pen, look) {
    const woolly = /mammoth|mastodon/.test(look.word)
    const skin = chosen(
      look,
      'skin',
      woolly ? [hex('#6a4428')] : [hex('#857e78'), hex('#8e8378'), hex('#787270')],
    )
    const stride = look.action === 'move' || look.action === 'ride' ? 0.34 : 0.08
    const swing = look.random.sub('gait').sign()
    const raised =
      /trumpet|roar|happy|spray/.test(look.traits?.said.join(' ') ?? '') ||
      look.random.sub('trunk').chance(0.3)
    const clay = new Blob(0.2).dye(skin)
    clay.egg([-0.25, 1.78, 0], [1.28, 0.86, 0.78])
    clay.egg([0.55, 1.86, 0], [0.72, 0.78, 0.7])
    clay.egg([-1.05, 1.72, 0], [0.66, 0.78, 0.68])
    clay.limb([-1.2, 2.25, 0], 0.34, [0.5, 2.42, 0], 0.34)
    clay.pair((s) => {
      const a = stride * s * swing
      clay.chain(
        [
          [0.62, 1.6, s * 0.44],
          [0.66 + a * 0.5, 0.86, s * 0.46],
          [0.64 + a, 0.24, s * 0.46],
        ],
        [0.38, 0.26, 0.24],
      )
      clay.egg([0.66 + a, 0.13, s * 0.46], [0.29, 0.15, 0.28], scaleRgb(skin, 0.8))
      clay.chain(
        [
          [-1.1, 1.55, s * 0.42],
          [-1.0 - a * 0.5, 0.85, s * 0.44],
          [-1.12 - a, 0.24, s * 0.44],
        ],
        [0.44, 0.27, 0.24],
      )
      clay.egg([-1.1 - a, 0.13, s * 0.44], [0.29, 0.15, 0.28], scaleRgb(skin, 0.8))
    })
    const head: Vec3 = [1.42, 2.36, 0]
    clay.limb([0.8, 2.05, 0], 0.58, head, 0.5)
    clay.egg(head, [0.5, 0.56, 0.48])
    clay.egg([1.42, 2.74, 0], [0.36, 0.26, 0.36])
    clay.egg([1.62, 2.06, 0], [0.3, 0.36, 0.3])
    clay.pair((s) => clay.egg([1.6, 2.14, s * 0.26], [0.26, 0.28, 0.2]))
    const trunk: Vec3[] = raised
      ? [
          [1.75, 2.2, 0],
          [2.12, 1.72, 0],
          [2.5, 1.7, 0.03],
          [2.72, 2.1, 0.05],
          [2.66, 2.6, 0.06],
          [2.5, 2.82, 0.06],
        ]
      : [
          [1.76, 2.2, 0],
          [2.06, 1.7, 0.02],
          [2.12, 1.15, 0.05],
          [2.1, 0.7, 0.08],
          [2.2, 0.36, 0.12],
          [2.44, 0.28, 0.14],
        ]
    clay.chain(trunk, [0.33, 0.25, 0.2, 0.165, 0.135, 0.1])
    clay.chain(
      [
        [-1.62, 2.1, 0],
        [-1.82, 1.6, 0.04],
        [-1.82, 1.05, 0.06],
      ],
      [0.09, 0.06, 0.05],
    )
    clay.egg([-1.82, 0.95, 0.06], [0.08, 0.16, 0.06], scaleRgb(skin, 0.35))
    pen.paint(skin, 'hide')
    const first = pen.mesh.triangleCount
    clay.draw(pen, 78, (x, y, z, base) =>
      scaleRgb(
        base,
        0.9 + 0.22 * noise(x * 1.4, y * 2.6 + z) + (x > 1.7 ? 0.1 * Math.sin(y * 26) : 0),
      ),
    )
    if (woolly)
      furnish(pen.mesh, first, 0.42, look.random.sub('wool'), 9000, pen.locate(2, 2, 0), 0.5)
    pen.paint(skin, 'hide')
    for (const s of [1, -1]) {
      ear(pen, [1.2, 2.24, s * 0.4], s, woolly ? 0.6 : 1.02)
      pen.paint(hex('#f2e8d0'), 'gloss')
      tube(
        pen,
        [
          [1.72, 1.96, s * 0.26],
          [2.05, 1.6, s * 0.36],
          [2.45, 1.62, s * 0.36],
          ...(woolly ? [[2.7, 2, s * 0.2] as Vec3] : []),
        ],
        [0.1, 0.085, woolly ? 0.07 : 0.02, 0.02],
        9,
      )
      pen.paint(hex('#2a1c12'), 'gloss')
      ball(pen, [1.76, 2.4, s * 0.33], 0.052, 7)
      pen.paint(hex('#ffffff'), 'screen')
      ball(pen, [1.8, 2.425, s * 0.355], 0.013, 4)
      pen.paint(skin, 'hide')
    }
  },
}
