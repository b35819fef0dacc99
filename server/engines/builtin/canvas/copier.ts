import type { PatchField } from './patch-field.ts'

/**
 * Brings what was found at a small size to a picture of any size: says for a pixel which pixels it is a copy of.
 * Where the patches round it agree that is one place, and the copy is exact; where they part, up to four.
 */
export class Copier {
  /** Pixels to copy from and how much each counts; the first so many of them as `find` says. */
  readonly sources = new Int32Array(4)
  readonly shares = new Float32Array(4)
  readonly #field: PatchField
  readonly #width: number
  readonly #height: number
  readonly #open: Uint8Array

  /** The picture's size, and where it has nothing to copy. */
  constructor(field: PatchField, width: number, height: number, open: Uint8Array) {
    this.#field = field
    this.#width = width
    this.#height = height
    this.#open = open
  }

  /** How many sources the pixel has. */
  find(x: number, y: number): number {
    const { width: w, height: h, like, wraps } = this.#field
    const width = this.#width
    const height = this.#height
    const u = ((x + 0.5) * w) / width - 0.5
    const v = ((y + 0.5) * h) / height - 0.5
    const i = Math.floor(u)
    const j = Math.floor(v)
    let count = 0
    let sum = 0
    for (let k = 0; k < 4; k++) {
      const ci = i + (k & 1)
      const cj = j + (k >> 1)
      if (ci < 0 || cj < 0 || ci >= w || cj >= h) continue
      const found = like[cj * w + ci] ?? -1
      if (found < 0) continue
      let sx = x + Math.round((((found % w) - ci) * width) / w)
      let sy = y + Math.round(((((found / w) | 0) - cj) * height) / h)
      if (wraps) {
        sx = (sx + width) % width
        sy = (sy + height) % height
      }
      if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue
      const source = sy * width + sx
      if (this.#open[source]) continue
      const near = (1 - Math.abs(u - ci)) * (1 - Math.abs(v - cj))
      this.sources[count] = source
      this.shares[count] = near * near + 1e-4
      sum += near * near + 1e-4
      count++
    }
    for (let k = 0; k < count; k++) this.shares[k] = (this.shares[k] ?? 0) / sum
    return count
  }
}
