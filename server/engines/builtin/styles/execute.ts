import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import { applyLook } from '../grade/look.ts'
import { thumbnail } from '../grade/pyramid.ts'
import type { Level } from '../grade/pyramid.ts'
import { paintAll } from '../paint/underpaint.ts'
import type { Directions } from '../paint/orientation.ts'
import { unpackColors } from '../paint/panel.ts'
import { finishPaint } from '../paint/relief.ts'
import type { Canvas } from '../paint/canvas.ts'
import { celShade, drawPencil, soakPaper } from './drawn.ts'
import { defocus, smearSideways } from './lens.ts'
import type { Depths } from './lens.ts'
import type { Style } from './style.ts'

/** Puts the graded reference on the canvas in the style's technique and gives it the style's look. */
export function execute(
  canvas: Canvas,
  levels: readonly Level[],
  direction: Directions,
  depths: Depths,
  style: Style,
  salt: number,
  buffers: Buffers,
  pulse: Pulse,
): void {
  const { width, height, color } = canvas
  const span = [0.4, 0.88] as const
  switch (style.technique) {
    case 'paint':
    case 'watercolor': {
      const brush =
        style.technique === 'paint'
          ? style.brush
          : {
              ...style.brush,
              soft: 0.7,
              dry: 0.15,
              opacity: 0.6,
              jitter: style.brush.jitter * 1.4,
              radii: style.brush.radii.slice(0, 4).map((r) => r * 1.3),
            }
      const panel = paintAll(canvas, levels, direction, brush, salt, buffers, pulse, span)
      if (style.technique === 'paint')
        finishPaint(canvas, panel, levels, style.impasto, 0.012, style.glaze)
      else {
        unpackColors(panel, color)
        soakPaper(canvas, levels)
      }
      if (style.blur > 0) defocus(canvas, depths, style.blur, false, buffers)
      break
    }
    case 'cel':
      celShade(canvas, levels, 5, 0.85, 0.0035)
      break
    case 'flat':
      celShade(
        canvas,
        levels,
        style.frame === 'paper' ? 3 : 7,
        style.frame === 'paper' ? 0 : 0.25,
        style.frame === 'paper' ? 0.012 : 0.007,
      )
      break
    case 'pencil':
      drawPencil(canvas, levels, direction, false)
      break
    case 'crayon':
      drawPencil(canvas, levels, direction, true)
      break
    case 'lens':
    case 'render':
      color.set((levels[0]?.data ?? color).subarray(0, color.length))
      if (style.blur > 0) defocus(canvas, depths, style.blur, style.discs, buffers)
      if (style.smear > 0) smearSideways(canvas, buffers)
      break
  }
  pulse.check()
  pulse.progress(0.9)
  applyLook(color, width, height, style.look, thumbnail(color, width, height, buffers))
}
