import { scaleRgb } from '../../../core/color.ts'
import type { Rgb } from '../../../core/color.ts'
import type { Pen } from '../../../mesh/pen.ts'
import { ball } from '../../../mesh/solids.ts'
import type { Vec3 } from '../../../mesh/solids.ts'
import type { Skeleton } from '../limbs.ts'

/** A ring of cloth: height, radius ahead and behind, radius to the side, and how far ahead its middle is. */
export interface Hem {
  readonly y: number
  readonly deep: number
  readonly wide: number
  readonly x?: number
}

/**
 * Cloth that hangs in folds between rings, from the top down; the folds deepen on the way. `open` leaves a gap in
 * front, in radians: a coat, a cloak.
 */
export function drape(
  pen: Pen,
  hems: readonly Hem[],
  color: Rgb,
  { folds = 9, depth = 0.07, open = 0, turn = 0.4 } = {},
): void {
  const across = 44
  const rows: number[][] = []
  for (const [i, hem] of hems.entries()) {
    const t = hems.length > 1 ? i / (hems.length - 1) : 0
    const ring: number[] = []
    const next = hems[Math.min(hems.length - 1, i + 1)] ?? hem
    const before = hems[Math.max(0, i - 1)] ?? hem
    const slope = (next.wide - before.wide) / Math.max(0.01, before.y - next.y)
    for (let k = 0; k <= across; k++) {
      const a = open / 2 + (k / across) * (Math.PI * 2 - open)
      const phase = a * folds + turn + t * 0.9 + Math.sin(a * 2 + turn) * 1.3
      const fold = 1 + depth * t * Math.sin(phase)
      const lean = depth * t * folds * Math.cos(phase) * 1.6
      const [c, s] = [Math.cos(a), Math.sin(a)]
      ring.push(
        pen.point(
          (hem.x ?? 0) + c * hem.deep * fold,
          hem.y,
          s * hem.wide * fold,
          c + s * lean,
          slope * 0.9,
          s - c * lean,
          scaleRgb(color, 0.86 + 0.16 * Math.sin(phase) * t + 0.08 * (1 - t)),
        ),
      )
    }
    rows.push(ring)
  }
  for (let i = 0; i + 1 < rows.length; i++)
    for (let k = 0; k < across; k++) {
      const [a, b] = [rows[i] ?? [], rows[i + 1] ?? []]
      pen.quad(a[k] ?? 0, a[k + 1] ?? 0, b[k + 1] ?? 0, b[k] ?? 0)
    }
}

/** A skirt from the waist to `hem` metres above the ground; over a lap when the wearer sits. */
export function skirt(
  pen: Pen,
  j: Skeleton,
  color: Rgb,
  hem: number,
  flare: number,
  folds = 10,
): void {
  const waist = j.hip[1] + 0.14
  const spread = Math.max(Math.abs(j.feet[0][0]), Math.abs(j.feet[1][0])) * 0.9
  const seated = j.knees[0][1] > j.hip[1] - 0.2 && j.knees[1][1] > j.hip[1] - 0.2
  pen.paint(color, 'cloth')
  if (seated) {
    const floor = j.feet[0][1] > -0.2 && j.hip[1] < 0.3
    const reach = j.knees[0][0]
    drape(
      pen,
      floor
        ? [
            { y: waist, deep: 0.12, wide: 0.12 },
            { y: waist - 0.12, deep: 0.22, wide: 0.24, x: 0.08 },
            { y: 0.12, deep: 0.42, wide: 0.44, x: 0.14 },
            { y: 0.02, deep: 0.5, wide: 0.54, x: 0.14 },
          ]
        : [
            { y: waist, deep: 0.12, wide: 0.12 },
            { y: waist - 0.1, deep: 0.2, wide: 0.19, x: 0.08 },
            { y: j.hip[1] + 0.04, deep: reach * 0.62, wide: 0.25, x: reach * 0.5 },
            { y: j.hip[1] - 0.3, deep: reach * 0.32, wide: 0.26, x: reach * 0.95 },
          ],
      color,
      { folds, depth: 0.06 },
    )
    return
  }
  drape(
    pen,
    [
      { y: waist, deep: 0.108, wide: 0.122 },
      { y: waist - 0.13, deep: 0.15 + flare * 0.05, wide: 0.18 + flare * 0.06 },
      {
        y: (waist - 0.13 + hem) / 2 + 0.06,
        deep: 0.16 + flare * 0.2 + spread * 0.2,
        wide: 0.19 + flare * 0.21,
      },
      { y: hem, deep: 0.17 + flare * 0.36 + spread * 0.6, wide: 0.2 + flare * 0.36 },
    ],
    color,
    { folds, depth: 0.09 },
  )
}

