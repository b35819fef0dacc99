import type { CreateGenerationField } from '../leonardo/create-generation.ts'
import type { Limit, limits } from '../leonardo/limits.ts'
import type { AlchemyKind, ControlnetColumn } from '../leonardo/tables/platform-models.ts'
import type { StyleMode } from '../leonardo/tables/preset-styles.ts'
import type { PresetStyle } from '../leonardo/enums.ts'
import type { GenerateImagesField } from '../together/generate-images.ts'
import type { GenerationRequest } from '../studio/generation.ts'

export type Operation = GenerationRequest['operation']

/** Every wire name there is; where both operations have one, it means the same in both. */
export type WireField = CreateGenerationField | GenerateImagesField

/** A range narrower for a family than for its operation: always, or only with Alchemy on or off. */
export interface FamilyBound {
  code: string
  level: 'error' | 'warning'
  field: Exclude<keyof typeof limits, 'prompt' | 'controlnets[].weight'>
  min?: number
  max?: number
  because: string
  /** The other fields the bound hangs on. */
  fields: readonly CreateGenerationField[]
  alchemy?: boolean
}

/**
 * Models that follow the same rules. Everything a form shows and a judge holds a model to is said here: a new model
 * or a new field of one is a line of data. `takes` lists wire names, null stands for all the operation has.
 */
export interface Family {
  name: string
  operation: Operation
  takes: ReadonlySet<WireField> | null
  bounds: readonly FamilyBound[]
  /** What is in force when a field is absent, where it is not the operation's own default. */
  defaults: Readonly<Partial<Record<WireField, Limit['default']>>>
  /** What Alchemy means here; null where there is none. */
  alchemy: AlchemyKind | null
  /** How much Alchemy enlarges both sides, and how much with High resolution on as well. */
  enlarges: { alchemy: number; highResolution: number }
  /** The preset styles documented for each way of working; null where any will do. */
  styles: Readonly<Record<StyleMode, readonly PresetStyle[]>> | null
  /** Columns of the ControlNet table to draw on; null where any may be. */
  controlnets: readonly ControlnetColumn[] | null
  /** Whether the guides call a contrast required. */
  expectsContrast: boolean
  /** Whether weights such as `(word:1.2)` are known to do nothing. */
  ignoresWeights: boolean
}
