import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import { resample, resampleNearest } from '../grade/resample.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Brushwork } from './brushwork.ts'
import { paintLayers } from './layers.ts'
import type { Directions } from './orientation.ts'
import type { Canvas } from './stroke.ts'

/** Radius in pixels from which a stroke may be laid on a canvas of half the size without anyone seeing it. */
const broadFrom = 6

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
  const half = levels[1]
  const soft = levels[Math.min(3, levels.length - 1)]
  if (!half || !soft || broad.length === 0) {
    const first = levels[Math.min(2, levels.length - 1)]
    if (first) resample(first.data, first.width, first.height, canvas.color, width, height, 3)
    canvas.relief.fill(0)
    paintLayers(canvas, levels, direction, work, salt, buffers, pulse, span, 0)
    return
  }
  const under: Canvas = {
    width: half.width,
    height: half.height,
    color: buffers.floats('under-color', half.width * half.height * 3),
    relief: buffers.floats('under-relief', half.width * half.height).fill(0),
    object: buffers.ints('under-object', half.width * half.height),
  }
  resample(soft.data, soft.width, soft.height, under.color, half.width, half.height, 3)
  resampleNearest(canvas.object, width, height, under.object, half.width, half.height)
  const middle = span[0] + (span[1] - span[0]) * 0.35
  const direct = { ...direction, scale: direction.width / half.width }
  paintLayers(
    under,
    levels.slice(1),
    direct,
    { ...work, radii: broad },
    salt,
    buffers,
    pulse,
    [span[0], middle],
    0,
  )
  resample(under.color, half.width, half.height, canvas.color, width, height, 3)
  resample(under.relief, half.width, half.height, canvas.relief, width, height, 1)
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