/** Wide sleeves that hang from the forearms: robes, kimonos, wizards. */
export function wideSleeves(pen: Pen, j: Skeleton, color: Rgb): void {
  pen.paint(color, 'cloth')
  for (const k of [0, 1] as const) {
    const [a, b] = [j.elbows[k], j.hands[k]]
    const s = k === 0 ? 1 : -1
    const at = (p: Vec3, down: number, out: number): number =>
      pen.point(p[0], p[1] - down, p[2] + out * s, 0.2, 0.3, s)
    for (const out of [0.045, -0.045]) {
      const n = [at(a, -0.06, out), at(b, -0.05, out), at(b, 0.2, out), at(a, 0.1, out)] as const
      pen.quad(...n)
    }
    const front = [
      at(b, -0.05, -0.045),
      at(b, -0.05, 0.045),
      at(b, 0.2, 0.045),
      at(b, 0.2, -0.045),
    ] as const
    pen.paint(scaleRgb(color, 0.5))
    pen.quad(...front)
    pen.paint(color)
  }
}

/** A cloak from the shoulders down the back, open in front. */
export function cloak(pen: Pen, j: Skeleton, color: Rgb, hem: number): void {
  const up = j.shoulders[1] + 0.04
  const x = j.shoulders[0]
  const trail = Math.abs(j.feet[0][0] - j.feet[1][0]) * 0.35
  pen.paint(color, 'cloth')
  drape(
    pen,
    [
      { y: up, deep: 0.1, wide: 0.12, x: x - 0.01 },
      { y: up - 0.07, deep: 0.16, wide: 0.245, x: x - 0.02 },
      { y: (up + hem) / 2, deep: 0.24, wide: 0.31, x: -0.06 - trail * 0.5 },
      { y: hem, deep: 0.31, wide: 0.38, x: -0.1 - trail },
    ],
    color,
    { folds: 7, depth: 0.08, open: 2.3 },
  )
}

/** The tails of a coat: from the waist to the hem, a slit in front. */
export function coatTails(pen: Pen, j: Skeleton, color: Rgb, hem: number): void {
  const waist = j.hip[1] + 0.16
  const spread = Math.max(0, Math.abs(j.feet[0][0]) - 0.1) * 0.5
  if (j.knees[0][1] > j.hip[1] - 0.25) return
  pen.paint(color, 'cloth')
  drape(
    pen,
    [
      { y: waist + 0.06, deep: 0.132, wide: 0.15 },
      { y: waist - 0.14, deep: 0.165, wide: 0.195 },
      { y: hem, deep: 0.2 + spread, wide: 0.255 },
    ],
    color,
    { folds: 6, depth: 0.05, open: 0.5 },
  )
}

export function belt(pen: Pen, j: Skeleton, color: Rgb, buckle: Rgb | null): void {
  const y = j.hip[1] + 0.13
  pen.paint(color, 'matte')
  drape(
    pen,
    [
      { y: y + 0.03, deep: 0.128, wide: 0.143 },
      { y: y - 0.025, deep: 0.135, wide: 0.152 },
    ],
    color,
    { depth: 0 },
  )
  if (!buckle) return
  pen.paint(buckle, 'metal')
  ball(pen, [0.135, y, 0], [0.012, 0.026, 0.034], 6)
}

/** A collar of fur or cloth round the neck. */
export function collar(pen: Pen, j: Skeleton, color: Rgb, thick: number): void {
  pen.paint(color, 'fur')
  for (let k = 0; k < 14; k++) {
    const a = (k / 14) * Math.PI * 2
    ball(
      pen,
      [
        j.shoulders[0] + Math.cos(a) * 0.1 + 0.01,
        j.shoulders[1] + 0.035 + Math.cos(a) * -0.025,
        Math.sin(a) * 0.13,
      ],
      [thick, thick * 0.85, thick],
      6,
    )
  }
}
