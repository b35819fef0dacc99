import { GessoError } from '#server/domain/errors.ts'
import type { CanvasServices } from '#server/services/canvas/canvas-services.ts'

const picture = { bytes: new Uint8Array([255, 216, 255]), type: 'image/jpeg' } as const

/** A canvas on which nothing is ever drawn. */
export function createFakeCanvas(): CanvasServices {
  const missing = async () => {
    throw new GessoError('not_found', 'Nothing is kept here.')
  }
  return {
    paintCanvas: async (_call, { width, height, seed }) => ({
      picture: { ...picture, width: width ?? 512, height: height ?? 512 },
      seed: seed ?? 1,
    }),
    upscaleCanvas: missing,
    saveCanvas: missing,
    getCanvas: () => null,
  }
}
