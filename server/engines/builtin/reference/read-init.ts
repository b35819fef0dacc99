import sharp from 'sharp'
import type { Buffers } from '../core/buffers.ts'

/** Decodes a picture to display values (3 a pixel) at the size of the canvas, cropped to its shape. Null when it cannot be read. */
export async function readInit(
  bytes: Uint8Array,
  width: number,
  height: number,
  buffers: Buffers,
): Promise<Float32Array | null> {
  try {
    const raw = await sharp(bytes, { failOn: 'none', limitInputPixels: 64_000_000 })
      .rotate()
      .resize(width, height, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { channels } = raw.info
    const out = buffers.floats('init', width * height * 3)
    for (let at = 0; at < width * height; at++) {
      for (let c = 0; c < 3; c++)
        out[at * 3 + c] = (raw.data[at * channels + Math.min(c, channels - 1)] ?? 0) / 255
    }
    return out
  } catch {
    return null
  }
}
