import { createHash } from 'node:crypto'
import { quietPulse } from '../core/interrupt.ts'
import { Easel, paintCanvas } from '../paint-picture.ts'
import { warmUpTask } from '../pool/warm-up-task.ts'
import type { PaintTask } from '../task.ts'

const easel = new Easel()

/** A task with plain settings; 64 pixels unless told. */
export function task(change: Partial<PaintTask>): PaintTask {
  const size = { width: change.width ?? 64, height: change.height ?? 64 }
  const origin = change.prompt ?? warmUpTask.prompt
  return {
    ...warmUpTask,
    origin,
    ...size,
    outputWidth: size.width,
    outputHeight: size.height,
    ...change,
  }
}

/** Bytes of the finished canvas, three a pixel, and its alpha. */
export async function paintSmall(
  change: Partial<PaintTask>,
): Promise<{ pixels: Uint8ClampedArray; alpha: Float32Array | null }> {
  const painted = await paintCanvas(task(change), easel, quietPulse)
  return {
    pixels: Uint8ClampedArray.from(painted.color, (v) => v * 255),
    alpha: painted.alpha?.slice() ?? null,
  }
}

export function digest(pixels: Uint8ClampedArray): string {
  return createHash('sha256').update(pixels).digest('hex').slice(0, 16)
}

/** Mean difference per channel, in 8-bit steps. */
export function distance(a: Uint8ClampedArray, b: Uint8ClampedArray): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += Math.abs((a[k] ?? 0) - (b[k] ?? 0))
  return sum / a.length
}

/** Standard deviation over the whole picture: an empty one has none. */
export function spread(pixels: Uint8ClampedArray): number {
  let sum = 0
  let square = 0
  for (const v of pixels) {
    sum += v
    square += v * v
  }
  const mean = sum / pixels.length
  return Math.sqrt(Math.max(0, square / pixels.length - mean * mean))
}
