import { bristleLength, bristleWidth } from './bristles.ts'
import type { Bristles } from './bristles.ts'

/** The canvas a brush works on: display colours (3 a pixel), paint thickness, and what object each pixel is. */
export interface Canvas {
  readonly width: number
  readonly height: number
  readonly color: Float32Array
  readonly relief: Float32Array
  readonly object: Int32Array
}

/** One mark of the brush: a band `radius` wide to each side of a line of half-length `reach`, bent by `bend`. */
export interface Stroke {
  x: number
  y: number
  cos: number
  sin: number
  radius: number
  reach: number
  bend: number
  r: number
  g: number
  b: number
  alpha: number
  relief: number
  variant: number
  /** Object to stay within, or -2 to go anywhere. */
  object: number
}

/** Lays one mark. The whole bent band is drawn in one pass, so a stroke never paints over itself. */
export function layStroke(canvas: Canvas, brush: Bristles, s: Stroke): void {
  const { width, height, color, relief, object } = canvas
  const { radius, reach, cos, sin, bend } = s
  const sag = Math.abs(bend) * reach * reach
  const ex = Math.abs(cos) * reach + Math.abs(sin) * (radius + sag) + 1
  const ey = Math.abs(sin) * reach + Math.abs(cos) * (radius + sag) + 1
  const minX = Math.max(0, Math.floor(s.x - ex))
  const maxX = Math.min(width - 1, Math.ceil(s.x + ex))
  const minY = Math.max(0, Math.floor(s.y - ey))
  const maxY = Math.min(height - 1, Math.ceil(s.y + ey))
  const texture = s.variant * bristleLength * bristleWidth
  const alongScale = bristleLength / (2 * reach)
  const acrossScale = bristleWidth / (2 * radius)
  const bounded = s.object > -2
  const wide = radius + sag
  for (let y = minY; y <= maxY; y++) {
    const dy = y + 0.5 - s.y
    // The row's part inside the straight band that holds the bent one.
    let from = minX
    let upto = maxX
    if (Math.abs(cos) > 1e-3) {
      const p = s.x + (-reach - dy * sin) / cos
      const q = s.x + (reach - dy * sin) / cos
      from = Math.max(from, Math.ceil(Math.min(p, q) - 0.5))
      upto = Math.min(upto, Math.floor(Math.max(p, q) - 0.5))
    }
    if (Math.abs(sin) > 1e-3) {
      const p = s.x + (dy * cos - wide) / sin
      const q = s.x + (dy * cos + wide) / sin
      from = Math.max(from, Math.ceil(Math.min(p, q) - 0.5))
      upto = Math.min(upto, Math.floor(Math.max(p, q) - 0.5))
    }
    let along = (from + 0.5 - s.x) * cos + dy * sin
    let across = -(from + 0.5 - s.x) * sin + dy * cos
    for (let x = from; x <= upto; x++, along += cos, across -= sin) {
      if (along <= -reach || along >= reach) continue
      const t = across - bend * along * along
      if (t <= -radius || t >= radius) continue
      const u = ((along + reach) * alongScale) | 0
      const v = ((t + radius) * acrossScale) | 0
      const texel = texture + v * bristleLength + u
      let a = (brush.alpha[texel] ?? 0) * s.alpha
      if (a <= 0.01) continue
      const at = y * width + x
      if (bounded && (object[at] ?? -1) !== s.object) a *= 0.08
      const o = at * 3
      const r = color[o] ?? 0
      const g = color[o + 1] ?? 0
      const b = color[o + 2] ?? 0
      // Hairs differ a little in how much paint they carry.
      const h = brush.height[texel] ?? 0
      const lift = (h - 0.5) * 0.05
      color[o] = r + (s.r + lift - r) * a
      color[o + 1] = g + (s.g + lift - g) * a
      color[o + 2] = b + (s.b + lift - b) * a
      const old = relief[at] ?? 0
      relief[at] = old + (h * s.relief - old) * a
    }
  }
}
