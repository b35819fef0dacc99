import { hex, mixRgb, scaleRgb } from '../../core/color.ts'
import type { Rgb } from '../../core/color.ts'
import type { Random } from '../../core/random.ts'
import type { Pen } from '../../mesh/pen.ts'
import { placed } from '../../mesh/pen.ts'
import { ball, lathe, tube } from '../../mesh/solids.ts'
import type { Vec3 } from '../../mesh/solids.ts'

/** A fir: tiers of drooping needles round a straight trunk; `snow` is how white the tops are. */
export function conifer(
  pen: Pen,
  random: Random,
  tall: number,
  needles: Rgb,
  detail: number,
  snow: number,
): void {
  pen.paint(hex('#3a2a1e'), 'matte')
  tube(
    pen,
    [
      [0, -0.03 * tall, 0],
      [0, tall * 0.9, 0],
    ],
    [tall * 0.026, tall * 0.006],
    5,
  )
  const tiers = detail > 0.25 ? 11 : 7
  const wide = random.range(0.2, 0.27) * tall
  for (let k = 0; k < tiers; k++) {
    const t = k / tiers
    const y = tall * (0.1 + t * 0.84)
    const r = wide * (1 - t) ** 0.85 + 0.02 * tall
    const drop = r * 0.5
    pen.paint(scaleRgb(needles, 0.5), 'leaf')
    if (detail > 0.08)
      pen.within(placed(0, y, 0), () =>
        lathe(
          pen,
          [
            [r * 0.55, -drop * 0.5],
            [0.01, tall * 0.08],
          ],
          8,
        ),
      )
    const spikes = Math.round((detail > 0.25 ? 34 : 14) * (0.5 + (1 - t)))
    for (let i = 0; i < spikes; i++) {
      const a = (i / spikes) * Math.PI * 2 + random.range(-0.15, 0.15)
      const reach = r * random.range(0.78, 1.12)
      const c = Math.cos(a)
      const s = Math.sin(a)
      const half = (Math.PI * 1.15 * r) / spikes
      const white = snow * random.range(0.3, 1)
      const color = mixRgb(scaleRgb(needles, random.range(0.7, 1.25)), hex('#eef3fa'), white * 0.9)
      const n: Vec3 = [c * 0.75, 0.55, s * 0.75]
      const tip = pen.point(
        c * reach,
        y - drop * random.range(0.8, 1.2),
        s * reach,
        n[0],
        n[1] - 0.3,
        n[2],
        scaleRgb(color, 0.8),
      )
      const left = pen.point(-s * half, y + tall * 0.05, c * half, n[0], n[1], n[2], color)
      const right = pen.point(s * half, y + tall * 0.05, -c * half, n[0], n[1], n[2], color)
      pen.face(tip, left, right)
    }
  }
}

export function palmTree(pen: Pen, random: Random, tall: number, detail: number): void {
  const lean = random.range(-0.25, 0.25) * tall
  pen.paint(hex('#7a5c3a'), 'plank')
  const top: Vec3 = [lean, tall * 0.92, 0]
  tube(
    pen,
    [[0, 0, 0], [lean * 0.15, tall * 0.35, 0], [lean * 0.5, tall * 0.7, 0], top],
    [tall * 0.035, tall * 0.026, tall * 0.022, tall * 0.02],
    8,
  )
  const fronds = detail > 0.2 ? 13 : 8
  for (let k = 0; k < fronds; k++) {
    const a = (k / fronds) * Math.PI * 2 + random.range(-0.2, 0.2)
    const reach = tall * random.range(0.3, 0.42)
    const rise = random.range(0.02, 0.16) * tall
    const green = scaleRgb(hex('#3f7a34'), random.range(0.7, 1.3))
    pen.paint(green, 'leaf')
    const blades = detail > 0.2 ? 14 : 6
    for (let i = 0; i < blades; i++) {
      const t = (i + 0.5) / blades
      const at = (u: number): Vec3 => [
        top[0] + Math.cos(a) * reach * u,
        top[1] + rise * Math.sin(u * 2.4) * 1.6 - reach * 0.75 * u * u,
        top[2] + Math.sin(a) * reach * u,
      ]
      const [p, q] = [at(t - 0.06), at(t + 0.06)]
      for (const side of [1, -1]) {
        const w = reach * 0.24 * (1 - t * 0.7) * side
        const ids = [
          pen.point(...p, 0, 1, 0),
          pen.point(...q, 0, 1, 0),
          pen.point(
            q[0] - Math.sin(a) * w + Math.cos(a) * reach * 0.08,
            q[1] - Math.abs(w) * 0.5,
            q[2] + Math.cos(a) * w + Math.sin(a) * reach * 0.08,
            0,
            0.8,
            0.3,
          ),
        ]
        pen.face(ids[0] ?? 0, ids[1] ?? 0, ids[2] ?? 0)
      }
    }
  }
  pen.paint(hex('#5a3c22'), 'matte')
  if (detail > 0.2)
    for (let k = 0; k < 3; k++)
      ball(
        pen,
        [
          top[0] + Math.cos(k * 2) * tall * 0.03,
          top[1] - tall * 0.03,
          Math.sin(k * 2) * tall * 0.03,
        ],
        tall * 0.022,
        6,
      )
}

/** Bare branches: winter, swamp, haunted places. */
export function bareTree(pen: Pen, random: Random, tall: number, bark: Rgb = hex('#35291f')): void {
  pen.paint(bark, 'matte')
  const grow = (from: Vec3, dir: Vec3, length: number, thick: number, depth: number): void => {
    const to: Vec3 = [
      from[0] + dir[0] * length,
      from[1] + dir[1] * length,
      from[2] + dir[2] * length,
    ]
    tube(
      pen,
      [
        from,
        [
          (from[0] + to[0]) / 2 + random.range(-0.06, 0.06) * length,
          (from[1] + to[1]) / 2,
          (from[2] + to[2]) / 2,
        ],
        to,
      ],
      [thick, thick * 0.8, thick * 0.6],
      depth > 2 ? 7 : 4,
    )
    if (depth === 0) return
    const forks = depth > 2 ? 3 : 2
    for (let k = 0; k < forks; k++) {
      grow(
        to,
        [
          dir[0] * 0.6 + random.range(-0.75, 0.75),
          dir[1] * 0.7 + random.range(0, 0.35),
          dir[2] * 0.6 + random.range(-0.6, 0.6),
        ],
        length * random.range(0.55, 0.8),
        thick * 0.58,
        depth - 1,
      )
    }
  }
  grow([0, -0.02 * tall, 0], [random.range(-0.1, 0.1), 1, 0], tall * 0.32, tall * 0.045, 4)
}
