import { effective, outputSize } from '#contract/leonardo/effective.ts'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { PaintTask } from '../task.ts'
import { pictureSeed } from './picture-seed.ts'

/** What the painter is asked to paint as picture `index` of a request. `init` is the decoded reference, if any. */
export function paintTask(
  request: CreateGeneration,
  seed: number,
  index: number,
  init: Uint8Array | null,
): PaintTask {
  const known = effective(request)
  const size = outputSize(request)
  return {
    prompt: request.prompt,
    negative: request.negative_prompt ?? '',
    seed: pictureSeed(seed, index),
    width: known.width,
    height: known.height,
    outputWidth: size.width,
    outputHeight: size.height,
    steps: known.num_inference_steps,
    guidance: known.guidance_scale,
    style: known.presetStyle ?? 'NONE',
    scheduler: known.scheduler,
    alchemy: known.alchemy,
    photoReal: request.photoReal ?? false,
    contrast: request.contrast ?? null,
    contrastRatio: request.contrastRatio ?? null,
    tiling: request.tiling ?? false,
    transparent: request.transparency === 'foreground_only',
    init: init ? { bytes: init, strength: request.init_strength ?? 0.3 } : null,
  }
}
