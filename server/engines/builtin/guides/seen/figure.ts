import type { Box } from '../../compose/layout.ts'
import type { Desk } from '../../core/desk.ts'
import { stretch } from '../../core/interrupt.ts'
import type { Pulse } from '../../core/interrupt.ts'
import { quantiles } from '../../grade/histogram.ts'
import type { GuidePicture } from '../guide-picture.ts'
import { isDrawing } from './outlines.ts'

/** Where the main thing of a guide stands, and which of the guide's pixels it is. */
export interface Figure extends Box {
  readonly mask: Uint8Array
}

/** How many colours of the border stand for the ground. */
const grounds = 40

/**
 * Finds what stands out from the border of a picture: the largest connected patch whose colour the border does
 * not have. Null when nothing does, or when it would be nearly everything.
 */
export function findFigure(picture: GuidePicture, { pulse }: Desk): Figure | null {
  const { width, height } = picture
  const apart = difference(picture, pulse)
  const [usual = 0, most = 1] = quantiles(apart, [0.5, 0.985])
  const cut = Math.max(0.06, usual + (most - usual) * (isDrawing(picture) ? 0.3 : 0.42))
  const mask = largest(apart, cut, width, height, pulse)
  if (!mask) return null
  let [left, top, right, bottom, size] = [width, height, 0, 0, 0]
  for (let at = 0; at < mask.length; at++) {
    if (!mask[at]) continue
    const x = at % width
    const y = (at / width) | 0
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
    size++
  }
  const share = size / mask.length
  if (share < 0.003 || share > 0.8) return null
  return {
    left: left / width,
    right: right / width,
    top: top / height,
    bottom: bottom / height,
    mask,
  }
}

/** How far each pixel's colour is from the nearest colour of the border beside it. */
function difference({ width, height, data }: GuidePicture, pulse: Pulse): Float32Array {
  const ring: number[] = []
  for (let k = 0; k < grounds; k++) {
    const t = (k % (grounds / 4)) / (grounds / 4)
    const x = Math.min(width - 1, Math.round(t * (width - 1)))
    const y = Math.min(height - 1, Math.round(t * (height - 1)))
    const inX = Math.max(1, Math.round(width * 0.015))
    const inY = Math.max(1, Math.round(height * 0.015))
    const side = (k / (grounds / 4)) | 0
    const at =
      side === 0
        ? inY * width + x
        : side === 1
          ? (height - 1 - inY) * width + x
          : y * width + (side === 2 ? inX : width - 1 - inX)
    ring.push(at * 3)
  }
  const out = new Float32Array(width * height)
  // Of four pixels one is looked at and speaks for the others.
  for (let y = 0; y < height; y += 2) {
    if (y % 4 === 0) pulse.check()
    for (let x = 0; x < width; x += 2) {
      const o = (y * width + x) * 3
      const r = data[o] ?? 0
      const g = data[o + 1] ?? 0
      const b = data[o + 2] ?? 0
      let least = 9
      for (const from of ring) {
        const d =
          Math.abs(r - (data[from] ?? 0)) +
          Math.abs(g - (data[from + 1] ?? 0)) +
          Math.abs(b - (data[from + 2] ?? 0))
        if (d < least) least = d
      }
      // Of two that stand out alike, the one nearer the middle is meant.
      const v = least * (1.15 - Math.hypot(x / width - 0.5, y / height - 0.5) * 0.7)
      const right = x + 1 < width ? 1 : 0
      const below = y + 1 < height ? width : 0
      const at = y * width + x
      out[at] = v
      out[at + right] = v
      out[at + below] = v
      out[at + right + below] = v
    }
  }
  return out
}

/** Marks widened by `reach` on all sides: whether any lies within. */
function widened(marks: Uint8Array, width: number, height: number, reach: number): Uint8Array {
  const across = new Uint8Array(marks.length)
  const out = new Uint8Array(marks.length)
  const widen = (
    from: Uint8Array,
    to: Uint8Array,
    lines: number,
    length: number,
    line: number,
    step: number,
  ): void => {
    for (let l = 0; l < lines; l++) {
      let sum = 0
      for (let i = 0; i < Math.min(reach, length); i++) sum += from[l * line + i * step] ?? 0
      for (let i = 0; i < length; i++) {
        if (i + reach < length) sum += from[l * line + (i + reach) * step] ?? 0
        to[l * line + i * step] = sum > 0 ? 1 : 0
        if (i >= reach) sum -= from[l * line + (i - reach) * step] ?? 0
      }
    }
  }
  widen(marks, across, height, width, width, 1)
  widen(across, out, width, height, 1, width)
  return out
}

/** The largest patch above the cut, gaps of a few pixels bridged. */
function largest(
  apart: Float32Array,
  cut: number,
  width: number,
  height: number,
  pulse: Pulse,
): Uint8Array | null {
  const marks = new Uint8Array(apart.length)
  for (let at = 0; at < marks.length; at++) marks[at] = (apart[at] ?? 0) >= cut ? 1 : 0
  const reach = Math.max(1, Math.round(Math.min(width, height) * 0.004))
  const wide = widened(marks, width, height, reach)
  const label = new Int32Array(apart.length)
  // A pixel is put there once.
  const stack = new Int32Array(apart.length)
  let best = 0
  let bestSize = 0
  let next = 1
  for (let start = 0; start < label.length; start++) {
    if (label[start] || !wide[start]) continue
    if (start % stretch === 0) pulse.check()
    let size = 0
    let top = 0
    label[start] = next
    stack[top++] = start
    const visit = (to: number): void => {
      if (label[to] || !wide[to]) return
      label[to] = next
      stack[top++] = to
    }
    while (top > 0) {
      const at = stack[--top] ?? 0
      size += marks[at] ?? 0
      const x = at % width
      if (x > 0) visit(at - 1)
      if (x < width - 1) visit(at + 1)
      if (at >= width) visit(at - width)
      if (at + width < label.length) visit(at + width)
    }
    if (size > bestSize) [best, bestSize] = [next, size]
    next++
  }
  return best === 0 ? null : marks.map((mark, at) => (mark && label[at] === best ? 1 : 0))
}
