import { hex, scaleRgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { Pen } from '../../mesh/pen.ts'
import { tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'

/** Canes that run out of the frame, with knots, and leaves along the upper half. */
export function bamboo(pen: Pen, r: Random, tall: number): void {
  const green = scaleRgb(hex(r.pick(['#6a8a3a', '#7a9a44', '#8a9a4a'])), r.range(0.8, 1.2))
  const thick = tall * 0.011
  const lean = r.range(-0.05, 0.05) * tall
  const joints = 9
  for (let k = 0; k < joints; k++) {
    const at = (t: number): Vec3 => [lean * t * t, tall * t, 0]
    pen.paint(scaleRgb(green, k % 2 ? 1 : 0.88), 'gloss')
    tube(pen, [at(k / joints), at((k + 0.94) / joints)], [thick, thick * 0.94], 6)
    if (k < 4) continue
    pen.paint(scaleRgb(green, r.range(0.7, 1.15)), 'leaf')
    for (let n = 0; n < 6; n++) {
      const a = r.range(0, 6.28)
      const [x, y] = [lean * (k / joints) ** 2, tall * ((k + r.next()) / joints)]
      const out = tall * r.range(0.05, 0.1)
      const ids = [
        pen.point(x, y, 0, 0, 0.8, -0.5),
        pen.point(
          x + Math.cos(a) * out * 0.5,
          y + out * 0.06,
          Math.sin(a) * out * 0.5,
          0,
          0.8,
          -0.5,
        ),
        pen.point(x + Math.cos(a) * out, y - out * 0.35, Math.sin(a) * out, 0, 0.8, -0.5),
        pen.point(
          x + Math.cos(a) * out * 0.5,
          y - out * 0.16,
          Math.sin(a) * out * 0.5,
          0,
          0.8,
          -0.5,
        ),
      ]
      pen.quad(ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0, ids[3] ?? 0)
    }
  }
}

/** A trunk too tall for the frame, with roots; hung with creepers where it is wet. */
export function giant(pen: Pen, r: Random, tall: number, bark: string, creepers: boolean): void {
  const tone = scaleRgb(hex(bark), r.range(0.8, 1.2))
  pen.paint(tone, 'plank')
  const lean = r.range(-0.04, 0.04) * tall
  tube(
    pen,
    [
      [0, -0.02 * tall, 0],
      [lean * 0.1, tall * 0.06, 0],
      [lean * 0.4, tall * 0.4, 0],
      [lean, tall, 0],
    ],
    [tall * 0.085, tall * 0.052, tall * 0.042, tall * 0.03],
    11,
  )
  for (let k = 0; k < 5; k++) {
    const a = k * 1.26 + r.range(-0.3, 0.3)
    tube(
      pen,
      [
        [Math.cos(a) * 0.03 * tall, tall * 0.07, Math.sin(a) * 0.03 * tall],
        [Math.cos(a) * 0.12 * tall, -0.01 * tall, Math.sin(a) * 0.12 * tall],
      ],
      [tall * 0.03, tall * 0.012],
      6,
    )
  }
  if (!creepers) return
  for (let k = 0; k < 5; k++) {
    const x = r.range(-0.3, 0.3) * tall
    pen.paint(scaleRgb(hex('#4a7a34'), r.range(0.6, 1.2)), 'leaf')
    const drop = r.range(0.25, 0.7)
    tube(
      pen,
      [
        [lean * 0.8, tall * 0.92, 0],
        [x * 0.6, tall * (0.95 - drop * 0.4), 0],
        [x, tall * (0.95 - drop), 0],
      ],
      [tall * 0.006, tall * 0.006, tall * 0.003],
      4,
    )
  }
}

/** A rosette of large leaves: fern, banana, undergrowth of hot woods. */
export function bigLeaves(pen: Pen, r: Random, tall: number, green: string): void {
  for (let k = 0; k < 9; k++) {
    const a = (k / 9) * Math.PI * 2 + r.range(-0.3, 0.3)
    const [c, s] = [Math.cos(a), Math.sin(a)]
    const reach = tall * r.range(0.6, 1)
    const rise = tall * r.range(0.5, 0.95)
    const tone = scaleRgb(hex(green), r.range(0.65, 1.3))
    const at = (t: number, side: number): Vec3 => {
      const w = reach * 0.17 * Math.sin(Math.PI * Math.min(1, t * 0.92 + 0.06)) * side
      return [c * reach * t - s * w, rise * Math.sin(t * 2.3), s * reach * t + c * w]
    }
    for (let n = 0; n < 4; n++) {
      const [t, u] = [n / 4, (n + 1) / 4]
      for (const side of [-1, 1]) {
        pen.paint(scaleRgb(tone, side > 0 ? 1.1 : 0.82), 'leaf')
        const [p, q, v, w] = [at(t, 0), at(u, 0), at(u, side), at(t, side)].map((x) =>
          pen.point(x[0], x[1], x[2], c * 0.3, 0.85, s * 0.3 - 0.3),
        )
        pen.quad(p ?? 0, q ?? 0, v ?? 0, w ?? 0)
      }
    }
  }
}
