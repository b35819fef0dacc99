import type { Buffers } from '../core/buffers.ts'
import { cellHash } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { pyramid, sampleLevel } from '../grade/pyramid.ts'
import type { Canvas } from '../paint/canvas.ts'
import { isSubject } from './subject-mask.ts'

/** Distance (1/metres) of every canvas pixel and of the plane in focus. */
export interface Depths {
  readonly inverse: Float32Array
  readonly width: number
  readonly height: number
  readonly focus: number
}

/**
 * Depth of field: pixels away from the plane in focus are read from coarser levels of the picture. The subject
 * itself stays sharp whatever its depth. With `discs`, bright spots out of focus become circles.
 */
export function defocus(
  canvas: Canvas,
  depths: Depths,
  amount: number,
  discs: boolean,
  buffers: Buffers,
): void {
  const { width, height, color, object } = canvas
  const levels = pyramid(color, width, height, buffers)
  const out = buffers.floats('defocused', width * height * 3)
  const a = new Float32Array(3)
  const b = new Float32Array(3)
  const deepest = Math.max(1, Math.log2(Math.min(width, height)) - 4.4) * amount
  for (let y = 0; y < height; y++) {
    const row = Math.min(depths.height - 1, ((y * depths.height) / height) | 0) * depths.width
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const o = at * 3
      const inverse =
        depths.inverse[row + Math.min(depths.width - 1, ((x * depths.width) / width) | 0)] ?? 0
      const off = Math.abs(1 - inverse / depths.focus)
      const depth = isSubject(object[at] ?? -1) ? 0 : smoothstep(0.08, 0.75, off) * deepest
      const k = Math.min(levels.length - 2, depth | 0)
      const lower = levels[k]
      const upper = levels[k + 1]
      if (depth < 0.05 || !lower || !upper) {
        out[o] = color[o] ?? 0
        out[o + 1] = color[o + 1] ?? 0
        out[o + 2] = color[o + 2] ?? 0
        continue
      }
      const u = (x + 0.5) / width
      const v = (y + 0.5) / height
      sampleLevel(lower, u, v, a)
      sampleLevel(upper, u, v, b)
      const f = depth - k
      for (let c = 0; c < 3; c++) out[o + c] = (a[c] ?? 0) + ((b[c] ?? 0) - (a[c] ?? 0)) * f
    }
  }
  color.set(out)
  if (discs) lightDiscs(canvas, depths)
}

function lightDiscs(canvas: Canvas, depths: Depths): void {
  const { width, height, color, object } = canvas
  const short = Math.min(width, height)
  const spacing = short * 0.045
  for (let j = 0; j * spacing < height; j++) {
    for (let i = 0; i * spacing < width; i++) {
      if (cellHash(i, j, 41) > 0.34) continue
      const x = (i + cellHash(i, j, 42)) * spacing
      const y = (j + cellHash(i, j, 43)) * spacing
      const px = Math.min(width - 1, x | 0)
      const py = Math.min(height - 1, y | 0)
      const inverse =
        depths.inverse[
          Math.min(depths.height - 1, ((py * depths.height) / height) | 0) * depths.width +
            Math.min(depths.width - 1, ((px * depths.width) / width) | 0)
        ] ?? 0
      if (isSubject(object[py * width + px] ?? -1) || inverse > depths.focus * 0.72) continue
      const o = (py * width + px) * 3
      const [r, g, b] = [color[o] ?? 0, color[o + 1] ?? 0, color[o + 2] ?? 0]
      const radius = short * (0.018 + 0.03 * cellHash(i, j, 44))
      const strength = 0.16 + 0.3 * cellHash(i, j, 45) * Math.max(r, g, b)
      for (let yy = Math.max(0, (y - radius) | 0); yy <= Math.min(height - 1, y + radius); yy++) {
        for (let xx = Math.max(0, (x - radius) | 0); xx <= Math.min(width - 1, x + radius); xx++) {
          const d = Math.hypot(xx - x, yy - y) / radius
          if (d > 1 || isSubject(object[yy * width + xx] ?? -1)) continue
          const k = strength * (0.55 + 0.45 * d * d) * smoothstep(1, 0.92, d)
          const q = (yy * width + xx) * 3
          color[q] = unit((color[q] ?? 0) + (r * 0.6 + 0.5) * k)
          color[q + 1] = unit((color[q + 1] ?? 0) + (g * 0.6 + 0.46) * k)
          color[q + 2] = unit((color[q + 2] ?? 0) + (b * 0.6 + 0.4) * k)
        }
      }
    }
  }
}

/** A long exposure: sky and ground are drawn out sideways, the subject stands still. */
export function smearSideways(canvas: Canvas, buffers: Buffers): void {
  const { width, height, color, object } = canvas
  const out = buffers.floats('defocused', width * height * 3)
  const reach = Math.max(2, Math.round(width * 0.06))
  for (let y = 0; y < height; y++) {
    for (let c = 0; c < 3; c++) {
      const base = y * width * 3 + c
      let sum = 0
      for (let x = -reach; x <= reach; x++)
        sum += color[base + Math.min(width - 1, Math.max(0, x)) * 3] ?? 0
      for (let x = 0; x < width; x++) {
        out[base + x * 3] = sum / (2 * reach + 1)
        sum +=
          (color[base + Math.min(width - 1, x + reach + 1) * 3] ?? 0) -
          (color[base + Math.max(0, x - reach) * 3] ?? 0)
      }
    }
  }
  for (let at = 0; at < width * height; at++) {
    if (isSubject(object[at] ?? -1)) continue
    for (let c = at * 3; c < at * 3 + 3; c++)
      color[c] = (color[c] ?? 0) * 0.12 + (out[c] ?? 0) * 0.88
  }
}
