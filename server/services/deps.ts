import type { Announce } from '#server/domain/announce.ts'
import type { CanvasEngine } from '#server/domain/canvas-engine.ts'
import type { Clock } from '#server/domain/clock.ts'
import type { Engine } from '#server/domain/engine.ts'
import type { ForeignPictures } from '#server/domain/foreign-pictures.ts'
import type { Library } from '#server/domain/library.ts'
import type { PictureFiles } from '#server/domain/picture-files.ts'
import type { PromptWriter } from '#server/domain/prompt-writer.ts'
import type { RemoteEngines } from '#server/domain/remote/engines.ts'
import type { PriceBefore } from '#server/domain/remote/price-before.ts'

/** Everything the services work with, handed in so that tests can hand in something else. */
export interface ServiceDeps {
  library: Library
  /** Our own, by name, as `choose-engine.ts` names them. */
  engines: Readonly<Record<string, Engine>>
  /** The services that are connected. */
  remotes: RemoteEngines
  priceBefore: PriceBefore
  canvas: CanvasEngine
  prompts: PromptWriter
  foreign: ForeignPictures
  pictureFiles: PictureFiles
  /** Gesso's own version. */
  version: string
  announce: Announce
  clock: Clock
  /** A new UUID v4. */
  newId: () => string
  /** At least 0, below 1. */
  random: () => number
  /** Told of failures that no one asked for and nobody else will see, for the log. */
  report: (error: unknown) => void
}
