import { type SaveCanvas, type SavedCanvas, savedCanvasSchema } from '#contract/studio/canvas.ts'
import { type Generation, generationSchema } from '#contract/studio/generation.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { HttpError, request } from '#src/lib/http.ts'

/** Keeps drawing, mask, settings and picture together. `id` is drawn by the caller: the same again saves once. */
export function saveCanvas(id: string, body: SaveCanvas): Promise<Generation> {
  return request(studioPaths.savedCanvas(id), generationSchema, { method: 'PUT', body })
}

/** What a generation was drawn as; null where it was not. */
export async function readCanvas(generationId: string): Promise<SavedCanvas | null> {
  try {
    return await request(studioPaths.savedCanvas(generationId), savedCanvasSchema)
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return null
    throw error
  }
}
