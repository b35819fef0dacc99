import { cellHash } from '../core/noise.ts'
import { unit } from '../core/scalar.ts'
import type { Directions } from '../paint/orientation.ts'

const side = 512
const mask = side - 1
/** Texels of the table from one grain to the next. */
const texelsPerGrain = 4
let table: Float32Array | null = null

/** White noise, softened to grains of four texels, from 0 to 1; repeats on both axes. */
function build(): Float32Array {
  const grains = side / texelsPerGrain
  const out = new Float32Array(side * side)
  for (let y = 0; y < side; y++) {
    const j = Math.floor(y / texelsPerGrain)
    const fy = (y % texelsPerGrain) / texelsPerGrain
    for (let x = 0; x < side; x++) {
      const i = Math.floor(x / texelsPerGrain)
      const fx = (x % texelsPerGrain) / texelsPerGrain
      const at = (dx: number, dy: number): number =>
        cellHash((i + dx) % grains, (j + dy) % grains, 301)
      const top = at(0, 0) + (at(1, 0) - at(0, 0)) * fx
      out[y * side + x] = top + (at(0, 1) + (at(1, 1) - at(0, 1)) * fx - top) * fy
    }
  }
  return out
}

const steps = 6
/** Averaging along a line takes contrast away; this much gives it back. */
const stretch = 2.6

/**
 * The texture of strokes laid side by side, 0 to 1: noise drawn out along a direction. `pitch` is the distance in
 * pixels from one stroke to the next, `length` how many pitches long a stroke is.
 */
export class Hatching {
  readonly #scale: number
  readonly #step: number

  constructor(pitch: number, length: number) {
    table ??= build()
    this.#scale = texelsPerGrain / Math.max(1, pitch)
    this.#step = (length * texelsPerGrain) / (2 * steps)
  }

  at(x: number, y: number, cos: number, sin: number): number {
    const noise = table ?? build()
    const u = x * this.#scale + 4096
    const v = y * this.#scale + 4096
    const du = cos * this.#step
    const dv = sin * this.#step
    let sum = noise[((v | 0) & mask) * side + ((u | 0) & mask)] ?? 0
    for (let k = 1; k <= steps; k++) {
      sum +=
        (noise[(((v + dv * k) | 0) & mask) * side + (((u + du * k) | 0) & mask)] ?? 0) +
        (noise[(((v - dv * k) | 0) & mask) * side + (((u - du * k) | 0) & mask)] ?? 0)
    }
    return unit(0.5 + (sum / (2 * steps + 1) - 0.5) * stretch)
  }
}

/** Cosine and sine of the direction of every cell of a field, two numbers a cell. */
export function headings(direction: Directions): Float32Array {
  const { field } = direction
  const out = new Float32Array(field.length)
  for (let k = 0; k + 1 < field.length; k += 2) {
    const twice = Math.max(-1, Math.min(1, field[k] ?? 1))
    const sin = Math.sqrt((1 - twice) / 2)
    out[k] = Math.sqrt((1 + twice) / 2)
    out[k + 1] = (field[k + 1] ?? 0) < 0 ? -sin : sin
  }
  return out
}

/** Where the cell of a canvas pixel begins in what `headings` gives. */
export function headingAt(direction: Directions, x: number, y: number): number {
  const i = Math.min(direction.width - 1, (x * direction.scale) | 0)
  const j = Math.min(direction.height - 1, (y * direction.scale) | 0)
  return (j * direction.width + i) * 2
}
