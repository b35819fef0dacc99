import type { Rgb } from '../core/color.ts'
import type { Vec3 } from '../mesh/solids.ts'
import type { CloudShadows } from './air.ts'
import type { Litter } from './litter.ts'

export interface PointLight {
  readonly at: Vec3
  readonly color: Rgb
  /** Metres at which it has faded to nothing. */
  readonly reach: number
}

/**
 * 'heap' are billows, 'veil' streaks, 'storm' hangs low and dark, 'ripple' is a mackerel sky, 'bank' lies in bars
 * over the horizon, 'tower' stands up from it.
 */
export type CloudKind = 'heap' | 'veil' | 'storm' | 'ripple' | 'bank' | 'tower'

/** Something to be seen in the sky besides sun, moon and clouds. */
export interface SkyFigure {
  readonly kind: 'stars' | 'aurora' | 'rainbow' | 'lightning' | 'comet' | 'fireworks'
  readonly at: Vec3
  readonly shift: number
  readonly side: number
}

interface Sky {
  readonly kind: 'air' | 'space' | 'water' | 'backdrop'
  readonly top: Rgb
  readonly horizon: Rgb
  /** Colour around the sun, near the horizon. */
  readonly glow: Rgb
  /**
   * Where the glow and the disc are. Near the sun's own direction, but painters let a low sun light a subject
   * from the side while the sky burns behind it.
   */
  readonly glowFrom: Vec3
  /** What horizon and clouds turn to away from the sun. */
  readonly away: Rgb
  readonly cloudAway: Rgb
  /** 0 clear to 1 overcast. */
  readonly cover: number
  readonly cloudLit: Rgb
  readonly cloudShade: Rgb
  readonly cloudKind: CloudKind
  readonly stars: number
  readonly disc: 'sun' | 'moon' | 'none'
  /** 1 is a little larger than life. */
  readonly discSize: number
  readonly figures: readonly SkyFigure[]
  readonly shift: number
}

/** All light of a scene. Colours are linear and may exceed 1. */
export interface Light {
  readonly toSun: Vec3
  readonly sun: Rgb
  readonly above: Rgb
  readonly below: Rgb
  readonly points: readonly PointLight[]
  readonly sky: Sky
  readonly fog: Rgb
  /** Share of fog per metre. */
  readonly fogDensity: number
  /** Metres over the ground at which haze that lies low has mostly thinned out; without it, it is even. */
  readonly fogFloor?: number
  readonly cloudShadows?: CloudShadows
  /** How much of the sunlight is seen on its way through the air, 0 to 1. */
  readonly shafts?: number
  /** How wet horizontal surfaces look, 0 to 1. */
  readonly wet: number
  /** What has come down on everything that lies open to the sky. */
  readonly litter?: Litter
}
