import { noise } from '../core/noise.ts'
import { sampleLevel } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Canvas } from './stroke.ts'

/**
 * Lets light from the upper left fall on the paint's thickness and the canvas weave, and returns some of the
 * reference (`glaze`) where it has fine edges, so that faces and rigging stay readable under thick paint.
 */
export function finishPaint(
  canvas: Canvas,
  levels: readonly Level[],
  impasto: number,
  weave: number,
  glaze: number,
): void {
  const { width, height, color, relief } = canvas
  const reference = levels[0]?.data ?? color
  const coarse = levels[Math.min(2, levels.length - 1)]
  const around = new Float32Array(3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const o = at * 3
      const left = x > 0 ? (relief[at - 1] ?? 0) : (relief[at] ?? 0)
      const up = y > 0 ? (relief[at - width] ?? 0) : (relief[at] ?? 0)
      const own = relief[at] ?? 0
      let light = (own * 2 - left - up) * impasto
      if (weave > 0)
        light +=
          weave * (((x & 3) < 2 === (y & 3) < 2 ? 0.5 : -0.5) + 0.6 * noise(x * 0.05, y * 0.05))
      light = light < -0.16 ? -0.16 : light > 0.16 ? 0.16 : light
      if (coarse) sampleLevel(coarse, (x + 0.5) / width, (y + 0.5) / height, around)
      for (let c = 0; c < 3; c++) {
        const paint = color[o + c] ?? 0
        const ref = reference[o + c] ?? 0
        const fine = Math.abs(ref - (around[c] ?? 0))
        const back = glaze * (fine > 0.05 ? 1 : fine * 20)
        const v = paint + (ref - paint) * back
        color[o + c] = v + light * (0.35 + v * 0.9)
      }
    }
  }
}
