import { hex, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import { Blob } from '../../mesh/blob.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { lathe, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Look } from '../maquette.ts'
import type { Build } from './build.ts'
import { furnish } from './fur.ts'
import type { HeadPlace } from './quadruped.ts'

/** Draws in the frame of a built head: its skull is a ball of radius 1. */
function onHead(pen: Pen, b: Build, { at, yaw, nod }: HeadPlace, draw: () => void): void {
  const t = b.tall
  pen.within(placed(at[0] * t, at[1] * t, at[2] * t, b.head * t, yaw, 0, nod), draw)
}

export function antlers(pen: Pen, look: Look, b: Build, head: HeadPlace): void {
  if (/camel|llama|alpaca|giraffe|doe|fawn/.test(look.word)) return
  onHead(pen, b, head, () => {
    pen.paint(hex('#9a7a52'), 'matte')
    for (const s of [1, -1]) {
      const at = (x: number, y: number, z: number): Vec3 => [x, y, z * s]
      tube(
        pen,
        [at(-0.1, 0.6, 0.35), at(-0.6, 1.6, 1), at(-0.5, 2.8, 1.7), at(0.1, 3.8, 1.5)],
        [0.16, 0.14, 0.1, 0.02],
        7,
      )
      tube(pen, [at(-0.3, 0.9, 0.6), at(0.4, 1.4, 0.9), at(0.6, 2, 0.8)], [0.12, 0.08, 0.02], 6)
      tube(pen, [at(-0.6, 1.7, 1.1), at(0.2, 2.4, 1.3), at(0.4, 3, 1.1)], [0.12, 0.08, 0.02], 6)
      tube(pen, [at(-0.52, 2.6, 1.6), at(-1.1, 3.2, 1.9), at(-1.1, 3.8, 1.9)], [0.1, 0.07, 0.02], 6)
    }
  })
}

/** Horns of cattle, goats and rams, or the single one of a rhinoceros. */
export function horns(
  pen: Pen,
  b: Build,
  head: HeadPlace,
  kind: 'cow' | 'goat' | 'ram' | 'rhino' | 'giraffe',
): void {
  onHead(pen, b, head, () => {
    pen.paint(kind === 'giraffe' ? scaleRgb(b.mark, 0.8) : hex('#d8ccb0'), 'gloss')
    if (kind === 'rhino') {
      const x = 0.35 + b.muzzle * 0.92
      tube(
        pen,
        [
          [x - 0.1, -b.muzzle * 0.5 + 0.4, 0],
          [x + 0.1, -b.muzzle * 0.5 + 1, 0],
          [x - 0.05, -b.muzzle * 0.5 + 1.5, 0],
        ],
        [0.28, 0.17, 0.02],
        9,
      )
      tube(
        pen,
        [
          [x - 0.6, -b.muzzle * 0.25 + 0.5, 0],
          [x - 0.55, -b.muzzle * 0.25 + 0.95, 0],
        ],
        [0.2, 0.02],
        8,
      )
      return
    }
    for (const s of [1, -1]) {
      const at = (x: number, y: number, z: number): Vec3 => [x, y, z * s]
      if (kind === 'cow')
        tube(
          pen,
          [at(-0.15, 0.55, 0.45), at(-0.12, 0.75, 1.1), at(0.1, 1.25, 1.4)],
          [0.18, 0.14, 0.02],
          8,
        )
      else if (kind === 'goat')
        tube(
          pen,
          [at(-0.05, 0.6, 0.28), at(-0.5, 1.5, 0.4), at(-1.2, 1.8, 0.6), at(-1.6, 1.5, 0.75)],
          [0.19, 0.15, 0.1, 0.02],
          8,
        )
      else if (kind === 'giraffe')
        tube(pen, [at(-0.15, 0.6, 0.25), at(-0.25, 1.35, 0.32)], [0.12, 0.14], 7)
      else {
        const curl: Vec3[] = []
        for (let k = 0; k <= 10; k++) {
          const a = 1.2 - k * 0.5
          curl.push(at(-0.45 + Math.cos(a) * 0.62, 0.2 + Math.sin(a) * 0.62, 0.5 + k * 0.06))
        }
        tube(pen, curl, [0.26, 0.25, 0.24, 0.22, 0.2, 0.18, 0.15, 0.12, 0.09, 0.06, 0.02], 8)
      }
    }
  })
}

/** A lock of hair as a flat strip from `a` over `m` to `z`. */
function strand(pen: Pen, a: Vec3, m: Vec3, z: Vec3, wide: number, normal: Vec3, color: Rgb): void {
  const rows: [number, number][] = []
  for (let i = 0; i <= 5; i++) {
    const t = i / 5
    const u = 1 - t
    const at = (k: 0 | 1 | 2): number => u * u * a[k] + 2 * u * t * m[k] + t * t * z[k]
    const w = wide * (t < 0.6 ? 1 : (1 - t) * 2.4)
    const edge = (s: number): number =>
      pen.point(
        at(0) + w * s,
        at(1) + w * s * 0.3,
        at(2),
        normal[0] + s * 0.4,
        normal[1] + 0.3,
        normal[2],
        color,
      )
    rows.push([edge(-1), edge(1)])
  }
  for (let i = 0; i < 5; i++) {
    const [p, q] = rows[i] ?? [0, 0]
    const [r, s] = rows[i + 1] ?? [0, 0]
    pen.quad(p, q, s, r)
  }
}

/** A mane that falls to both sides of the neck; a unicorn also gets its horn, a pegasus its wings. */
export function mane(pen: Pen, look: Look, b: Build, head: HeadPlace): void {
  const r = look.random.sub('mane')
  const zebra = b.pattern === 'stripes'
  const h = b.head * b.tall
  const from: Vec3 = [b.long * 0.3 * b.tall, (b.leg + b.girth * 1.28) * b.tall, 0]
  const to: Vec3 = [
    (head.at[0] - b.head * 0.1) * b.tall,
    (head.at[1] + b.head * 0.85) * b.tall,
    head.at[2] * b.tall,
  ]
  pen.paint(b.mark, 'fur')
  const flies = look.action === 'move' || look.action === 'ride' ? 1.4 : 0.25
  for (let k = 0; k < 64; k++) {
    const t = k / 63
    const side = k % 2 === 0 ? 1 : -1
    const sag = Math.sin(t * Math.PI) * h * 0.1
    const root: Vec3 = [
      from[0] + (to[0] - from[0]) * t,
      from[1] + (to[1] - from[1]) * t + sag,
      to[2] * t + side * h * 0.04,
    ]
    const drop = h * (zebra ? -0.5 : r.range(1.1, 2))
    // It lies on the neck, which is thicker towards the shoulders.
    const neck = b.tall * Math.max(b.girth * 0.5, b.head * 0.72) * (1.3 - 0.35 * t)
    const out = zebra ? h * 0.3 : neck * r.range(0.95, 1.2)
    const end: Vec3 = [
      root[0] - h * (0.3 + flies) * r.range(0.6, 1.1),
      root[1] - drop,
      root[2] + side * out,
    ]
    const over: Vec3 = [root[0] - h * 0.35, root[1] + h * 0.34, root[2] + side * out]
    strand(
      pen,
      root,
      over,
      end,
      h * r.range(0.1, 0.17),
      [0, 0.3, side],
      scaleRgb(b.mark, r.range(0.75, 1.25)),
    )
  }
  // The forelock falls between the ears.
  onHead(pen, b, head, () => {
    pen.paint(b.mark, 'fur')
    for (let k = 0; k < 7; k++)
      strand(
        pen,
        [-0.1, 0.7, (k - 3) * 0.06],
        [0.5, 0.8, (k - 3) * 0.1],
        [0.72, 0.12, (k - 3) * 0.12],
        0.1,
        [1, 0.5, 0],
        scaleRgb(b.mark, r.range(0.8, 1.2)),
      )
    if (!look.word.startsWith('unicorn')) return
    pen.paint(hex('#f2d67a'), 'gilt')
    pen.within(placed(0.42, 0.5, 0, 1, 0, 0, -0.65), () =>
      lathe(
        pen,
        [
          [0.2, 0],
          [0.13, 0.9],
          [0.02, 2.3],
        ],
        10,
      ),
    )
  })
}

/** A lion's mane: a thick collar of fur round the face, down the chest and over the crown. */
export function ruff(pen: Pen, look: Look, b: Build, head: HeadPlace): void {
  const h = b.head * b.tall
  const first = pen.mesh.triangleCount
  onHead(pen, b, head, () => {
    const clay = new Blob(0.4).dye(b.mark)
    clay.egg([-0.62, -0.05, 0], [0.72, 1.38, 1.3])
    clay.egg([-0.3, 0.62, 0], [0.5, 0.5, 0.9], scaleRgb(b.mark, 1.3))
    clay.egg([-0.5, -1.15, 0], [0.72, 0.95, 0.85])
    clay.egg([-1.3, -0.4, 0], [0.9, 1.05, 1])
    clay.pair((s) => clay.egg([-0.2, -0.35, s * 0.95], [0.42, 0.75, 0.4], scaleRgb(b.mark, 1.25)))
    pen.paint(b.mark, 'fur')
    clay.draw(pen, 40)
  })
  const [x, y, z] = head.at
  furnish(
    pen.mesh,
    first,
    h * 0.62,
    look.random.sub('ruff'),
    6000,
    pen.locate((x + b.head * 0.7) * b.tall, y * b.tall, z * b.tall),
    h * 0.85,
  )
}
