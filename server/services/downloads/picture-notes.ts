import { asciiJson, type PictureSettings } from '#contract/pictures/picture-settings.ts'
import type { ImageView } from '#contract/studio/library.ts'
import type { DigitalSourceType, PictureNotes } from '#server/domain/picture-files.ts'
import type { ServiceDeps } from '../deps.ts'
import { parametersText } from './parameters-text.ts'

/** How a picture came to be, for its file to carry. */
export function settingsOf(
  { image, generation }: ImageView,
  { version }: Pick<ServiceDeps, 'version'>,
): PictureSettings {
  return {
    gesso: 1,
    request: generation.request,
    seed: generation.seed,
    index: image.index,
    engine: generation.engine,
    engineVersion: generation.engineVersion,
    createdAt: generation.createdAt,
    writtenBy: version,
  }
}

export function notesOf(settings: PictureSettings): PictureNotes {
  return {
    parameters: parametersText(settings),
    settings: asciiJson(settings),
    sourceType: sourceTypeOf(settings.engine),
    software: `Gesso ${settings.writtenBy}`,
  }
}

/** The built-in painter is a procedure; whatever else makes pictures is a trained model. */
function sourceTypeOf(engine: string): DigitalSourceType {
  return engine === 'builtin' ? 'algorithmicMedia' : 'trainedAlgorithmicMedia'
}
