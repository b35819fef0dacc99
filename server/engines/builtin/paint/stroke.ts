import { bristleLength, bristleWidth, coverScale, reliefScale } from './bristles.ts'
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
  // Everything the inner loop reads is a local: the compiler must assume that a store to the canvas changes `s`.
  const { width, color, relief, object } = canvas
  const { radius, reach, cos, sin, bend, x: midX, y: midY, object: own } = s
  const { texels } = brush
  const sag = bend * reach * reach
  const low = Math.min(0, sag) - radius
  const high = Math.max(0, sag) + radius
  const wide = Math.max(high, -low)
  const ex = Math.abs(cos) * reach + Math.abs(sin) * wide + 1
  const ey = Math.abs(sin) * reach + Math.abs(cos) * wide + 1
  const minX = Math.max(0, Math.floor(midX - ex))
  const maxX = Math.min(width - 1, Math.ceil(midX + ex))
  const minY = Math.max(0, Math.floor(midY - ey))
  const maxY = Math.min(canvas.height - 1, Math.ceil(midY + ey))
  const texture = s.variant * bristleLength * bristleWidth
  const alongScale = bristleLength / (2 * reach)
  const acrossScale = bristleWidth / (2 * radius)
  const bounded = own > -2
  const cover = s.alpha / coverScale
  const load = s.relief / reliefScale
  // Hairs differ a little in how much paint they carry.
  const lift = 0.05 / reliefScale
  const baseR = s.r - 0.025
  const baseG = s.g - 0.025
  const baseB = s.b - 0.025
  const overCos = Math.abs(cos) > 1e-3 ? 1 / cos : 0
  const overSin = Math.abs(sin) > 1e-3 ? 1 / sin : 0
  for (let y = minY; y <= maxY; y++) {
    const dy = y + 0.5 - midY
    // The row's part inside the straight band that holds the bent one.
    let from = minX
    let upto = maxX
    if (overCos !== 0) {
      const p = midX + (-reach - dy * sin) * overCos
      const q = midX + (reach - dy * sin) * overCos
      from = Math.max(from, Math.ceil((p < q ? p : q) - 0.5))
      upto = Math.min(upto, Math.floor((p < q ? q : p) - 0.5))
    }
    if (overSin !== 0) {
      const p = midX + (dy * cos - high) * overSin
      const q = midX + (dy * cos - low) * overSin
      from = Math.max(from, Math.ceil((p < q ? p : q) - 0.5))
      upto = Math.min(upto, Math.floor((p < q ? q : p) - 0.5))
    }
    let along = (from + 0.5 - midX) * cos + dy * sin
    let across = -(from + 0.5 - midX) * sin + dy * cos
    let at = y * width + from
    for (let x = from; x <= upto; x++, at++, along += cos, across -= sin) {
      const t = across - bend * along * along + radius
      const u = along + reach
      const v = (t * acrossScale) | 0
      if (t <= 0 || v >= bristleWidth || u <= 0 || along >= reach) continue
      const texel = texels[texture + v * bristleLength + ((u * alongScale) | 0)] ?? 0
      let a = (texel & 255) * cover
      if (a <= 0.01) continue
      if (bounded && object[at] !== own) {
        a *= 0.08
        if (a <= 0.01) continue
      }
      const h = texel >> 8
      const o = at * 3
      const lifted = h * lift
      const r = color[o] ?? 0
      const g = color[o + 1] ?? 0
      const b = color[o + 2] ?? 0
      const old = relief[at] ?? 0
      color[o] = r + (baseR + lifted - r) * a
      color[o + 1] = g + (baseG + lifted - g) * a
      color[o + 2] = b + (baseB + lifted - b) * a
      relief[at] = old + (h * load - old) * a
    }
  }
}
