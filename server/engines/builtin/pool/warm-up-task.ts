import type { PaintTask } from '../task.ts'

/** A small picture that makes a fresh worker compile its loops and build its noise before anyone waits for it. */
export const warmUpTask: PaintTask = {
  prompt: 'a cat in a meadow by a lake',
  negative: '',
  seed: 1,
  width: 256,
  height: 256,
  outputWidth: 256,
  outputHeight: 256,
  steps: 15,
  guidance: 7,
  style: 'DYNAMIC',
  scheduler: 'EULER_DISCRETE',
  alchemy: true,
  photoReal: false,
  contrast: null,
  contrastRatio: null,
  tiling: false,
  transparent: false,
  init: null,
}
