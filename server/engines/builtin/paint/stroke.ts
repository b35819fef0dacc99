import { bristleLength, bristleWidth, loadSteps } from './bristles.ts'
import { evenBytes, pack } from './panel.ts'
import type { Panel } from './panel.ts'

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
  relief: number
  variant: number
  /** Object to stay within, or -2 to go anywhere. */
  object: number
}

/** Fractions of a texel that fit beside its number in 31 bits, along and across. */
const alongBits = 16
const acrossBits = 20
const alongEnd = bristleLength << alongBits
const acrossEnd = bristleWidth << acrossBits
/** Cover below this (of 256) would leave no trace. */
const faint = 3
const half = 0x00800080
/** The stroke's paint by how much of it a hair carries. */
const paints = new Int32Array(loadSteps)

/** Hairs differ a little in how much paint they carry: the more, the lighter and the thicker. */
function mixPaints(s: Stroke): void {
  for (let k = 0; k < loadSteps; k++) {
    const load = ((k + 0.5) / loadSteps) * 1.7
    const lift = load * 0.05 - 0.025
    paints[k] = pack(s.r + lift, s.g + lift, s.b + lift, load * s.relief)
  }
}

/**
 * Lays one mark with a loaded brush's texels. The whole bent band is drawn in one pass, so a stroke never paints
 * over itself. The painter spends most of its time here, hence whole numbers all through: the place in the
 * brush's texture advances by sums alone, and a pixel is blended two bytes at a time.
 */
export function layStroke(panel: Panel, texels: Uint16Array, s: Stroke): void {
  // Everything the inner loop reads is a local: the compiler must assume that a store to the panel changes `s`.
  const { width, pixels, object } = panel
  const { radius, reach, cos, sin, bend, x: midX, y: midY, object: own } = s
  mixPaints(s)
  const sag = bend * reach * reach
  const low = Math.min(0, sag) - radius
  const high = Math.max(0, sag) + radius
  const wide = Math.max(high, -low)
  const ex = Math.abs(cos) * reach + Math.abs(sin) * wide + 1
  const ey = Math.abs(sin) * reach + Math.abs(cos) * wide + 1
  const minX = Math.max(0, Math.floor(midX - ex))
  const maxX = Math.min(width - 1, Math.ceil(midX + ex))
  const minY = Math.max(0, Math.floor(midY - ey))
  const maxY = Math.min(panel.height - 1, Math.ceil(midY + ey))
  const texture = s.variant * bristleLength * bristleWidth
  const alongScale = (bristleLength / (2 * reach)) * (1 << alongBits)
  const acrossScale = (bristleWidth / (2 * radius)) * (1 << acrossBits)
  const bounded = own > -2
  const overCos = Math.abs(cos) > 1e-3 ? 1 / cos : 0
  const overSin = Math.abs(sin) > 1e-3 ? 1 / sin : 0
  const stepU = (cos * alongScale) | 0
  const bendV = (-2 * bend * cos * cos * acrossScale) | 0
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
    const along = (from + 0.5 - midX) * cos + dy * sin
    const across = -(from + 0.5 - midX) * sin + dy * cos
    let u = ((along + reach) * alongScale) | 0
    let v = ((across - bend * along * along + radius) * acrossScale) | 0
    let stepV = ((-sin - bend * cos * (2 * along + cos)) * acrossScale) | 0
    const end = y * width + upto
    // Without `| 0` after each sum the compiler would fall back on floating point.
    for (
      let at = y * width + from;
      at <= end;
      at++, u = (u + stepU) | 0, v = (v + stepV) | 0, stepV = (stepV + bendV) | 0
    ) {
      // A negative place is a huge one without its sign: one comparison for both ends.
      if (v >>> 0 >= acrossEnd || u >>> 0 >= alongEnd) continue
      const texel = texels[texture + (v >> acrossBits) * bristleLength + (u >> alongBits)] ?? 0
      let a = texel & 511
      if (a < faint) continue
      if (bounded && object[at] !== own) {
        a = (a * 21) >> 8
        if (a < faint) continue
      }
      const paint = paints[texel >> 9] ?? 0
      const old = pixels[at] ?? 0
      const rest = 256 - a
      const even = (Math.imul(old & evenBytes, rest) + Math.imul(paint & evenBytes, a)) | 0
      const odd =
        (Math.imul((old >>> 8) & evenBytes, rest) + Math.imul((paint >>> 8) & evenBytes, a)) | 0
      pixels[at] = (((even + half) >>> 8) & evenBytes) | ((odd + half) & ~evenBytes)
    }
  }
}
