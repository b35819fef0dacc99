import type { Buffers } from '../core/buffers.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import { isSubject } from '../styles/subject-mask.ts'

interface Statistics {
  readonly mean: readonly [number, number, number]
  readonly spread: readonly [number, number, number]
}

function statistics(image: Float32Array): Statistics {
  const sum: [number, number, number] = [0, 0, 0]
  const square: [number, number, number] = [0, 0, 0]
  const count = image.length / 3
  for (let at = 0; at < image.length; at += 3) {
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

/**
 * Mixes the picture to start from into the reference, in place. `strength` is how much of it survives: from
 * 0.1 (its palette only) over 0.5 (its scene, the prompt's subject) to 0.9 (all of it, painted anew). Coarse
 * tones change over before fine detail does, or both pictures would show through each other.
 */
export function blendInit(
  reference: Float32Array,
  init: Float32Array,
  object: Int32Array,
  width: number,
  height: number,
  strength: number,
  buffers: Buffers,
): void {
  const ours = statistics(reference)
  const theirs = statistics(init)
  const palette = unit(0.3 + strength * 0.9)
  const softOurs = buffers.floats('init-soft-ours', width * height * 3)
  const softTheirs = buffers.floats('init-soft-theirs', width * height * 3)
  const scratch = buffers.floats('init-scratch', width * height * 3)
  const radius = Math.max(2, Math.min(width, height) * 0.03)
  for (let at = 0; at < reference.length; at += 3) {
    for (const c of [0, 1, 2] as const) {
      const v = reference[at + c] ?? 0
      const ratio = Math.min(2, Math.max(0.5, theirs.spread[c] / ours.spread[c]))
      reference[at + c] = unit(v + ((v - ours.mean[c]) * ratio + theirs.mean[c] - v) * palette)
    }
  }
  blur(reference, softOurs, scratch, width, height, 3, radius)
  blur(init, softTheirs, scratch, width, height, 3, radius)
  const scene = smoothstep(0.1, 0.58, strength)
  const subject = smoothstep(0.36, 0.86, strength)
  for (let at = 0; at < width * height; at++) {
    const kept = isSubject(object[at] ?? -1) ? subject : scene
    const coarse = kept ** 0.6
    const fine = kept ** 1.7
    for (let o = at * 3; o < at * 3 + 3; o++) {
      const lowOurs = softOurs[o] ?? 0
      const lowTheirs = softTheirs[o] ?? 0
      const low = lowOurs + (lowTheirs - lowOurs) * coarse
      const high =
        ((reference[o] ?? 0) - lowOurs) * (1 - fine) + ((init[o] ?? 0) - lowTheirs) * fine
      reference[o] = unit(low + high)
    }
    // Where the old picture rules, outlines of ours must not stop the brush.
    if (kept > 0.5) object[at] = -1
  }
}
