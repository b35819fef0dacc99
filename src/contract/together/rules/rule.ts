import type { Finding, Level } from '../../leonardo/rules/rule.ts'
import type { GenerateImages, GenerateImagesField, ImagesDraft } from '../generate-images.ts'

/** Wire fields to set; null or undefined takes the field out of the request. */
export type ImagesPatch = { [Field in GenerateImagesField]?: GenerateImages[Field] | null }

/** What the rules need to know besides the request. */
export interface ImagesContext {
  /** Whether pictures of ours may be named by reference: in the studio's own requests only. */
  references: boolean
}

/** One thing a field demands of others, as with Leonardo's rules; a `fix` makes this very rule pass. */
export interface ImagesRule {
  code: string
  level: Level
  fields: readonly GenerateImagesField[]
  check: (request: ImagesDraft, context: ImagesContext) => Finding<ImagesPatch> | null
}
