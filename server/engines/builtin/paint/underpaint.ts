import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import { resample, resampleNearest } from '../grade/resample.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Brushwork } from './brushwork.ts'
import { paintLayers } from './layers.ts'
import type { Directions } from './orientation.ts'
import type { Canvas } from './stroke.ts'

/** Radius in pixels from which a stroke may be laid on a canvas of half the size without anyone seeing it. */
const broadFrom = 5

/**
 * The whole painting, coarse to fine. Broad layers are laid on a half-size canvas, a quarter of the work, and
 * brought up before the finer ones follow on the real one.
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
): void {
  const { width, height } = canvas
  const short = Math.min(width, height)
  const broad = work.radii.filter((r) => r * short >= broadFrom)
  const fine = work.radii.filter((r) => r * short < broadFrom)
  const soft = levels[Math.min(3, levels.length - 1)]
  if (!soft || broad.length === 0) {
    const first = levels[Math.min(2, levels.length - 1)]
    if (first) resample(first.data, first.width, first.height, canvas.color, width, height, 3)
    canvas.relief.fill(0)
    paintLayers(canvas, levels, direction, work, salt, buffers, pulse, span, 0)
    return
  }
  const halfWidth = width >> 1
  const halfHeight = height >> 1
  const under: Canvas = {
    width: halfWidth,
    height: halfHeight,
    color: buffers.floats('under-color', halfWidth * halfHeight * 3),
    relief: buffers.floats('under-relief', halfWidth * halfHeight).fill(0),
    object: buffers.ints('under-object', halfWidth * halfHeight),
  }
  resample(soft.data, soft.width, soft.height, under.color, halfWidth, halfHeight, 3)
  resampleNearest(canvas.object, width, height, under.object, halfWidth, halfHeight)
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
  resample(under.color, halfWidth, halfHeight, canvas.color, width, height, 3)
  resample(under.relief, halfWidth, halfHeight, canvas.relief, width, height, 1)
  if (fine.length > 0)
    paintLayers(
      canvas,
      levels,
      direction,
      { ...work, radii: fine },
      salt,
      buffers,
      pulse,
      [middle, span[1]],
      broad.length,
    )
}
