import type { Rgb } from '../../core/color.ts'
import type { MaterialName } from '../../mesh/materials.ts'
import type { Light } from '../../shade/light.ts'
import type { Crop } from '../parts/crops.ts'
import type { Growth } from '../parts/flora.ts'
import type { Prop } from '../parts/props.ts'
import type { FrameHints, Toning } from '../setting.ts'
import type { Focus } from './focus.ts'
import type { Lie } from './lie.ts'

/** A landscape in numbers. Heights are shares of distance, so that hills look the same behind a cat or a castle. */
export interface Land {
  readonly frame?: Partial<FrameHints>
  readonly ground: readonly [string, string]
  readonly rock: string
  readonly material: MaterialName
  /** Rolling ground and mountains, 0 flat to 1 steep. */
  readonly hills: number
  readonly mountains: number
  /** Share of the mountains above the snow line. */
  readonly snowLine?: number
  readonly dunes?: number
  readonly water?: 'behind' | 'side' | 'all'
  readonly grass?: readonly [string, string]
  readonly flowers?: readonly string[]
  readonly flowerCount?: number
  readonly growth?: readonly Growth[]
  readonly rocks?: number
  readonly rockSize?: number
  /** Hills, walls and hollows of its own, added to the ground's height. */
  shape?(x: number, z: number, lie: Lie): number
  /** Changes the ground's colour. */
  paint?(color: Rgb, x: number, y: number, z: number, lie: Lie): Rgb
  /** What steep ground is made of. */
  readonly steep?: MaterialName
  /** A path, river or lava stream from beside the subject into the distance: colour and width in metres. */
  readonly way?: {
    readonly kind: 'path' | 'river' | 'lava'
    readonly color: string
    readonly wide: number
  }
  readonly crop?: Crop
  readonly props?: readonly Prop[]
  /** What it may be a view of, where it is all that is asked for. */
  readonly focus?: readonly Focus[]
  /** How tall and dense the grass is. */
  readonly sward?: readonly [number, number]
  relight?(light: Light, place: Toning): Light
}
