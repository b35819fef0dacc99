import type { Buffers } from '../core/buffers.ts'
import { luminance } from '../core/color.ts'
import type { Pulse } from '../core/interrupt.ts'
import { cellHash } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import { pyramid, sampleLevel } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Depths, Sitting } from '../media/sitting.ts'
import type { Canvas } from '../paint/canvas.ts'
import { isLeafy } from '../media/lines.ts'
import { materials } from '../mesh/materials.ts'
import { isSubject } from './subject-mask.ts'

/**
 * Depth of field: pixels away from the plane in focus are read from coarser levels of the picture. The subject
 * itself stays sharp whatever its depth. With `discs`, bright spots out of focus become circles.
 */
export function defocus(
  { canvas, depths, buffers, pulse }: Sitting,
  amount: number,
  discs: boolean,
): void {
  const { width, height, color, object } = canvas
  const levels = pyramid(color, width, height, buffers)
  const out = buffers.floats('defocused', width * height * 3)
  const a = new Float32Array(3)
  const b = new Float32Array(3)
  const deepest = Math.max(1, Math.log2(Math.min(width, height)) - 4.4) * amount
  for (let y = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
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
  const coarse = levels[Math.max(0, levels.length - 3)]
  if (discs && coarse) lightDiscs(canvas, depths, coarse, pulse)
}

function aroundOf(level: Level, u: number, v: number): number {
  const x = Math.min(level.width - 1, Math.floor(u * level.width))
  const y = Math.min(level.height - 1, Math.floor(v * level.height))
  const o = (y * level.width + x) * 3
  return luminance(level.data[o] ?? 0, level.data[o + 1] ?? 0, level.data[o + 2] ?? 0)
}

function lightDiscs(canvas: Canvas, depths: Depths, coarse: Level, pulse: Pulse): void {
  const { width, height, color, object } = canvas
  const short = Math.min(width, height)
  const spacing = short * 0.045
  for (let j = 0; j * spacing < height; j++) {
    pulse.check()
    for (let i = 0; i * spacing < width; i++) {
      if (cellHash(i, j, 41) > 0.62) continue
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
      // A light only becomes a disc where it stands out; an even sky has none.
      const stands = luminance(r, g, b) - aroundOf(coarse, px / width, py / height)
      if (stands < 0.02) continue
      const radius = short * (0.014 + 0.024 * cellHash(i, j, 44))
      const strength = Math.min(0.42, 0.12 + stands * 1.6) * (0.5 + 0.5 * cellHash(i, j, 45))
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

/** What moves while the shutter is open: the sky, water, leaves. */
function moves(tag: number): boolean {
  return tag < 0 || isLeafy(tag) || materials[tag & 255]?.pattern === 'water'
}

/**
 * A long exposure: clouds, water and leaves are drawn out sideways, everything else stands still. Only what moves
 * lends its colour, so that no ghost of the still things hangs in the air.
 */
export function smearSideways(canvas: Canvas, buffers: Buffers, pulse: Pulse): void {
  const { width, height, color, object } = canvas
  const four = buffers.floats('defocused', width * height * 4)
  const row = new Float32Array(width * 4)
  const reach = Math.max(2, Math.round(width * 0.07))
  for (let y = 0, at = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const own = moves(object[at] ?? -1) ? 1 : 0
      for (let c = 0; c < 3; c++) four[at * 4 + c] = (color[at * 3 + c] ?? 0) * own
      four[at * 4 + 3] = own
    }
    // Twice: one pass of a box would leave steps where bright things begin.
    for (let turn = 0; turn < 2; turn++) slide(four.subarray((at - width) * 4, at * 4), row, reach)
  }
  for (let at = 0; at < width * height; at++) {
    const sum = four[at * 4 + 3] ?? 0
    if (sum <= 0 || !moves(object[at] ?? -1)) continue
    for (let c = 0; c < 3; c++)
      color[at * 3 + c] = (color[at * 3 + c] ?? 0) * 0.1 + ((four[at * 4 + c] ?? 0) / sum) * 0.9
  }
}

/** Box mean along one line of four channels, in place; what lies beyond the ends counts as nothing. */
function slide(line: Float32Array, copy: Float32Array, reach: number): void {
  copy.set(line)
  const length = line.length / 4
  for (let c = 0; c < 4; c++) {
    let sum = 0
    for (let x = 0; x < Math.min(reach, length); x++) sum += copy[x * 4 + c] ?? 0
    for (let x = 0; x < length; x++) {
      if (x + reach < length) sum += copy[(x + reach) * 4 + c] ?? 0
      line[x * 4 + c] = sum
      if (x >= reach) sum -= copy[(x - reach) * 4 + c] ?? 0
    }
  }
}
