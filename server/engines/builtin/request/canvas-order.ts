import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'

/** What a canvas job does with its base picture. */
export type CanvasRequestType = NonNullable<CreateGeneration['canvasRequestType']>
