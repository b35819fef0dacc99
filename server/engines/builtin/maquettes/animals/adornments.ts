import { hex } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { lathe, tube } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import type { Build } from './quadruped.ts'
import { headOf } from './beast.ts'
import { furnish } from './fur.ts'

export function antlers(pen: Pen, look: Look, b: Build): void {
  if (/camel|llama|alpaca|kangaroo|giraffe|doe|fawn/.test(look.word)) return
  const [x, y] = headOf(b)
  const h = b.head * b.tall
  pen.paint(hex('#8a6b48'), 'matte')
  for (const s of [1, -1]) {
    const at = (dx: number, dy: number, dz: number): [number, number, number] => [
      x + dx * h,
      y + dy * h,
      dz * h * s,
    ]
    tube(
      pen,
      [at(-0.1, 0.7, 0.4), at(-0.5, 1.7, 1.1), at(-0.4, 2.7, 1.7), at(0, 3.6, 1.6)],
      [h * 0.14, h * 0.12, h * 0.09, h * 0.02],
      6,
    )
    tube(
      pen,
      [at(-0.45, 1.5, 1), at(0.2, 2.1, 1.2), at(0.35, 2.6, 1.1)],
      [h * 0.1, h * 0.07, h * 0.02],
      5,
    )
    tube(
      pen,
      [at(-0.45, 2.4, 1.5), at(-1, 3, 1.8), at(-1, 3.5, 1.8)],
      [h * 0.09, h * 0.06, h * 0.02],
      5,
    )
  }
}

/** Mane as a row of locks along the neck; a unicorn also gets its horn. */
export function mane(pen: Pen, look: Look, b: Build): void {
  const [x, y] = headOf(b)
  const h = b.head * b.tall
  const locks = look.random.sub('mane')
  pen.paint(b.mark, 'fur')
  const nape = [b.long * 0.36 * b.tall, (b.leg + b.girth * 1.45) * b.tall] as const
  for (let k = 0; k < 26; k++) {
    const t = k / 25
    const px = nape[0] + (x - h * 0.45 - nape[0]) * t
    const py = nape[1] + (y + h * 0.9 - nape[1]) * t
    const side = locks.sign() * locks.range(0.3, 1)
    const drop = h * locks.range(1, 1.7)
    tube(
      pen,
      [
        [px, py, 0],
        [px - h * 0.45, py - drop * 0.3, side * h * 0.5],
        [px - h * 0.35, py - drop, side * h * 0.75],
      ],
      [h * 0.2, h * 0.2, h * 0.02],
      5,
    )
  }
  if (!look.word.startsWith('unicorn')) return
  pen.paint(hex('#f2d67a'), 'metal')
  pen.within(placed(x + h * 0.45, y + h * 0.75, 0, 1, 0, 0, -0.5), () =>
    lathe(
      pen,
      [
        [h * 0.2, 0],
        [h * 0.02, h * 2.2],
      ],
      10,
    ),
  )
}

/** A lion's mane: a thick collar of fur round the face, down the chest and over the crown. */
export function ruff(pen: Pen, look: Look, b: Build): void {
  const [x, y] = headOf(b)
  const h = b.head * b.tall
  const clay = new Blob(h * 0.4).dye(b.mark)
  clay.egg([x - h * 0.95, y - h * 0.2, 0], [h * 1.05, h * 1.5, h * 1.45])
  clay.egg([x - h * 0.6, y + h * 0.65, 0], [h * 0.75, h * 0.62, h * 1.05])
  clay.egg([x - h * 0.55, y - h * 1.35, 0], [h * 0.85, h * 1.1, h * 0.95])
  clay.egg([x - h * 1.8, y - h * 0.3, 0], [h * 1, h * 0.95, h * 1])
  const first = pen.mesh.triangleCount
  pen.paint(b.mark, 'fur')
  clay.draw(pen, 44)
  furnish(
    pen.mesh,
    first,
    h * 0.75,
    look.random.sub('ruff'),
    5200,
    pen.locate(x + h * 0.7, y, 0),
    h * 0.9,
  )
}

export function trunk(pen: Pen, _: Look, b: Build): void {
  const [x, y] = headOf(b)
  const h = b.head * b.tall
  pen.paint(b.coat, 'skin')
  tube(
    pen,
    [
      [x + h * 0.6, y - h * 0.1, 0],
      [x + h * 1.25, y - h * 0.7, 0],
      [x + h * 1.4, y - h * 1.7, 0],
      [x + h * 1.5, y - h * 2.5, 0],
      [x + h * 1.95, y - h * 2.8, 0],
    ],
    [h * 0.5, h * 0.38, h * 0.28, h * 0.22, h * 0.14],
    10,
  )
  for (const s of [1, -1]) {
    pen.paint(b.coat, 'skin')
    pen.within(
      placed(x - h * 0.35, y - h * 0.1, s * h * 1.15, [h * 0.35, h * 1.1, h * 0.95], s * 0.5),
      () =>
        lathe(
          pen,
          [
            [0, -1],
            [0.7, -0.7],
            [1, 0],
            [0.7, 0.7],
            [0, 1],
          ],
          14,
          0.14,
        ),
    )
    pen.paint(hex('#f4ead2'), 'gloss')
    tube(
      pen,
      [
        [x + h * 0.6, y - h * 0.6, s * h * 0.45],
        [x + h * 1.2, y - h * 1.2, s * h * 0.6],
        [x + h * 1.9, y - h * 1.1, s * h * 0.6],
      ],
      [h * 0.13, h * 0.1, h * 0.02],
      7,
    )
  }
}
