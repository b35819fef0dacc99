import type { Level } from '../grade/pyramid.ts'
import { Lookup, mixRows } from '../grade/resample.ts'

/**
 * The reference where it has fine edges: its colour times how much of it is to come back, then that amount; 4
 * numbers a pixel. Multiplied beforehand so that it can be enlarged without colours running over the edges. Made
 * a row at a time, as the canvas asks for them: the whole layer would be the painter's largest piece of memory.
 */
export class Glaze {
  readonly width: number
  readonly #own: Level
  readonly #coarse: Level
  readonly #amount: number
  readonly #around: Float32Array
  readonly #lookup: Lookup
  /** The two rows of the layer last asked for, by whether their number is even. */
  readonly #rows: readonly [Float32Array, Float32Array]
  readonly #held = [-1, -1]
  readonly #mixed: Float32Array

  private constructor(own: Level, coarse: Level, amount: number) {
    this.width = own.width
    this.#own = own
    this.#coarse = coarse
    this.#amount = amount
    this.#around = new Float32Array(coarse.width * 3)
    this.#lookup = new Lookup(coarse.width, own.width, 3)
    this.#rows = [new Float32Array(own.width * 4), new Float32Array(own.width * 4)]
    this.#mixed = new Float32Array(own.width * 4)
  }

  /** Null when none is wanted. */
  static over(levels: readonly Level[], canvasWidth: number, amount: number): Glaze | null {
    const own = levels[0]
    // About four pixels of the canvas wide: what is coarser than that the strokes show themselves.
    const coarse = levels[Math.min(own && own.width < canvasWidth ? 1 : 2, levels.length - 1)]
    return own && coarse && amount > 0 ? new Glaze(own, coarse, amount) : null
  }

  /** The layer's numbers along line `y` of a canvas of `height`; good until the next call. */
  line(y: number, height: number): Float32Array {
    const last = this.#own.height - 1
    const v = Math.max(0, Math.min(last, ((y + 0.5) * this.#own.height) / height - 0.5))
    const top = Math.floor(v)
    const upper = this.#row(top)
    const f = v - top
    if (f === 0) return upper
    const lower = this.#row(Math.min(last, top + 1))
    const out = this.#mixed
    for (let k = 0; k < out.length; k++) {
      const a = upper[k] ?? 0
      out[k] = a + ((lower[k] ?? 0) - a) * f
    }
    return out
  }

  #row(y: number): Float32Array {
    const parity = (y & 1) as 0 | 1
    const row = this.#rows[parity]
    if (this.#held[parity] === y) return row
    this.#held[parity] = y
    const around = this.#around
    const coarse = this.#coarse
    const { width, height, data } = this.#own
    const amount = this.#amount
    mixRows(coarse.data, coarse.width * 3, coarse.height, y, height, around)
    const { first, second, share } = this.#lookup
    for (let x = 0, o = y * width * 3, to = 0; x < width; x++, o += 3, to += 4) {
      const p = first[x] ?? 0
      const q = second[x] ?? 0
      const f = share[x] ?? 0
      const g = 1 - f
      const red = data[o] ?? 0
      const green = data[o + 1] ?? 0
      const blue = data[o + 2] ?? 0
      const fine =
        (Math.abs(red - (around[p] ?? 0) * g - (around[q] ?? 0) * f) +
          Math.abs(green - (around[p + 1] ?? 0) * g - (around[q + 1] ?? 0) * f) +
          Math.abs(blue - (around[p + 2] ?? 0) * g - (around[q + 2] ?? 0) * f)) *
        7
      const back = amount * (fine > 1 ? 1 : fine)
      row[to] = red * back
      row[to + 1] = green * back
      row[to + 2] = blue * back
      row[to + 3] = back
    }
    return row
  }
}
