import type { Pulse } from '../../core/interrupt.ts'
import { unit } from '../../core/scalar.ts'

const side = 10
const rounds = 8

/** Directions in colour space along which the two sets of colours are brought into line, turn about. */
const directions: readonly (readonly [number, number, number])[] = Array.from(
  { length: rounds * 3 },
  (_, k) => {
    // Points of a spiral over half a sphere: evenly spread, and the same on every machine.
    const z = 1 - (k + 0.5) / (rounds * 3)
    const turn = k * 2.39996323
    const flat = Math.sqrt(1 - z * z)
    return [flat * Math.cos(turn), flat * Math.sin(turn), z] as const
  },
)

/** Moves `from` until its colours are spread as those of `to` are, seen along every direction in turn. */
function align(from: Float32Array, to: Float32Array, pulse: Pulse): Float32Array {
  const moved = from.slice()
  const count = from.length / 3
  const others = to.length / 3
  const along = new Float32Array(count)
  const wanted = new Float32Array(others)
  const order = new Uint32Array(count)
  for (const [x, y, z] of directions) {
    pulse.check()
    for (let k = 0; k < count; k++) {
      along[k] = (moved[k * 3] ?? 0) * x + (moved[k * 3 + 1] ?? 0) * y + (moved[k * 3 + 2] ?? 0) * z
      order[k] = k
    }
    for (let k = 0; k < others; k++)
      wanted[k] = (to[k * 3] ?? 0) * x + (to[k * 3 + 1] ?? 0) * y + (to[k * 3 + 2] ?? 0) * z
    order.sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b)
    wanted.sort()
    for (let rank = 0; rank < count; rank++) {
      const k = order[rank] ?? 0
      const there = wanted[Math.min(others - 1, Math.floor(((rank + 0.5) / count) * others))] ?? 0
      const step = (there - (along[k] ?? 0)) * 0.8
      moved[k * 3] = (moved[k * 3] ?? 0) + step * x
      moved[k * 3 + 1] = (moved[k * 3 + 1] ?? 0) + step * y
      moved[k * 3 + 2] = (moved[k * 3 + 2] ?? 0) + step * z
    }
  }
  return moved
}

/** How every colour must change for one palette to become another: a small cube of changes, mixed between its corners. */
export class ColorShift {
  readonly #cube: Float32Array

  constructor(from: Float32Array, to: Float32Array, pulse: Pulse) {
    const moved = align(from, to, pulse)
    const sum = new Float32Array(side ** 3 * 3)
    const count = new Float32Array(side ** 3)
    const cell = (v: number): number => Math.round(unit(v) * (side - 1))
    for (let o = 0; o < from.length; o += 3) {
      const at =
        (cell(from[o + 2] ?? 0) * side + cell(from[o + 1] ?? 0)) * side + cell(from[o] ?? 0)
      count[at] = (count[at] ?? 0) + 1
      for (let c = 0; c < 3; c++)
        sum[at * 3 + c] = (sum[at * 3 + c] ?? 0) + (moved[o + c] ?? 0) - (from[o + c] ?? 0)
    }
    this.#cube = spread(sum, count)
  }

  /** The change of a colour, into out[0..2]. */
  at(r: number, g: number, b: number, out: Float32Array): void {
    const cube = this.#cube
    const x = unit(r) * (side - 1.001)
    const y = unit(g) * (side - 1.001)
    const z = unit(b) * (side - 1.001)
    const x0 = x | 0
    const y0 = y | 0
    const z0 = z | 0
    const fx = x - x0
    const fy = y - y0
    const fz = z - z0
    const at = ((z0 * side + y0) * side + x0) * 3
    const down = side * 3
    const deep = side * side * 3
    for (let c = 0; c < 3; c++) {
      const o = at + c
      const a = (cube[o] ?? 0) * (1 - fx) + (cube[o + 3] ?? 0) * fx
      const d = (cube[o + down] ?? 0) * (1 - fx) + (cube[o + down + 3] ?? 0) * fx
      const e = (cube[o + deep] ?? 0) * (1 - fx) + (cube[o + deep + 3] ?? 0) * fx
      const f = (cube[o + deep + down] ?? 0) * (1 - fx) + (cube[o + deep + down + 3] ?? 0) * fx
      const near = a + (d - a) * fy
      out[c] = near + (e + (f - e) * fy - near) * fz
    }
  }
}

/** Means of what fell into each cell, softened, and carried into the cells nothing fell into. */
function spread(sum: Float32Array, count: Float32Array): Float32Array {
  let value = sum
  let weight = count
  for (let round = 0; round < side; round++) {
    const nextValue = value.slice()
    const nextWeight = weight.slice()
    for (let at = 0; at < count.length; at++) {
      const x = at % side
      const y = ((at / side) | 0) % side
      const z = (at / (side * side)) | 0
      const take = (from: number): void => {
        const share = 0.12
        nextWeight[at] = (nextWeight[at] ?? 0) + (weight[from] ?? 0) * share
        for (let c = 0; c < 3; c++)
          nextValue[at * 3 + c] = (nextValue[at * 3 + c] ?? 0) + (value[from * 3 + c] ?? 0) * share
      }
      if (x > 0) take(at - 1)
      if (x < side - 1) take(at + 1)
      if (y > 0) take(at - side)
      if (y < side - 1) take(at + side)
      if (z > 0) take(at - side * side)
      if (z < side - 1) take(at + side * side)
    }
    value = nextValue
    weight = nextWeight
  }
  for (let at = 0; at < count.length; at++)
    for (let c = 0; c < 3; c++)
      value[at * 3 + c] = (value[at * 3 + c] ?? 0) / ((weight[at] ?? 0) || 1)
  return value
}
