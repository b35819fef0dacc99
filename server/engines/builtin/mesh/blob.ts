import type { Rgb } from '../core/color.ts'
import type { Pen } from './pen.ts'
import type { Vec3 } from './solids.ts'
import { meshField } from './surface-nets.ts'

interface Part {
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
  /** One over the stretch: a distance is asked for a hundred thousand times a body. */
  readonly ix: number
  readonly iy: number
  readonly iz: number
  readonly color: Rgb
}

/** Colours a finished surface point: gets the place, the blended colour, and answers the colour to use. */
export type Coat = (x: number, y: number, z: number, base: Rgb) => Rgb

/**
 * A soft body modelled like clay: limbs and eggs that flow into one another over `melt` metres. Animals and
 * people are made of it; the field is only evaluated in blocks that can touch the surface.
 */
export class Blob {
  readonly #parts: Part[] = []
  readonly #hollows: Part[] = []
  readonly #melt: number
  #color: Rgb = [0.5, 0.5, 0.5]

  constructor(melt: number) {
    this.#melt = melt
  }

  dye(color: Rgb): this {
    this.#color = color
    return this
  }

  limb(a: Vec3, ra: number, b: Vec3, rb: number, color: Rgb = this.#color): this {
    const [ax, ay, az] = a
    const [bx, by, bz] = b
    this.#parts.push({
      ax,
      ay,
      az,
      bx,
      by,
      bz,
      ra,
      rb,
      ex: 1,
      ey: 1,
      ez: 1,
      ix: 1,
      iy: 1,
      iz: 1,
      color,
    })
    return this
  }

  /** A limb through several points, its thickness given at each. */
  chain(points: readonly Vec3[], radii: readonly number[], color: Rgb = this.#color): this {
    for (let k = 0; k + 1 < points.length; k++) {
      const a = points[k]
      const b = points[k + 1]
      if (a && b) this.limb(a, radii[k] ?? 0.1, b, radii[k + 1] ?? radii[k] ?? 0.1, color)
    }
    return this
  }

  egg(center: Vec3, size: Vec3, color: Rgb = this.#color): this {
    const [ax, ay, az] = center
    const r = Math.min(...size)
    this.#parts.push({
      ax,
      ay,
      az,
      bx: ax,
      by: ay,
      bz: az,
      ra: r,
      rb: r,
      ex: size[0] / r,
      ey: size[1] / r,
      ez: size[2] / r,
      ix: r / size[0],
      iy: r / size[1],
      iz: r / size[2],
      color,
    })
    return this
  }

  /** Presses an egg-shaped hollow into what is there: eye sockets, an open mouth, the inside of an ear. */
  dent(center: Vec3, size: Vec3): this {
    const before = this.#parts.length
    this.egg(center, size)
    const [made] = this.#parts.splice(before, 1)
    if (made) this.#hollows.push(made)
    return this
  }

  /** Both sides at once: drawn at +z and mirrored to -z. */
  pair(draw: (side: 1 | -1) => void): this {
    draw(1)
    draw(-1)
    return this
  }

  /** Distance from a part's surface; exact for limbs, a fair bound for eggs. */
  static distance(p: Part, x: number, y: number, z: number): number {
    if (p.ex !== 1 || p.ey !== 1 || p.ez !== 1) {
      const qx = (x - p.ax) * p.ix
      const qy = (y - p.ay) * p.iy
      const qz = (z - p.az) * p.iz
      const k0 = Math.sqrt(qx * qx + qy * qy + qz * qz)
      const gx = qx * p.ix
      const gy = qy * p.iy
      const gz = qz * p.iz
      const k1 = Math.sqrt(gx * gx + gy * gy + gz * gz)
      return k1 < 1e-9 ? -p.ra : (k0 * (k0 - p.ra)) / k1
    }
    const dx = p.bx - p.ax
    const dy = p.by - p.ay
    const dz = p.bz - p.az
    const length = dx * dx + dy * dy + dz * dz
    let t = 0
    if (length > 0) {
      t = ((x - p.ax) * dx + (y - p.ay) * dy + (z - p.az) * dz) / length
      t = t < 0 ? 0 : t > 1 ? 1 : t
    }
    const qx = x - p.ax - dx * t
    const qy = y - p.ay - dy * t
    const qz = z - p.az - dz * t
    return Math.sqrt(qx * qx + qy * qy + qz * qz) - (p.ra + (p.rb - p.ra) * t)
  }

  /** Meshes the body with `cells` along its longest side; colours of parts mix over `blend` times the melt. */
  draw(pen: Pen, cells: number, coat?: Coat, blend = 0.8): void {
    const parts = this.#parts
    const hollows = this.#hollows
    const melt = this.#melt
    const low: [number, number, number] = [Infinity, Infinity, Infinity]
    const high: [number, number, number] = [-Infinity, -Infinity, -Infinity]
    for (const p of parts) {
      const ends: [Vec3, number][] = [
        [[p.ax, p.ay, p.az], p.ra],
        [[p.bx, p.by, p.bz], p.rb],
      ]
      for (const [end, r] of ends) {
        const reach: Vec3 = [r * p.ex + melt * 0.4, r * p.ey + melt * 0.4, r * p.ez + melt * 0.4]
        for (const axis of [0, 1, 2] as const) {
          low[axis] = Math.min(low[axis], end[axis] - reach[axis])
          high[axis] = Math.max(high[axis], end[axis] + reach[axis])
        }
      }
    }
    const far = new Float64Array(parts.length)
    const distances = new Float64Array(parts.length)
    const color = (x: number, y: number, z: number, close: readonly Part[]): Rgb => {
      let nearest = Infinity
      for (const [k, p] of close.entries()) {
        const d = Blob.distance(p, x, y, z)
        far[k] = d
        if (d < nearest) nearest = d
      }
      let [r, g, b, total] = [0, 0, 0, 0]
      for (const [k, p] of close.entries()) {
        const w = 1 - ((far[k] ?? 0) - nearest) / (melt * blend)
        if (w <= 0) continue
        r += p.color[0] * w * w
        g += p.color[1] * w * w
        b += p.color[2] * w * w
        total += w * w
      }
      const base: Rgb = [r / total, g / total, b / total]
      return coat ? coat(x, y, z, base) : base
    }
    meshField<readonly Part[]>(pen, {
      low,
      high,
      cells,
      /** The parts that can matter within `reach` of a place, so that a block need not ask all of them. */
      near: (x, y, z, reach) => {
        let least = Infinity
        for (const [k, p] of parts.entries()) {
          const d = Blob.distance(p, x, y, z)
          distances[k] = d
          if (d < least) least = d
        }
        if (Math.abs(least) > reach + melt) return { field: null, inside: least < 0, close: [] }
        const within = least + reach * 2.2 + melt
        const close = parts.filter((_, k) => (distances[k] ?? Infinity) < within)
        const cut = hollows.filter((p) => Blob.distance(p, x, y, z) < reach * 1.2 + melt)
        return {
          inside: least < 0,
          close,
          field: (px, py, pz) => {
            let d = 1e9
            for (const p of close) {
              const e = Blob.distance(p, px, py, pz)
              const h = melt - Math.abs(d - e)
              d = (d < e ? d : e) - (h > 0 ? (h * h) / (melt * 4) : 0)
            }
            for (const p of cut) {
              const e = -Blob.distance(p, px, py, pz)
              const h = melt * 0.5 - Math.abs(d - e)
              d = (d > e ? d : e) + (h > 0 ? (h * h) / (melt * 2) : 0)
            }
            return d
          },
        }
      },
      color,
    })
  }
}
