/** A part of the frame, as shares of its sides. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point of a figure: across from its middle and up from its feet, in heights of the figure. */
export interface PosePoint {
  readonly across: number
  readonly up: number
}

/** Where the hands and feet of a figure are, the one on the picture's left first. */
export interface Pose {
  readonly hands: readonly [PosePoint, PosePoint]
  readonly feet: readonly [PosePoint, PosePoint]
}

/** What a given picture says about where things are to be; null where it says nothing. */
export interface Layout {
  readonly box: Box | null
  readonly horizon: number | null
  readonly pose: Pose | null
}
