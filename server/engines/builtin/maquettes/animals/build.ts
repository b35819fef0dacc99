import type { Rgb } from '../../core/color.ts'

/** Proportions of a four-legged animal, in shoulder heights, and how it is coloured. */
export interface Build {
  /** Shoulder height in metres. */
  readonly tall: number
  readonly long: number
  readonly girth: number
  readonly leg: number
  readonly neck: number
  /** 0 carries its head level, 1 upright. */
  readonly upright: number
  readonly head: number
  /** Length of the muzzle in head radii: cats 0.2, dogs 0.7, horses 1.5. */
  readonly muzzle: number
  readonly muzzleThick: number
  readonly ears: 'points' | 'round' | 'long' | 'hang' | 'side'
  readonly earSize: number
  readonly tail: 'thin' | 'bushy' | 'stub' | 'flag' | 'curl' | 'tuft' | 'plume'
  readonly tailSize: number
  readonly coat: Rgb
  readonly belly: Rgb
  readonly socks: Rgb | null
  readonly pattern: 'plain' | 'stripes' | 'spots' | 'patches' | 'rosettes' | 'net' | 'panda'
  readonly mark: Rgb
  readonly iris: Rgb | null
  readonly nose: Rgb
  /** Length of the fur, in shoulder heights. */
  readonly fur: number
  /** How far the belly is drawn up behind the ribs: 0 a barrel, 1 a greyhound. */
  readonly tuck: number
  /** Thickness of the legs. */
  readonly stout: number
  readonly hooves: boolean
  /** Height of a hump over the shoulders (bison) or the middle (camel). */
  readonly hump: number
}
