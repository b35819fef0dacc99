import type { CanvasJob } from '#server/domain/canvas-engine.ts'
import { canvasLimits } from '#contract/leonardo/canvas/limits.ts'
import { limits } from '#contract/leonardo/limits.ts'
import type { PaintTask } from '../task.ts'
import { plainTask } from './plain-task.ts'

/** Sides of a rough picture beside those of a fine one. */
const roughly = 0.375
/** An upscale makes both sides this many times as long. */
const grown = 2

/** What the painter is asked to paint for a picture of the realtime canvas. */
export function canvasTask(job: CanvasJob): PaintTask {
  const { prompt, style, seed, way, picture } = job
  return {
    ...plainTask,
    ...sizesOf(job),
    prompt,
    origin: prompt,
    seed,
    style,
    steps: way.kind === 'refine' || way.kind === 'upscale' ? 40 : stepsFor(job.steps),
    guidance: Math.max(1, job.guidance),
    alchemy: way.kind === 'upscale' && !way.smooth,
    // Every pixel outside a mask must come through the file as it was.
    format: way.kind === 'inpaint' ? 'png' : 'jpeg',
    canvas: {
      base: picture,
      mask: way.kind === 'inpaint' ? way.mask : null,
      ...wayOf(job),
    },
  }
}

function wayOf({
  way,
  strength,
}: CanvasJob): Pick<NonNullable<PaintTask['canvas']>, 'type' | 'kept'> {
  switch (way.kind) {
    case 'draw':
      return { type: 'SKETCH2IMG', kept: 1 - strength * 0.9 }
    case 'refine':
      // The picture is there already: it is worked out, and changed only as far as one asks.
      return { type: 'IMG2IMG', kept: Math.min(0.9, 1 - strength * 0.4) }
    case 'inpaint':
      return { type: 'INPAINT', kept: 1 - strength }
    case 'upscale':
      return { type: 'IMG2IMG', kept: way.kept }
    default:
      return way satisfies never
  }
}

/**
 * A larger canvas has room for more strokes; only what goes beyond the largest is enlarged. Somebody who asks for the
 * fewest steps is drawing and waits for each stroke: what is smaller is there sooner.
 */
function sizesOf({ width, height, way, steps }: CanvasJob) {
  const times = way.kind === 'upscale' ? grown : 1
  const isRough = way.kind === 'draw' && steps <= canvasLimits.steps.min
  const painted = isRough ? roughly : Math.min(times, limits.width.max / Math.max(width, height))
  return {
    width: Math.round(width * painted),
    height: Math.round(height * painted),
    outputWidth: width * times,
    outputHeight: height * times,
  }
}

/** From 4, 8 and 16 to the painter's fewest, usual and many: 10, 15 and 40. */
function stepsFor(steps: number): number {
  return Math.round(steps <= 8 ? 10 + ((steps - 4) * 5) / 4 : 15 + ((steps - 8) * 25) / 8)
}
