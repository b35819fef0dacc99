import type { Rgb } from '../core/color.ts'
import type { Pen } from './pen.ts'
import type { Vec3 } from './solids.ts'
import { ClayField } from './clay-field.ts'
import type { Part } from './clay-field.ts'
import { meshField } from './surface-nets.ts'

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

  /** Meshes the body with `cells` along its longest side; colours of parts mix over `blend` times the melt. */
  draw(pen: Pen, cells: number, coat?: Coat, blend = 0.8): void {
    const parts = this.#parts
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
    const field = new ClayField(parts, this.#hollows, melt, blend)
    meshField(pen, {
      low,
      high,
      cells,
      near: (x, y, z, reach) => field.near(x, y, z, reach),
      sample: (out, at, row, y, z, close) => field.sample(out, at, row, y, z, close),
      color: (x, y, z, close) => {
        const base = field.color(x, y, z, close)
        return coat ? coat(x, y, z, base) : base
      },
    })
  }
}
