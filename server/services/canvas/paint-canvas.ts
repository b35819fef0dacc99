import { canvasLimits } from '#contract/leonardo/canvas/limits.ts'
import type { RealtimeCall, RealtimeRequest } from '#contract/leonardo/canvas/realtime-calls.ts'
import type { CanvasEngine, CanvasJob } from '#server/domain/canvas-engine.ts'
import { stoppingError } from '#server/domain/errors.ts'
import type { Picture } from '#server/domain/engine.ts'
import type { ServiceDeps } from '../deps.ts'
import { drawSeed } from '../generations/draft-generation.ts'
import { checkMask, type GivenPicture, readGiven } from './canvas-pictures.ts'

interface PaintDeps extends Pick<ServiceDeps, 'pictureFiles' | 'random'> {
  canvas: CanvasEngine
  isStopping: () => boolean
}

export interface Painted {
  job: CanvasJob
  picture: Picture
}

/** Checks the pictures inside a realtime request, fills in what it leaves open, and has it painted. */
export function createPaintCanvas(deps: PaintDeps) {
  const { pictureFiles, canvas, isStopping } = deps

  async function wayOf(
    call: RealtimeCall,
    request: RealtimeRequest,
    drawing: GivenPicture,
  ): Promise<CanvasJob['way']> {
    switch (call) {
      case 'generations-lcm':
        return { kind: 'draw' }
      case 'lcm-instant-refine':
        return { kind: 'refine' }
      case 'lcm-inpainting': {
        const mask = await readGiven(pictureFiles, 'maskDataUrl', request.maskDataUrl ?? '')
        checkMask('maskDataUrl', mask, drawing)
        return { kind: 'inpaint', mask: mask.bytes }
      }
      case 'lcm-upscale':
        return {
          kind: 'upscale',
          kept: request.refineStrength ?? canvasLimits.refineStrength.default,
          smooth: request.refineCreative ?? false,
        }
      default:
        return call satisfies never
    }
  }

  return async (
    call: RealtimeCall,
    request: RealtimeRequest,
    signal: AbortSignal,
  ): Promise<Painted> => {
    if (isStopping()) throw stoppingError()
    const drawing = await readGiven(pictureFiles, 'imageDataUrl', request.imageDataUrl)
    const way = await wayOf(call, request, drawing)
    signal.throwIfAborted()
    const { width, height, guidance, strength, steps } = canvasLimits
    const job: CanvasJob = {
      prompt: request.prompt,
      style: request.style ?? 'NONE',
      width: request.width ?? width.default,
      height: request.height ?? height.default,
      guidance: request.guidance ?? guidance.default,
      strength: request.strength ?? strength.default,
      steps: request.steps ?? steps.default,
      seed: request.seed ?? drawSeed(deps),
      picture: drawing.bytes,
      way,
    }
    return { job, picture: await canvas.paintCanvas(job, signal) }
  }
}
