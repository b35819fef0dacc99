import type { Desk } from '../core/desk.ts'

/** The graded scene before the brush touches it: what every guide works on, in place. */
export interface Draft extends Desk {
  readonly width: number
  readonly height: number
  /** Display values, 3 a pixel. */
  readonly color: Float32Array
  /** Object tags: where they change, strokes stop. */
  readonly object: Int32Array
}

/** How far a guide of this weight (0 to 2) has its way, 0 to 1: three quarters at 1, all at 2. */
export function hold(weight: number): number {
  const t = Math.max(0, Math.min(1, weight / 2))
  return 1 - (1 - t) ** 2
}
