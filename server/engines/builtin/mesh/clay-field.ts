import type { Rgb } from '../core/color.ts'
import type { Row } from './surface-nets.ts'

/** A limb from a to b, or an egg about a. */
export interface Part {
  readonly ax: number
  readonly ay: number
  readonly az: number
  readonly bx: number
  readonly by: number
  readonly bz: number
  readonly ra: number
  readonly rb: number
  /** Stretch of an egg along x, y, z; 1 for limbs. */
  readonly ex: number
  readonly ey: number
  readonly ez: number
  /** One over the stretch. */
  readonly ix: number
  readonly iy: number
  readonly iz: number
  readonly color: Rgb
}

/** Numbers a part takes in a row of parts: a body is asked for its distance a million times. */
const stride = 13
const egg = 9

function flatten(parts: readonly Part[]): Float64Array {
  const flat = new Float64Array(parts.length * stride)
  for (const [k, p] of parts.entries()) {
    const dx = p.bx - p.ax
    const dy = p.by - p.ay
    const dz = p.bz - p.az
    const round = p.ex === 1 && p.ey === 1 && p.ez === 1 ? 0 : 1
    const length = dx * dx + dy * dy + dz * dz
    flat.set(
      [p.ax, p.ay, p.az, dx, dy, dz, length, p.ra, p.rb - p.ra, round, p.ix, p.iy, p.iz],
      k * stride,
    )
  }
  return flat
}

/** Distances of a row of places from one part's surface, into `out`; exact for limbs, a fair bound for eggs. */
function distances(
  out: Float64Array,
  flat: Float64Array,
  part: number,
  row: Row,
  y: number,
  z: number,
): void {
  const { origin, step, from, count } = row
  const at = part * stride
  const ra = flat[at + 7] ?? 0
  const py = y - (flat[at + 1] ?? 0)
  const pz = z - (flat[at + 2] ?? 0)
  const ax = flat[at] ?? 0
  if (flat[at + egg] !== 0) {
    const ix = flat[at + 10] ?? 1
    const iy = flat[at + 11] ?? 1
    const iz = flat[at + 12] ?? 1
    const qy = py * iy
    const qz = pz * iz
    const gy = qy * iy
    const gz = qz * iz
    for (let n = 0; n < count; n++) {
      const qx = (origin + (from + n) * step - ax) * ix
      const k0 = Math.sqrt(qx * qx + qy * qy + qz * qz)
      const gx = qx * ix
      const k1 = Math.sqrt(gx * gx + gy * gy + gz * gz)
      out[n] = k1 < 1e-9 ? -ra : (k0 * (k0 - ra)) / k1
    }
    return
  }
  const dx = flat[at + 3] ?? 0
  const dy = flat[at + 4] ?? 0
  const dz = flat[at + 5] ?? 0
  const length = flat[at + 6] ?? 0
  const widens = flat[at + 8] ?? 0
  for (let n = 0; n < count; n++) {
    const px = origin + (from + n) * step - ax
    let t = 0
    if (length > 0) {
      t = (px * dx + py * dy + pz * dz) / length
      t = t < 0 ? 0 : t > 1 ? 1 : t
    }
    const qx = px - dx * t
    const qy = py - dy * t
    const qz = pz - dz * t
    out[n] = Math.sqrt(qx * qx + qy * qy + qz * qz) - (ra + widens * t)
  }
}

/** The parts and hollows that can matter near a place, by their numbers. */
interface Close {
  readonly parts: Int32Array
  readonly cut: Int32Array
}

/** The most places of one row that are asked for at once. */
const longestRow = 16

/** Distance from a body of limbs and eggs that flow into one another over `melt` metres, and its colours. */
export class ClayField {
  readonly #parts: Float64Array
  readonly #hollows: Float64Array
  readonly #colors: readonly Rgb[]
  readonly #melt: number
  readonly #blend: number
  readonly #all: Float64Array
  readonly #one = new Float64Array(longestRow)
  readonly #row = new Float64Array(longestRow)

