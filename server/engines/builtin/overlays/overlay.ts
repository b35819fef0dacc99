import type { Buffers } from '../core/buffers.ts'
import type { Desk } from '../core/desk.ts'

/** What an overlay works on: a finished canvas in display values, changed in place. */
export interface Plate extends Desk {
  readonly width: number
  readonly height: number
  readonly color: Float32Array
  /** Object tags of the scene. */
  readonly object: Int32Array
  readonly salt: number
  readonly buffers: Buffers
}

/** Rewrites a plate in its own manner, whole; how much of that is kept is decided elsewhere. */
export type Overlay = (plate: Plate) => void
