import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Brushwork } from './brushwork.ts'
import type { Canvas } from './canvas.ts'
import { paintLayers } from './layers.ts'
import type { Directions } from './orientation.ts'
import { enlargePixels, outline, primePanel } from './panel.ts'
import type { Panel } from './panel.ts'

/** Radius in pixels from which a stroke may be laid on a canvas of half the size without anyone seeing it. */
const broadFrom = 5

/**
 * The whole painting, coarse to fine. Broad layers are laid on a half-size canvas, a quarter of the work, and
 * brought up before the finer ones follow on the real one. The canvas gives size and objects; its colours stay.
 */
export function paintAll(
  canvas: Canvas,
  levels: readonly Level[],
  direction: Directions,
  work: Brushwork,
  salt: number,
  buffers: Buffers,
  pulse: Pulse,
  span: readonly [number, number],
  wraps: boolean,
): Panel {
  const { width, height, object } = canvas
  const panel: Panel = {
    width,
    height,
    wraps,
    pixels: buffers.ints('panel', width * height),
    object: buffers.bytes('panel-object', width * height),
  }
  outline(panel, object, width, height)
  pulse.check()
  const short = Math.min(width, height)
  const broad = work.radii.filter((r) => r * short >= broadFrom)
  const fine = work.radii.filter((r) => r * short < broadFrom)
  const soft = levels[Math.min(3, levels.length - 1)]
  if (!soft || broad.length === 0) {
    const first = levels[Math.min(2, levels.length - 1)]
    if (first) primePanel(panel, first)
    paintLayers(panel, levels, direction, work, salt, buffers, pulse, span, 0)
    return panel
  }
  const halfWidth = width >> 1
  const halfHeight = height >> 1
  const under: Panel = {
    width: halfWidth,
    height: halfHeight,
    wraps,
    pixels: buffers.ints('under-panel', halfWidth * halfHeight),
    object: buffers.bytes('under-object', halfWidth * halfHeight),
  }
  primePanel(under, soft)
  outline(under, object, width, height)
  const middle = span[0] + (span[1] - span[0]) * 0.35
  const direct = { ...direction, scale: direction.width / halfWidth }
  paintLayers(
    under,
    levels,
    direct,
    { ...work, radii: broad },
    salt,
    buffers,
    pulse,
    [span[0], middle],
    0,
  )
  pulse.check()
  enlargePixels(under.pixels, halfWidth, halfHeight, panel)
  if (fine.length > 0)
    paintLayers(
      panel,
      levels,
      direction,
      { ...work, radii: fine },
      salt,
      buffers,
      pulse,
      [middle, span[1]],
      broad.length,
    )
  return panel
}
