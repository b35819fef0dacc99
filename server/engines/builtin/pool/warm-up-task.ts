import { plainTask } from '../request/plain-task.ts'
import type { PaintTask } from '../task.ts'

const prompt = 'a cat in a meadow by a lake'
const side = 256

/** A small picture that makes a fresh worker compile its loops and build its noise before anyone waits for it. */
export const warmUpTask: PaintTask = {
  ...plainTask,
  prompt,
  origin: prompt,
  width: side,
  height: side,
  outputWidth: side,
  outputHeight: side,
  style: 'DYNAMIC',
  alchemy: true,
}
