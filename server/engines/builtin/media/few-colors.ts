import { luminance } from '../core/color.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Canvas } from '../paint/canvas.ts'
import { isSubject } from '../styles/subject-mask.ts'

const rounds = 8

/** Distance of two colours, lightness counting double. */
function apart(r: number, g: number, b: number): number {
  const l = luminance(r, g, b)
  return r * r + g * g + b * b + 2 * l * l
}

/** Places of a picture to take colours from: scattered, and of its subject, however small that is, a third. */
function placesOf(level: Level, { width, height, object }: Canvas): number[] {
  const pixels = level.width * level.height
  const all: number[] = []
  const own: number[] = []
  for (let k = 0; k < 4000; k++) {
    // Steps of a golden share of the picture never fall in line with its columns.
    const at = Math.floor((((k + 0.5) * 0.6180339887) % 1) * pixels)
    const x = Math.floor((((at % level.width) + 0.5) * width) / level.width)
    const y = Math.floor(((Math.floor(at / level.width) + 0.5) * height) / level.height)
    if (isSubject(object[y * width + x] ?? -1)) own.push(at)
    else if (all.length < 1000) all.push(at)
  }
  return [
    ...all,
    ...Array.from({ length: own.length > 0 ? 500 : 0 }, (_, k) => own[k % own.length] ?? 0),
  ]
}

/** The few colours that stand best for a picture, darkest first: means of its clusters, 3 numbers a colour. */
export function fewColors(level: Level, count: number, canvas: Canvas): Float32Array {
  const places = placesOf(level, canvas)
  const picked = places.length
  const seen = new Float32Array(picked * 3)
  for (const [k, at] of places.entries())
    for (let c = 0; c < 3; c++) seen[k * 3 + c] = level.data[at * 3 + c] ?? 0
  const means = farApart(seen, picked, count)
  const sums = new Float32Array(count * 4)
  for (let round = 0; round < rounds; round++) {
    sums.fill(0)
    for (let k = 0; k < picked; k++) {
      const to = nearest(means, seen[k * 3] ?? 0, seen[k * 3 + 1] ?? 0, seen[k * 3 + 2] ?? 0) * 4
      for (let c = 0; c < 3; c++) sums[to + c] = (sums[to + c] ?? 0) + (seen[k * 3 + c] ?? 0)
      sums[to + 3] = (sums[to + 3] ?? 0) + 1
    }
    for (let m = 0; m < count; m++) {
      const n = sums[m * 4 + 3] ?? 0
      if (n > 0) for (let c = 0; c < 3; c++) means[m * 3 + c] = (sums[m * 4 + c] ?? 0) / n
    }
  }
  const order = Array.from({ length: count }, (_, m) => m).toSorted(
    (a, b) => lightOf(means, a) - lightOf(means, b),
  )
  return Float32Array.from(order.flatMap((m) => [...means.subarray(m * 3, m * 3 + 3)]))
}

function lightOf(means: Float32Array, m: number): number {
  return luminance(means[m * 3] ?? 0, means[m * 3 + 1] ?? 0, means[m * 3 + 2] ?? 0)
}

/** Colours to begin with: each the one furthest from all before it. */
function farApart(seen: Float32Array, picked: number, count: number): Float32Array {
  const means = new Float32Array(count * 3)
  const away = new Float32Array(picked).fill(9)
  let next = 0
  for (let m = 0; m < count; m++) {
    const [r = 0, g = 0, b = 0] = seen.subarray(next * 3, next * 3 + 3)
    means.set([r, g, b], m * 3)
    let most = -1
    for (let k = 0; k < picked; k++) {
      const d = apart(
        (seen[k * 3] ?? 0) - r,
        (seen[k * 3 + 1] ?? 0) - g,
        (seen[k * 3 + 2] ?? 0) - b,
      )
      if (d < (away[k] ?? 0)) away[k] = d
      if ((away[k] ?? 0) > most) {
        most = away[k] ?? 0
        next = k
      }
    }
  }
  return means
}

/** Which of the colours is nearest. */
export function nearest(means: Float32Array, r: number, g: number, b: number): number {
  let best = 0
  let least = Infinity
  for (let o = 0; o < means.length; o += 3) {
    const d = apart((means[o] ?? 0) - r, (means[o + 1] ?? 0) - g, (means[o + 2] ?? 0) - b)
    if (d < least) {
      least = d
      best = o / 3
    }
  }
  return best
}

/**
 * The colour that a place takes when there are only these, into out[0..2]: the nearest, and between two that are
 * as near a mixture, so that an outline has no steps. Answers its number.
 */
export function reduce(
  means: Float32Array,
  r: number,
  g: number,
  b: number,
  out: Float32Array,
): number {
  let first = 0
  let second = 0
  let least = Infinity
  let less = Infinity
  for (let o = 0; o < means.length; o += 3) {
    const d = apart((means[o] ?? 0) - r, (means[o + 1] ?? 0) - g, (means[o + 2] ?? 0) - b)
    if (d < least) {
      second = first
      less = least
      first = o
      least = d
    } else if (d < less) {
      second = o
      less = d
    }
  }
  const share =
    less === Infinity ? 0 : Math.max(0, 0.5 - (less - least) / (0.3 * (less + least) + 1e-6))
  for (let c = 0; c < 3; c++) {
    const a = means[first + c] ?? 0
    out[c] = a + ((means[second + c] ?? 0) - a) * share
  }
  return first / 3
}
