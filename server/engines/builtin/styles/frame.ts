import { clamp } from '../core/scalar.ts'
import { noise } from '../core/noise.ts'
import type { Canvas } from '../paint/canvas.ts'
import type { Style } from './style.ts'

/** Drawn last, over everything: film bars, the border of an old print, a paper margin. */
export function drawFrame(canvas: Canvas, kind: Style['frame']): void {
  if (kind === 'none') return
  const { width, height, color } = canvas
  const short = Math.min(width, height)
  const bar = Math.round(clamp((height - width / 2.2) / 2, height * 0.08, height * 0.13))
  const border = short * (kind === 'print' ? 0.05 : 0.06)
  const tone: readonly [number, number, number] =
    kind === 'print' ? [0.95, 0.92, 0.84] : [0.965, 0.955, 0.935]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const o = (y * width + x) * 3
      if (kind === 'bars') {
        if (y < bar || y >= height - bar) color[o] = color[o + 1] = color[o + 2] = 0
        continue
      }
      const low = kind === 'print' && y > height / 2 ? border * 1.9 : border
      const edge = Math.min(x, y, width - 1 - x) < border || height - 1 - y < low
      if (!edge) continue
      const k = 1 + 0.02 * noise(x / 30, y / 30)
      color[o] = tone[0] * k
      color[o + 1] = tone[1] * k
      color[o + 2] = tone[2] * k
    }
  }
}
