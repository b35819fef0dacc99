import { luminance } from '../core/color.ts'
import { cellHash } from '../core/noise.ts'
import { unit } from '../core/scalar.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Sitting } from './sitting.ts'
import { levelOf } from './sitting.ts'

const across = 26

/** Corners of a grid, each drawn to the strongest edge near it, so that facets end where things do. */
function corners(source: Level, columns: number, rows: number, salt: number): Float32Array {
  const out = new Float32Array((columns + 1) * (rows + 1) * 2)
  const c = new Float32Array(3)
  const light = (u: number, v: number): number => {
    sampleLevel(source, u, v, c)
    return luminance(c[0] ?? 0, c[1] ?? 0, c[2] ?? 0) + ((c[0] ?? 0) - (c[2] ?? 0)) * 0.5
  }
  const du = 0.5 / columns
  const dv = 0.5 / rows
  for (let j = 0; j <= rows; j++) {
    for (let i = 0; i <= columns; i++) {
      let best = -1
      let bu = i / columns
      let bv = j / rows
      for (let k = 0; k < 9; k++) {
        const u = (i + (cellHash(i * 9 + k, j, salt) - 0.5) * 0.92) / columns
        const v = (j + (cellHash(i * 9 + k, j, salt + 1) - 0.5) * 0.92) / rows
        const edge =
          Math.abs(light(u + du * 0.4, v) - light(u - du * 0.4, v)) +
          Math.abs(light(u, v + dv * 0.4) - light(u, v - dv * 0.4)) +
          0.02 * cellHash(i * 9 + k, j, salt + 2)
        if (edge <= best) continue
        best = edge
        bu = u
        bv = v
      }
      const at = (j * (columns + 1) + i) * 2
      // The border stays where it is.
      out[at] = i === 0 ? 0 : i === columns ? 1 : bu
      out[at + 1] = j === 0 ? 0 : j === rows ? 1 : bv
    }
  }
  return out
}

/** Flat triangles, as a model with few faces would show. */
export function facet(sitting: Sitting): void {
  const { canvas, levels, salt, pulse } = sitting
  const { width, height } = canvas
  const short = Math.min(width, height)
  const columns = Math.max(2, Math.round((width / short) * across))
  const rows = Math.max(2, Math.round((height / short) * across))
  const source = levelOf(levels, across * 4)
  const points = corners(source, columns, rows, salt & 255)
  const c = new Float32Array(3)
  const triangle = (a: number, b: number, d: number): void => {
    const ax = points[a * 2] ?? 0
    const ay = points[a * 2 + 1] ?? 0
    const bx = points[b * 2] ?? 0
    const by = points[b * 2 + 1] ?? 0
    const dx = points[d * 2] ?? 0
    const dy = points[d * 2 + 1] ?? 0
    const mean = [0, 0, 0]
    for (const [p, q, r] of [
      [1 / 3, 1 / 3, 1 / 3],
      [0.6, 0.2, 0.2],
      [0.2, 0.6, 0.2],
      [0.2, 0.2, 0.6],
    ] as const) {
      sampleLevel(source, ax * p + bx * q + dx * r, ay * p + by * q + dy * r, c)
      for (let k = 0; k < 3; k++) mean[k] = (mean[k] ?? 0) + (c[k] ?? 0) / 4
    }
    const turn = 1 + (cellHash(a, b, d) - 0.5) * 0.3
    fill(
      canvas,
      [ax * width, ay * height, bx * width, by * height, dx * width, dy * height],
      [unit((mean[0] ?? 0) * turn), unit((mean[1] ?? 0) * turn), unit((mean[2] ?? 0) * turn)],
    )
  }
  for (let j = 0; j < rows; j++) {
    pulse.check()
    pulse.progress(0.6 + (0.28 * j) / rows)
    for (let i = 0; i < columns; i++) {
      const a = j * (columns + 1) + i
      const below = a + columns + 1
      if ((i + j) % 2 === 0) {
        triangle(a, a + 1, below)
        triangle(a + 1, below + 1, below)
      } else {
        triangle(a, a + 1, below + 1)
        triangle(a, below + 1, below)
      }
    }
  }
}

/** Fills a triangle (three corners in pixels) by rows; neighbours overlap by less than a pixel. */
function fill(
  { width, height, color }: Sitting['canvas'],
  [ax, ay, bx, by, dx, dy]: readonly [number, number, number, number, number, number],
  [r, g, b]: readonly [number, number, number],
): void {
  const top = Math.max(0, Math.floor(Math.min(ay, by, dy)))
  const end = Math.min(height - 1, Math.ceil(Math.max(ay, by, dy)))
  for (let y = top; y <= end; y++) {
    const line = y + 0.5
    let left = Infinity
    let right = -Infinity
    const cross = (px: number, py: number, qx: number, qy: number): void => {
      if (py === qy || line < Math.min(py, qy) || line > Math.max(py, qy)) return
      const x = px + ((line - py) / (qy - py)) * (qx - px)
      left = Math.min(left, x)
      right = Math.max(right, x)
    }
    cross(ax, ay, bx, by)
    cross(bx, by, dx, dy)
    cross(dx, dy, ax, ay)
    const from = Math.max(0, Math.floor(left))
    const upto = Math.min(width, Math.ceil(right))
    for (let x = from; x < upto; x++) {
      const o = (y * width + x) * 3
      color[o] = r
      color[o + 1] = g
      color[o + 2] = b
    }
  }
}
