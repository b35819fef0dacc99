import sharp from 'sharp'
import type { Picture } from '#server/domain/engine.ts'

/** A real, decodable picture whose colour tells one from another. */
export async function makeTestPicture(
  size: { width?: number; height?: number; hue?: number; type?: Picture['type'] } = {},
): Promise<Picture> {
  const { width = 96, height = 64, hue = 40, type = 'image/jpeg' } = size
  const pixels = sharp({
    create: { width, height, channels: 3, background: { r: hue % 256, g: 120, b: 200 } },
  })
  const encoded = type === 'image/png' ? pixels.png() : pixels.jpeg()
  const bytes = await encoded.toBuffer()
  return { bytes: new Uint8Array(bytes), type, width, height }
}
