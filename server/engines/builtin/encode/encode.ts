import sharp from 'sharp'
import type { Buffers } from '../core/buffers.ts'
import { meanwhile } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { PaintTask } from '../task.ts'
import { enrich } from './enrich.ts'

export interface EncodedPicture {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
}

/** The rendering's memory: everything has been painted from it. */
const rawBytes = 'lit'

/** Display values (and alpha, 0 to 1) to bytes: 8 bits a channel, dithered by nothing, clipped. */
function toBytes(
  color: Float32Array,
  alpha: Float32Array | null,
  count: number,
  buffers: Buffers,
): Uint8Array {
  const channels = alpha ? 4 : 3
  const bytes = buffers.bytes(rawBytes, count * channels)
  if (!alpha) {
    for (let at = 0; at < count * 3; at++) {
      const v = (color[at] ?? 0) * 255 + 0.5
      bytes[at] = v < 0 ? 0 : v > 255 ? 255 : v
    }
    return bytes
  }
  for (let at = 0, from = 0, to = 0; at < count; at++) {
    for (let c = 0; c < 3; c++) {
      const v = (color[from++] ?? 0) * 255 + 0.5
      bytes[to++] = v < 0 ? 0 : v > 255 ? 255 : v
    }
    bytes[to++] = Math.round((alpha[at] ?? 0) * 255)
  }
  return bytes
}

/** When the picture is given up half-way, its bytes are still being read. */
async function unlessStopped<T>(work: Promise<T>, buffers: Buffers, pulse: Pulse): Promise<T> {
  try {
    return await meanwhile(work, pulse)
  } catch (error) {
    buffers.lose(rawBytes)
    throw error
  }
}

/** To a file: JPEG (quality 92, full colour resolution) or, with alpha or where it is asked for, PNG; enlarged first when the output is larger. */
export async function encodePicture(
  color: Float32Array,
  alpha: Float32Array | null,
  task: PaintTask,
  texture: number,
  buffers: Buffers,
  pulse: Pulse,
): Promise<EncodedPicture> {
  const { width, height, outputWidth, outputHeight } = task
  const channels = alpha ? 4 : 3
  let raw: Uint8Array = toBytes(color, alpha, width * height, buffers)
  if (outputWidth !== width || outputHeight !== height) {
    const larger = sharp(raw, { raw: { width, height, channels } })
      .resize(outputWidth, outputHeight, { kernel: 'lanczos3', fit: 'fill' })
      .raw()
    raw = await unlessStopped(larger.toBuffer(), buffers, pulse)
    enrich(raw, outputWidth, outputHeight, channels, texture, pulse)
  }
  const image = sharp(raw, { raw: { width: outputWidth, height: outputHeight, channels } })
  // mozjpeg would take a tenth of a second for a few kilobytes; optimised coding keeps the whole picture's
  // coefficients, 33 MB at 1536 x 1536, for good in each of the threads sharp may use.
  const asPng = alpha !== null || task.format === 'png'
  const encoded = asPng
    ? image.png({ compressionLevel: 6 })
    : image.jpeg({ quality: 92, chromaSubsampling: '4:4:4', optimiseCoding: false })
  const bytes = await unlessStopped(encoded.toBuffer(), buffers, pulse)
  return {
    bytes: new Uint8Array(bytes),
    type: asPng ? 'image/png' : 'image/jpeg',
    width: outputWidth,
    height: outputHeight,
  }
}
