import type { Pulse } from '../core/interrupt.ts'
import { grain } from '../core/noise.ts'
import type { Level } from '../grade/pyramid.ts'
import { Lookup } from '../grade/resample.ts'
import type { Canvas } from './canvas.ts'
import { Glaze } from './glaze.ts'
import { thicknessScale } from './panel.ts'
import type { Panel } from './panel.ts'

/**
 * Brings the paint to the canvas: lets light from the upper left fall on its thickness and on the canvas weave,
 * and returns some of the reference (`glaze`) where it has fine edges, so that faces and rigging stay readable
 * under thick paint.
 */
export function finishPaint(
  canvas: Canvas,
  panel: Panel,
  levels: readonly Level[],
  impasto: number,
  weave: number,
  glaze: number,
  pulse: Pulse,
): void {
  const { width, height, color } = canvas
  const { pixels } = panel
  const layer = Glaze.over(levels, width, glaze)
  const { first, second, share } = new Lookup(layer?.width ?? 1, width, 4)
  const slope = impasto / thicknessScale
  let row: Float32Array = new Float32Array(4)
  for (let y = 0, at = 0, o = 0; y < height; y++) {
    if (y % 64 === 0) pulse.check()
    if (layer) row = layer.line(y, height)
    const above = y > 0 ? width : panel.wraps ? -(height - 1) * width : 0
    let left = (pixels[panel.wraps ? at + width - 1 : at] ?? 0) >>> 24
    for (let x = 0; x < width; x++, at++, o += 3) {
      const paint = pixels[at] ?? 0
      const own = paint >>> 24
      let light = (own * 2 - left - ((pixels[at - above] ?? 0) >>> 24)) * slope
      left = own
      if (weave > 0) light += weave * (((x ^ y) & 2 ? -0.5 : 0.5) + 0.6 * grain(x, y))
      light = light < -0.16 ? -0.16 : light > 0.16 ? 0.16 : light
      const p = first[x] ?? 0
      const q = second[x] ?? 0
      const f = share[x] ?? 0
      const g = 1 - f
      const stays = (1 - (row[p + 3] ?? 0) * g - (row[q + 3] ?? 0) * f) / 255
      const shade = 1 + light * 0.9
      const shift = light * 0.35
      color[o] = ((paint & 255) * stays + (row[p] ?? 0) * g + (row[q] ?? 0) * f) * shade + shift
      color[o + 1] =
        (((paint >>> 8) & 255) * stays + (row[p + 1] ?? 0) * g + (row[q + 1] ?? 0) * f) * shade +
        shift
      color[o + 2] =
        (((paint >>> 16) & 255) * stays + (row[p + 2] ?? 0) * g + (row[q + 2] ?? 0) * f) * shade +
        shift
    }
  }
}
