import type { Box } from '../../compose/layout.ts'
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
export function findFigure(picture: GuidePicture): Figure | null {
  const { width, height } = picture
  const apart = difference(picture)
  const [usual = 0, most = 1] = quantiles(apart, [0.5, 0.985])
  const cut = Math.max(0.06, usual + (most - usual) * (isDrawing(picture) ? 0.3 : 0.42))
  const mask = largest(apart, cut, width, height)
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
function difference({ width, height, data }: GuidePicture): Float32Array {
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
  for (let at = 0, o = 0; at < out.length; at++, o += 3) {
    let least = 9
    for (const from of ring) {
      const d =
        Math.abs((data[o] ?? 0) - (data[from] ?? 0)) +
        Math.abs((data[o + 1] ?? 0) - (data[from + 1] ?? 0)) +
        Math.abs((data[o + 2] ?? 0) - (data[from + 2] ?? 0))
      if (d < least) least = d
    }
    const dx = (at % width) / width - 0.5
    const dy = ((at / width) | 0) / height - 0.5
    // Of two that stand out alike, the one nearer the middle is meant.
    out[at] = least * (1.15 - Math.hypot(dx, dy) * 0.7)
  }
  return out
}

/** The largest patch above the cut, gaps of a few pixels bridged. */
function largest(
  apart: Float32Array,
  cut: number,
  width: number,
  height: number,
): Uint8Array | null {
  const label = new Int32Array(apart.length)
  const stack: number[] = []
  const reach = Math.max(1, Math.round(Math.min(width, height) * 0.008))
  let best = 0
  let bestSize = 0
  for (let start = 0, next = 1; start < apart.length; start++) {
    if (label[start] || (apart[start] ?? 0) < cut) continue
    let size = 0
    label[start] = next
    stack.push(start)
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      size++
      const x = at % width
      const y = (at / width) | 0
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue
          const to = at + dy * width + dx
          if (label[to] || (apart[to] ?? 0) < cut) continue
          label[to] = next
          stack.push(to)
        }
      }
    }
    if (size > bestSize) [best, bestSize] = [next, size]
    next++
  }
  return best === 0 ? null : Uint8Array.from(label, (l) => (l === best ? 1 : 0))
}