  constructor(parts: readonly Part[], hollows: readonly Part[], melt: number, blend: number) {
    this.#parts = flatten(parts)
    this.#hollows = flatten(hollows)
    this.#colors = parts.map(({ color }) => color)
    this.#melt = melt
    this.#blend = blend
    this.#all = new Float64Array(parts.length)
  }

  /** What can matter within `reach` of a place, so that a block need not ask all parts. */
  near(x: number, y: number, z: number, reach: number): { close: Close | null; inside: boolean } {
    const count = this.#all.length
    const least = this.#measure(x, y, z, null)
    const inside = least < 0
    if (Math.abs(least) > reach + this.#melt) return { close: null, inside }
    const within = least + reach * 2.2 + this.#melt
    const parts: number[] = []
    for (let k = 0; k < count; k++) if ((this.#all[k] ?? Infinity) < within) parts.push(k)
    const cut: number[] = []
    const place = { origin: x, step: 0, from: 0, count: 1 }
    for (let k = 0; k < this.#hollows.length / stride; k++) {
      distances(this.#one, this.#hollows, k, place, y, z)
      if ((this.#one[0] ?? 0) < reach * 1.2 + this.#melt) cut.push(k)
    }
    return { close: { parts: Int32Array.from(parts), cut: Int32Array.from(cut) }, inside }
  }

  /** The field along a row. */
  sample(out: Float32Array, at: number, places: Row, y: number, z: number, close: Close): void {
    const one = this.#one
    const row = this.#row.fill(1e9)
    const { count } = places
    const melt = this.#melt
    for (let k = 0; k < close.parts.length; k++) {
      distances(one, this.#parts, close.parts[k] ?? 0, places, y, z)
      for (let n = 0; n < count; n++) {
        const d = row[n] ?? 0
        const e = one[n] ?? 0
        const h = melt - Math.abs(d - e)
        row[n] = (d < e ? d : e) - (h > 0 ? (h * h) / (melt * 4) : 0)
      }
    }
    for (let k = 0; k < close.cut.length; k++) {
      distances(one, this.#hollows, close.cut[k] ?? 0, places, y, z)
      for (let n = 0; n < count; n++) {
        const d = row[n] ?? 0
        const e = -(one[n] ?? 0)
        const h = melt * 0.5 - Math.abs(d - e)
        row[n] = (d > e ? d : e) + (h > 0 ? (h * h) / (melt * 2) : 0)
      }
    }
    for (let n = 0; n < count; n++) out[at + n] = row[n] ?? 0
  }

  /** The colours of the nearest parts, mixed. */
  color(x: number, y: number, z: number, { parts }: Close): Rgb {
    const nearest = this.#measure(x, y, z, parts)
    const reach = this.#melt * this.#blend
    let [r, g, b, total] = [0, 0, 0, 0]
    for (let k = 0; k < parts.length; k++) {
      const w = 1 - ((this.#all[k] ?? 0) - nearest) / reach
      const own = this.#colors[parts[k] ?? 0]
      if (w <= 0 || !own) continue
      r += own[0] * w * w
      g += own[1] * w * w
      b += own[2] * w * w
      total += w * w
    }
    return [r / total, g / total, b / total]
  }

  /** Distances from all parts, or from those given, left in `#all`; answers the least. */
  #measure(x: number, y: number, z: number, which: Int32Array | null): number {
    const count = which ? which.length : this.#all.length
    let least = Infinity
    const place = { origin: x, step: 0, from: 0, count: 1 }
    for (let k = 0; k < count; k++) {
      distances(this.#one, this.#parts, which ? (which[k] ?? 0) : k, place, y, z)
      const d = this.#one[0] ?? 0
      this.#all[k] = d
      if (d < least) least = d
    }
    return least
  }
}
