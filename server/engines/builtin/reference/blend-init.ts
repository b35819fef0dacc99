import { stretch } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import { resample } from '../grade/resample.ts'
import { isSubject } from '../styles/subject-mask.ts'

interface Statistics {
  readonly mean: readonly [number, number, number]
  readonly spread: readonly [number, number, number]
}

function statistics(image: Float32Array, pulse: Pulse): Statistics {
  const sum: [number, number, number] = [0, 0, 0]
  const square: [number, number, number] = [0, 0, 0]
  const count = image.length / 3
  for (let at = 0; at < image.length; at += 3) {
    if (at % (3 * stretch) === 0) pulse.check()
    for (const c of [0, 1, 2] as const) {
      const v = image[at + c] ?? 0
      sum[c] += v
      square[c] += v * v
    }
  }
  const mean = sum.map((v) => v / count) as [number, number, number]
  const spread = square.map((v, c) =>
    Math.sqrt(Math.max(1e-6, v / count - (mean[c] ?? 0) ** 2)),
  ) as [number, number, number]
  return { mean, spread }
}

/** From this strength on the prompt's own subject has no place beside what is kept. */
export const subjectGone = 0.58

/**
 * Mixes the picture to start from into the reference, in place. `strength` is how much of it survives: from
 * 0.1 (its palette) over 0.3 (its light and dark in broad masses) and 0.5 (its scene, with the prompt's subject
 * whole in it) to 0.9 (all of it, painted anew). Broad masses change over first, detail all at once and late: two
 * pictures half seen through each other are neither.
 */
export function blendInit(
  reference: Float32Array,
  init: Float32Array,
  object: Int32Array,
  width: number,
  height: number,
  pulse: Pulse,
  strength: number,
): void {
  const ours = statistics(reference, pulse)
  const theirs = statistics(init, pulse)
  pulse.check()
  const palette = unit(0.3 + strength * 0.9)
  for (let at = 0; at < reference.length; at += 3) {
    if (at % (3 * stretch) === 0) pulse.check()
    for (const c of [0, 1, 2] as const) {
      const v = reference[at + c] ?? 0
      const ratio = Math.min(2, Math.max(0.5, theirs.spread[c] / ours.spread[c]))
      reference[at + c] = unit(v + ((v - ours.mean[c]) * ratio + theirs.mean[c] - v) * palette)
    }
  }
  const masses = smoothstep(0.04, 0.36, strength)
  const detail = smoothstep(0.36, 0.44, strength)
  const gone = strength >= subjectGone
  if (detail < 1) shareMasses(reference, init, width, height, pulse, masses)
  for (let at = 0; at < width * height; at++) {
    if (at % stretch === 0) pulse.check()
    const subject = isSubject(object[at] ?? -1)
    if (subject && !gone) continue
    for (let o = at * 3; o < at * 3 + 3; o++)
      reference[o] = unit((reference[o] ?? 0) + ((init[o] ?? 0) - (reference[o] ?? 0)) * detail)
    // Where the old picture rules, outlines of ours must not stop the brush.
    if (detail > 0.5) object[at] = -1
  }
}

/** Short side at which the broad light and dark of a picture is looked at. */
const massSide = 96

/** Brings the broad light and dark of the picture to start from under the scene. */
function shareMasses(
  reference: Float32Array,
  init: Float32Array,
  width: number,
  height: number,
  pulse: Pulse,
  share: number,
): void {
  const scale = Math.min(1, massSide / Math.min(width, height))
  const w = Math.max(2, Math.round(width * scale))
  const h = Math.max(2, Math.round(height * scale))
  const masses = (image: Float32Array): Float32Array => {
    const small = new Float32Array(w * h * 3)
    resample(image, width, height, small, w, h, 3)
    // So broad that no shape of it is told, only where it is light and where dark.
    blur(small, small, new Float32Array(small.length), w, h, 3, Math.max(2, Math.min(w, h) * 0.12))
    return small
  }
  const ours = masses(reference)
  const theirs = masses(init)
  const level = { width: w, height: h, data: theirs.map((v, o) => v - (ours[o] ?? 0)) }
  const found = new Float32Array(3)
  for (let y = 0, o = 0; y < height; y++) {
    if (y % 32 === 0) pulse.check()
    for (let x = 0; x < width; x++, o += 3) {
      sampleLevel(level, (x + 0.5) / width, (y + 0.5) / height, found)
      for (let c = 0; c < 3; c++)
        reference[o + c] = unit((reference[o + c] ?? 0) + (found[c] ?? 0) * share * 0.85)
    }
  }
}
