import type { Random } from '../core/random.ts'
import type { Rgb } from '../core/color.ts'
import type { Pen } from '../mesh/pen.ts'
import type { Camera } from '../raster/camera.ts'
import type { Light, PointLight } from '../shade/light.ts'
import type { Season, SettingKind, Shot, TimeOfDay, Weather } from '../understand/place-words.ts'
import type { Refusals } from '../understand/refusals.ts'

/** Everything a place needs to know to build itself round the subject. Metres; the subject stands at y = 0. */
export interface Site {
  readonly camera: Camera
  readonly random: Random
  readonly subject: {
    readonly x: number
    readonly z: number
    readonly radius: number
    readonly height: number
    readonly present: boolean
    /** At home on or in the water. */
    readonly afloat: boolean
  }
  /** Metres from the viewer to the subject: the yardstick of every place. */
  readonly distance: number
  readonly time: TimeOfDay
  readonly weather: Weather
  readonly season: Season | null
  readonly refused: Refusals
  readonly night: number
  readonly tints: readonly Rgb[]
  /** Lamps join here while the place is built. */
  readonly points: PointLight[]
  /** Height of the waves, 0 a mirror to 1 a storm. */
  readonly chop: number
  /** Other places that were named: what a window looks out on. */
  readonly named: readonly SettingKind[]
  /** The same as they are built: what grows there may grow here too. */
  readonly beside: readonly Setting[]
  /** 0 clean and sparse to 1 full of things. */
  readonly richness: number
  /** Laid side by side with itself, or over another picture: nothing may stand out in it of its own accord. */
  readonly plain: boolean
  /** Nothing but the place is asked for. */
  readonly empty: boolean
  /** What the prompt calls the place, and what it says besides that has no meaning of its own. */
  readonly word: string
  readonly shot: Shot | null
  /** Light that can be seen on its way is asked for. */
  readonly beams: boolean
  /** The square of ground that is to be a model, seen from outside: its middle, and half its side in metres. */
  readonly model: { readonly x: number; readonly z: number; readonly half: number } | null
}

/** Where the composition may put the subject, as shares of the frame (0 top, 1 bottom). */
export interface FrameHints {
  readonly horizon: readonly [number, number]
  readonly foot: readonly [number, number]
  /** Height of the subject; narrower frames shrink it further. */
  readonly share: readonly [number, number]
  /** Multiplies the focal length. */
  readonly lens?: number
  /** The horizon was asked for: what flies or swims keeps it too. */
  readonly held?: boolean
}

/** What a place may look at when it changes the light. */
export interface Toning {
  readonly random: Random
  readonly night: number
  readonly tints: readonly Rgb[]
  readonly site: Site
}

export interface Setting {
  readonly frame: FrameHints
  /** What becomes of a subject that neither flies nor swims. */
  readonly footing: 'ground' | 'water' | 'float'
  /** Things in the air may leave the ground here. */
  readonly openAbove: boolean
  /** Water here is a film on a street: it mirrors without waves. */
  readonly still?: boolean
  /** Indoors there is no weather and no sky to be seen. */
  readonly indoors?: boolean
  /** Hour and weather where nothing is said of them. */
  readonly usual?: { readonly time?: TimeOfDay; readonly weather?: Weather }
  /** Changes the light of the hour to that of the place. */
  relight?(light: Light, place: Toning): Light
  build(pen: Pen, site: Site): void
}
