import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Level } from '../grade/pyramid.ts'
import type { Canvas } from '../paint/canvas.ts'
import type { Directions } from '../paint/orientation.ts'

/** Distance (1/metres) of every canvas pixel and of the plane in focus. */
export interface Depths {
  readonly inverse: Float32Array
  readonly width: number
  readonly height: number
  readonly focus: number
}

/** What a medium works from: the graded picture as a pyramid, where the brush would go, and the canvas it fills. */
export interface Sitting {
  readonly canvas: Canvas
  readonly levels: readonly Level[]
  readonly direction: Directions
  readonly depths: Depths
  readonly salt: number
  /** The picture runs off its edges, as a tile does: no border of bare paper. */
  readonly bleeds: boolean
  readonly buffers: Buffers
  readonly pulse: Pulse
}

/** Rows between two looks at whether the picture is still wanted. */
const rowsAtOnce = 16

/** Calls `paint` for every line of the canvas, and says how far it is; throws `Cancelled`. */
export function eachLine({ canvas: { height }, pulse }: Sitting, paint: (y: number) => void): void {
  for (let y = 0; y < height; y++) {
    if (y % rowsAtOnce === 0) {
      pulse.check()
      pulse.progress(0.6 + (0.28 * y) / height)
    }
    paint(y)
  }
}

/** The level of about `side` pixels on its short side, or the finest there is. */
export function levelOf(levels: readonly Level[], side: number): Level {
  const found = levels.find(({ width, height }) => Math.min(width, height) <= side * 1.45)
  const level = found ?? levels.at(-1)
  if (!level) throw new Error('A picture has at least one level.')
  return level
}
