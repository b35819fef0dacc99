import type { Buffers } from '../core/buffers.ts'
import type { Canvas } from '../paint/canvas.ts'
import { isSubject } from '../styles/subject-mask.ts'

/**
 * Alpha of the subject alone, its edge softened over about a pixel. Without a subject everything but the sky
 * stays, so that a landscape still gives a picture.
 */
export function subjectAlpha(canvas: Canvas, buffers: Buffers): Float32Array {
  const { width, height, object } = canvas
  const alpha = buffers.floats('alpha', width * height)
  let any = false
  for (let at = 0; at < width * height && !any; at++) any = isSubject(object[at] ?? -1)
  const solid = (x: number, y: number): number => {
    const tag =
      object[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))] ??
      -1
    return (any ? isSubject(tag) : tag >= 0) ? 1 : 0
  }
  let sum = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const edge = solid(x - 1, y) + solid(x + 1, y) + solid(x, y - 1) + solid(x, y + 1)
      const a = (solid(x, y) * 4 + edge) / 8
      alpha[y * width + x] = a
      sum += a
    }
  }
  // A sky and nothing else would be an empty file.
  if (sum < 1) alpha.fill(1)
  return alpha
}
