import type { Rgb } from '../core/color.ts'
import type { Pose } from '../compose/layout.ts'
import type { Random } from '../core/random.ts'
import type { Pen } from '../mesh/pen.ts'
import type { Vec3 } from '../mesh/solids.ts'
import type { Traits } from '../understand/traits.ts'

/** What a model is asked to look like. `colors` are the prompt's own, possibly none. */
export interface Look {
  readonly random: Random
  readonly colors: readonly Rgb[]
  readonly word: string
  /** Its material, its parts (hair, dress, eyes, roof) and what else was said of it. */
  readonly traits?: Traits
  /** `read` has a book before the chest, `play` an instrument; both have it given to them like `hold`. */
  readonly action:
    | 'rest'
    | 'move'
    | 'ride'
    | 'sit'
    | 'hold'
    | 'raise'
    | 'read'
    | 'play'
    | 'lie'
    | 'balance'
  /** Whether somebody rides or drives it. */
  readonly ridden?: boolean
  /** Whether a vehicle is to run over it. */
  readonly carriesRoad?: boolean
  /** Where a given picture has the hands and feet. */
  readonly pose?: Pose | null
}

/**
 * A thing modelled for the painter. It is built standing on y = 0 around the origin, in metres, with its front
 * towards +x.
 */
export interface Maquette {
  /** Where it belongs when the scene leaves the choice. */
  readonly habitat: 'ground' | 'water' | 'air' | 'swims' | 'table'
  /** Places that suit it, for prompts that name none. */
  readonly places: readonly string[]
  /** Turn towards the viewer, radians: 0 shows the right flank, -PI/2 faces us. */
  readonly turns: readonly [number, number]
  /** Where a rider sits, where that is not simply the top of its middle. */
  readonly seat?: Vec3
  build(pen: Pen, look: Look): void
}

/** The prompt's colour if it gave one, else one of the model's own. */
export function chosen(look: Look, name: string, own: readonly [Rgb, ...Rgb[]], index = 0): Rgb {
  return look.colors[index] ?? look.random.sub(name).pick(own)
}
