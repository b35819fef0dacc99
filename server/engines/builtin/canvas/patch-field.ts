import type { Pulse } from '../core/interrupt.ts'
import { mix32 } from '../core/random.ts'

/** Half the side of a patch, in pixels. */
export const half = 2

/** A picture with holes at one size, and for every patch that touches a hole the place it is like. */
export interface PatchField {
  readonly width: number
  readonly height: number
  /** Display values, 3 a pixel; a guess where `open`. */
  readonly color: Float32Array
  /** 1 where the picture is to be found. */
  readonly open: Uint8Array
  /** Pixels whose patches touch a hole. */
  readonly places: Int32Array
  /** Pixels whose whole patch may be copied. */
  readonly sources: Int32Array
  /** 1 where `sources` are. */
  readonly usable: Uint8Array
  /** By pixel: the pixel whose patch is most like its own, -1 before there is one; and how unlike it is. */
  readonly like: Int32Array
  readonly unlike: Float32Array
  /** Opposite edges are neighbours. */
  readonly wraps: boolean
  /** How much a source from another height counts as unlike. */
  readonly level: number
  /** First and last row that has sources. */
  readonly top: number
  readonly bottom: number
}

function at(v: number, length: number, wraps: boolean): number {
  if (v >= 0 && v < length) return v
  if (wraps) return v < 0 ? v + length : v - length
  return v < 0 ? 0 : length - 1
}

/** How unlike two patches are: mean square of their differences, given up once it is over `most`. */
function compare(field: PatchField, x: number, y: number, source: number, most: number): number {
  const { width, height, color, wraps } = field
  const sx = source % width
  const sy = (source / width) | 0
  // What lies above or below all there is looks for the highest or the lowest of it.
  const wanted = y < field.top ? field.top : y > field.bottom ? field.bottom : y
  const away = (sy - wanted) / height
  const step = wraps ? 0 : field.level * away * away
  let sum = step * 75
  const limit = most * 75
  const inside = x >= half && y >= half && x < width - half && y < height - half
  for (let dy = -half; dy <= half; dy++) {
    const row = inside ? (y + dy) * width : at(y + dy, height, wraps) * width
    let q = ((sy + dy) * width + sx - half) * 3
    for (let dx = -half; dx <= half; dx++, q += 3) {
      const p = (row + (inside ? x + dx : at(x + dx, width, wraps))) * 3
      const r = (color[p] ?? 0) - (color[q] ?? 0)
      const g = (color[p + 1] ?? 0) - (color[q + 1] ?? 0)
      const b = (color[p + 2] ?? 0) - (color[q + 2] ?? 0)
      sum += r * r + g * g + b * b
    }
    if (sum > limit) return Infinity
  }
  return sum / 75
}

/**
 * Looks for better likenesses: first those of the neighbours, moved along, then ones further and further in at
 * random. `turn` is the number of the sweep; every second one runs backwards.
 */
export function improve(field: PatchField, turn: number, salt: number, pulse: Pulse): void {
  const { width, height, places, sources, usable, like, unlike, wraps } = field
  const back = turn % 2 === 1
  const step = back ? 1 : -1
  const widest = Math.max(width, height)
  let chance = mix32(salt + turn * 7919)
  for (let n = 0; n < places.length; n++) {
    if (n % 1024 === 0) pulse.check()
    const place = places[back ? places.length - 1 - n : n] ?? 0
    const x = place % width
    const y = (place / width) | 0
    let best = like[place] ?? -1
    let least = best < 0 ? Infinity : compare(field, x, y, best, Infinity)
    const offer = (source: number): void => {
      if (source < 0 || source >= usable.length || !usable[source] || source === best) return
      const d = compare(field, x, y, source, least)
      if (d < least) {
        least = d
        best = source
      }
    }
    const besideX = at(x + step, width, wraps)
    const beside = like[y * width + besideX] ?? -1
    if (beside >= 0) offer(beside - step)
    const besideY = at(y + step, height, wraps)
    const above = like[besideY * width + x] ?? -1
    if (above >= 0) offer(above - step * width)
    chance = mix32(chance + n)
    if (best < 0 || (chance & 3) === 0) offer(sources[chance % sources.length] ?? -1)
    if (best < 0) continue
    for (let reach = widest; reach >= 1; reach /= 2.6) {
      chance = mix32(chance + 0x9e3779b1)
      const bx = (best % width) + Math.round(((chance & 0xffff) / 32768 - 1) * reach)
      const by = ((best / width) | 0) + Math.round(((chance >>> 16) / 32768 - 1) * reach)
      if (bx >= 0 && by >= 0 && bx < width && by < height) offer(by * width + bx)
    }
    like[place] = best
    unlike[place] = least
  }
}

/** Gives every open pixel the mean of what the patches over it say, the most alike and the nearest to the border first. */
export function vote(field: PatchField, trust: Float32Array, reach: number, pulse: Pulse): void {
  const { width, height, color, open, places, like, unlike, wraps } = field
  const sum = new Float32Array(width * height * 4)
  let mean = 0
  for (const place of places) mean += Math.min(0.1, unlike[place] ?? 0)
  const scale = 1 / (0.35 * (mean / Math.max(1, places.length)) + 0.0004)
  for (const [n, place] of places.entries()) {
    if (n % 1024 === 0) pulse.check()
    const source = like[place] ?? -1
    if (source < 0) continue
    const x = place % width
    const y = (place / width) | 0
    const likeness = 1 / (1 + ((unlike[place] ?? 0) * scale) ** 2)
    const weight = likeness * (trust[place] ?? 1)
    for (let dy = -reach; dy <= reach; dy++) {
      const row = at(y + dy, height, wraps)
      for (let dx = -reach; dx <= reach; dx++) {
        const to = row * width + at(x + dx, width, wraps)
        if (!open[to]) continue
        const q = (source + dy * width + dx) * 3
        sum[to * 4] = (sum[to * 4] ?? 0) + (color[q] ?? 0) * weight
        sum[to * 4 + 1] = (sum[to * 4 + 1] ?? 0) + (color[q + 1] ?? 0) * weight
        sum[to * 4 + 2] = (sum[to * 4 + 2] ?? 0) + (color[q + 2] ?? 0) * weight
        sum[to * 4 + 3] = (sum[to * 4 + 3] ?? 0) + weight
      }
    }
  }
  for (let to = 0; to < open.length; to++) {
    const weight = sum[to * 4 + 3] ?? 0
    if (!open[to] || weight <= 0) continue
    for (let c = 0; c < 3; c++) color[to * 3 + c] = (sum[to * 4 + c] ?? 0) / weight
  }
}
