import type { SaveCanvas } from '#contract/studio/canvas.ts'
import type { Generation } from '#contract/studio/generation.ts'
import type { CanvasEngine } from '#server/domain/canvas-engine.ts'
import { GessoError, stoppingError } from '#server/domain/errors.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ServiceDeps } from '../deps.ts'
import type { RecordResult } from '../generations/record-result.ts'
import { checkMask, readGiven } from './canvas-pictures.ts'
import type { CanvasServices } from './canvas-services.ts'
import { createKeepCanvas } from './keep-canvas.ts'
import { createPaintCanvas } from './paint-canvas.ts'

interface CanvasDeps extends ServiceDeps {
  canvas: CanvasEngine
  results: RecordResult
  describe: (record: GenerationRecord) => Generation
  isStopping: () => boolean
}

/** The one engine that paints for the canvas. */
const engine = 'builtin'

export function createCanvasServices(deps: CanvasDeps): CanvasServices {
  const { library, pictureFiles, newId, isStopping } = deps
  const paint = createPaintCanvas(deps)
  const keep = createKeepCanvas(deps)

  async function save(id: string, canvas: SaveCanvas): Promise<Generation> {
    if (isStopping()) throw stoppingError()
    const drawing = await readGiven(pictureFiles, 'drawing', canvas.drawing)
    const mask = canvas.mask === null ? null : await readGiven(pictureFiles, 'mask', canvas.mask)
    if (mask) checkMask('mask', mask, drawing)
    const { bytes, width, height } = await readGiven(pictureFiles, 'picture', canvas.picture)
    const isJpeg = bytes[0] === 0xff
    const type = isJpeg ? 'image/jpeg' : 'image/png'
    const file = isJpeg ? bytes : await pictureFiles.convert(bytes, 'image/png')
    return keep({
      id,
      engine,
      way: canvas.way,
      settings: canvas.settings,
      document: canvas.document,
      drawing: drawing.bytes,
      mask: mask && mask.bytes,
      // Only pixels: whatever else the file of a page holds stays out of the library.
      picture: { bytes: pictureFiles.bare(file, type), type, width, height },
    })
  }

  return {
    async paintCanvas(call, request, signal) {
      const { job, picture } = await paint(call, request, signal)
      return { picture, seed: job.seed }
    },
    async upscaleCanvas(request, signal) {
      const { job, picture } = await paint('lcm-upscale', request, signal)
      const { prompt, style, strength, guidance, steps, seed } = job
      const generation = await keep({
        id: newId(),
        engine,
        way: 'upscale',
        settings: { prompt, style, strength, guidance, steps, seed },
        document: null,
        drawing: job.picture,
        mask: null,
        picture,
      })
      const [image] = generation.images
      if (!image) throw new GessoError('gone', 'The picture was deleted while it was saved.')
      return { picture, seed, generation, image }
    },
    saveCanvas: save,
    getCanvas: (id) => library.generations.canvas(id),
  }
}
