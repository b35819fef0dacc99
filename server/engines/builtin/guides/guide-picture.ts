import sharp from 'sharp'
import { luminance } from '../core/color.ts'
import type { Desk } from '../core/desk.ts'
import { Cancelled, meanwhile } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Level } from '../grade/pyramid.ts'

/** Guides are read no larger than this: what they say of shapes and colours is all there, at a sixth of the memory. */
const mostSide = 640

/** A picture the request points at, in display values, cropped to the shape of the canvas. */
export interface GuidePicture extends Level {
  /** Luminance, 1 a pixel. */
  readonly light: Float32Array
}

/** Decodes a picture in the canvas's shape. Null when it cannot be read, which leaves the painting as it is. */
export async function readGuide(
  bytes: Uint8Array,
  width: number,
  height: number,
  desk: Desk,
): Promise<GuidePicture | null> {
  const scale = Math.min(1, mostSide / Math.max(width, height))
  const w = Math.max(8, Math.round(width * scale))
  const h = Math.max(8, Math.round(height * scale))
  const data = await decode(bytes, w, h, desk)
  if (!data) return null
  const light = desk.room.floats(w * h)
  for (let at = 0, o = 0; at < light.length; at++, o += 3)
    light[at] = luminance(data[o] ?? 0, data[o + 1] ?? 0, data[o + 2] ?? 0)
  return { width: w, height: h, data, light }
}

/** Display values, 3 a pixel, upright, on white where the picture is transparent. */
export async function decode(
  bytes: Uint8Array,
  width: number,
  height: number,
  { room, pulse }: Desk,
): Promise<Float32Array | null> {
  const raw = await decodeBytes(bytes, width, height, pulse)
  if (!raw) return null
  const out = room.floats(raw.length)
  for (let at = 0; at < out.length; at++) out[at] = (raw[at] ?? 0) / 255
  return out
}

/** As `decode`, 3 bytes a pixel. */
export async function decodeBytes(
  bytes: Uint8Array,
  width: number,
  height: number,
  pulse: Pulse,
): Promise<Uint8Array | null> {
  try {
    const upright = sharp(bytes, { failOn: 'none', limitInputPixels: 64_000_000 })
      .rotate()
      .resize(width, height, { fit: 'cover' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
    const { data, info } = await meanwhile(upright.toBuffer({ resolveWithObject: true }), pulse)
    const { channels } = info
    if (channels === 3) return data
    const out = new Uint8Array(width * height * 3)
    for (let at = 0; at < width * height; at++) {
      for (let c = 0; c < 3; c++)
        out[at * 3 + c] = data[at * channels + Math.min(c, channels - 1)] ?? 0
    }
    return out
  } catch (error) {
    if (error instanceof Cancelled) throw error
    return null
  }
}
