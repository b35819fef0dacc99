import { builtinModel } from '#contract/leonardo/tables/platform-models.ts'
import { limits } from '#contract/leonardo/limits.ts'
import type { CanvasSettings, CanvasWay, SavedCanvas } from '#contract/studio/canvas.ts'
import type { Generation, GenerationRequest } from '#contract/studio/generation.ts'
import type { Picture } from '#server/domain/engine.ts'
import { GessoError } from '#server/domain/errors.ts'
import { isUuid } from '#server/domain/ids.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import type { RecordResult } from '../generations/record-result.ts'
import { badId } from '../generations/submit-generation.ts'
import { digestOf } from '../pictures/comparable.ts'
import { noRoom } from '../no-room.ts'

/** Only until its bytes are in; it never waits for anyone. */
const reservationLife = 60_000

/** A picture of the canvas that is there already, with all that led to it. Bytes are encoded pictures. */
export interface FinishedCanvas {
  id: string
  way: CanvasWay
  engine: string
  settings: CanvasSettings
  document: Omit<SavedCanvas, 'id'>['document'] | null
  drawing: Uint8Array
  mask: Uint8Array | null
  picture: Picture
}

interface KeepDeps extends ServiceDeps {
  results: RecordResult
  describe: (record: GenerationRecord) => Generation
}

const requestTypes = {
  draw: 'SKETCH2IMG',
  refine: 'IMG2IMG',
  upscale: 'IMG2IMG',
  inpaint: 'INPAINT',
} as const satisfies Record<CanvasWay, string>

/**
 * Puts a picture of the canvas into the library, as the generation that a canvas job would have been: the drawing and the mask
 * become its base and its mask. The same id again answers what was kept under it before.
 */
export function createKeepCanvas(deps: KeepDeps) {
  const { library, clock, newId, announce, results, describe } = deps

  async function keepInput(bytes: Uint8Array): Promise<string> {
    const id = newId()
    const createdAt = clock.now()
    library.uploads.reserve({
      id,
      createdAt,
      expiresAt: createdAt + reservationLife,
      // It goes with the last generation that names it, as pictures inside a request do.
      extension: 'inside',
      digest: digestOf(Buffer.from(bytes).toString('base64')),
    })
    await library.uploads.fill(id, bytes)
    return id
  }

  return async (canvas: FinishedCanvas): Promise<Generation> => {
    const { id, engine, settings, document, picture } = canvas
    const known = library.generations.get(id)
    if (known) return describe(known)
    if (!isUuid(id)) throw badId()
    if (library.generations.isGone(id))
      throw new GessoError('gone', 'The picture with this id was deleted.')
    if (!library.hasRoom()) throw noRoom()
    const base = await keepInput(canvas.drawing)
    const mask = canvas.mask && (await keepInput(canvas.mask))
    const record = library.generations.create({
      id,
      engine,
      request: requestOf(canvas, base, mask),
      seed: settings.seed,
      createdAt: clock.now(),
      imageIds: [newId()],
      ...(document === null ? {} : { canvas: { settings, document } }),
    })
    announce({ type: 'generation.created', generation: describe(record) })
    results.move(id, { type: 'started', at: clock.now() })
    await library.generations.addImage(id, 0, picture)
    results.end(id, { type: 'completed', at: clock.now(), words: null })
    const kept = library.generations.get(id)
    if (kept === null) throw new GessoError('gone', 'The picture was deleted while it was saved.')
    return describe(kept)
  }
}

function requestOf(
  { way, settings }: FinishedCanvas,
  base: string,
  mask: string | null,
): GenerationRequest {
  const { prompt, guidance, strength } = settings
  const { guidance_scale: scale, init_strength: kept } = limits
  return {
    operation: 'leonardo.createGeneration',
    prompt,
    modelId: builtinModel.id,
    num_images: 1,
    guidance_scale: Math.max(scale.min, Math.min(20, guidance)),
    canvasRequest: true,
    canvasRequestType: requestTypes[way],
    canvasInitId: base,
    ...(mask === null ? {} : { canvasMaskId: mask }),
    // Theirs says how far to go, this one how much stays.
    init_strength: Math.max(kept.min, Math.min(0.8, Math.round((1 - strength) * 100) / 100)),
  }
}
