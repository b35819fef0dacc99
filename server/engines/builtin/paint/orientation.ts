import type { Buffers } from '../core/buffers.ts'
import { quietPulse } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import { clamp } from '../core/scalar.ts'
import { blur } from '../grade/blur.ts'
import type { Level } from '../grade/pyramid.ts'

/** Brush directions on a grid coarser than the canvas: unit vectors of twice the angle, 2 numbers a cell. */
export interface Directions {
  readonly width: number
  readonly height: number
  /** Grid cells per canvas pixel. */
  readonly scale: number
  readonly field: Float32Array
}

/**
 * Which way the brush goes. It follows the picture's own edges (structure tensor) and, where those are weak,
 * wraps round the form given by `lean` (2 numbers a cell of the level). Twice the angle, so that opposite
 * directions agree when they are averaged. `subject` marks the cells of the level that are the subject's or touch it.
 */
export function brushDirections(
  level: Level,
  canvasWidth: number,
  lean: Float32Array,
  buffers: Buffers,
  sweep: number,
  subject: Uint8Array | null = null,
  pulse: Pulse = quietPulse,
): Directions {
  const { width, height, data } = level
  const field = buffers.floats('direction', width * height * 2)
  // In the place of what the rasteriser needed.
  const raw = buffers.floats('visibility', width * height * 2)
  const scratch = buffers.floats('projected', width * height * 2)
  const tone = buffers.floats('direction-tone', width * height)
  for (let at = 0, o = 0; at < width * height; at++, o += 3) {
    tone[at] = (data[o] ?? 0) * 0.3 + (data[o + 1] ?? 0) * 0.59 + (data[o + 2] ?? 0) * 0.11
  }
  for (let y = 0; y < height; y++) {
    const row = y * width
    const up = Math.max(0, y - 1) * width
    const down = Math.min(height - 1, y + 1) * width
    for (let x = 0; x < width; x++) {
      const gx =
        (tone[row + Math.min(width - 1, x + 1)] ?? 0) - (tone[row + Math.max(0, x - 1)] ?? 0)
      const gy = (tone[down + x] ?? 0) - (tone[up + x] ?? 0)
      const o = (row + x) * 2
      // Along the edge is across the gradient: twice the angle turned by half a turn, hence the minus signs.
      raw[o] = -(gx * gx - gy * gy) * 10 + (lean[o] ?? 0)
      raw[o + 1] = -(2 * gx * gy) * 10 + (lean[o + 1] ?? 0)
    }
  }
  pulse.check()
  const radius = Math.max(1.5, Math.min(width, height) * 0.012)
  blur(raw, field, scratch, width, height, 2, radius)
  pulse.check()
  if (subject) {
    // Round a silhouette the ground keeps its own way: strokes that follow it would stand there as a halo.
    for (let at = 0; at < width * height; at++) {
      if (!subject[at]) continue
      raw[at * 2] = 0
      raw[at * 2 + 1] = 0
    }
    const ground = buffers.floats('direction-ground', width * height * 2)
    blur(raw, ground, scratch, width, height, 2, radius)
    pulse.check()
    for (let at = 0; at < width * height; at++) {
      if (subject[at]) continue
      field[at * 2] = ground[at * 2] ?? 0
      field[at * 2 + 1] = ground[at * 2 + 1] ?? 0
    }
  }
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0; x < width; x++, o += 2) {
      // A faint common sweep decides where the picture itself says nothing.
      const a = sweep + Math.sin((x / width) * 3 + sweep) * 0.6 + Math.cos((y / height) * 4) * 0.5
      const c = (field[o] ?? 0) + 0.006 * Math.cos(a)
      const s = (field[o + 1] ?? 0) + 0.006 * Math.sin(a)
      const l = Math.sqrt(c * c + s * s) || 1
      field[o] = c / l
      field[o + 1] = s / l
    }
  }
  return { width, height, scale: width / canvasWidth, field }
}

/** Cosine and sine of the brush direction at a place of the canvas, into out[0..1]. */
export function directionAt(direction: Directions, x: number, y: number, out: Float64Array): void {
  const { width, height, scale, field } = direction
  const ix = clamp((x * scale) | 0, 0, width - 1)
  const iy = clamp((y * scale) | 0, 0, height - 1)
  const at = (iy * width + ix) * 2
  const twice = clamp(field[at] ?? 1, -1, 1)
  // Half of an angle within a half-turn: its cosine is never negative.
  const sin = Math.sqrt((1 - twice) / 2)
  out[0] = Math.sqrt((1 + twice) / 2)
  out[1] = (field[at + 1] ?? 0) < 0 ? -sin : sin
}
