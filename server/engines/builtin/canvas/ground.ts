import sharp from 'sharp'
import { decode } from '../guides/guide-picture.ts'

/** A given picture on the canvas, and where it is still to be painted. */
export interface Ground {
  /** Display values, 3 a pixel, of the whole canvas; anything where `open` is 1. */
  readonly color: Float32Array
  /** 1 where there is nothing to keep, 0 where the given picture must stay. */
  readonly open: Float32Array
}

/** Luminance of a mask at the canvas's size; white is to be painted. */
async function readMask(
  bytes: Uint8Array,
  width: number,
  height: number,
): Promise<Float32Array | null> {
  const mask = await decode(bytes, width, height)
  if (!mask) return null
  const open = new Float32Array(width * height)
  for (let at = 0; at < open.length; at++) open[at] = (mask[at * 3 + 1] ?? 0) > 0.5 ? 1 : 0
  return open
}

/** What is transparent in a picture, which is what is missing from it; null when nothing is. */
async function transparentOf(
  bytes: Uint8Array,
  width: number,
  height: number,
): Promise<Float32Array | null> {
  try {
    const image = sharp(bytes, { failOn: 'none', limitInputPixels: 64_000_000 })
    if (!(await image.metadata()).hasAlpha) return null
    const alpha = await image
      .rotate()
      .resize(width, height, { fit: 'cover' })
      .extractChannel('alpha')
      .raw()
      .toBuffer()
    const open = Float32Array.from(alpha, (v) => (v < 128 ? 1 : 0))
    return open.includes(1) ? open : null
  } catch {
    return null
  }
}

/** The base of a canvas job with its mask; without one, what the base leaves transparent. Null when unreadable. */
export async function readGround(
  base: Uint8Array,
  mask: Uint8Array | null,
  width: number,
  height: number,
): Promise<Ground | null> {
  const color = await decode(base, width, height)
  if (!color) return null
  const open = mask ? await readMask(mask, width, height) : await transparentOf(base, width, height)
  return open ? { color, open } : null
}

/** The picture made smaller by `amount` in the middle of the canvas, with room around it. */
export async function shrunk(
  base: Uint8Array,
  amount: number,
  width: number,
  height: number,
): Promise<Ground | null> {
  const w = Math.max(4, Math.round(width / amount))
  const h = Math.max(4, Math.round(height / amount))
  const inner = await decode(base, w, h)
  if (!inner) return null
  const left = (width - w) >> 1
  const top = (height - h) >> 1
  const color = new Float32Array(width * height * 3)
  const open = new Float32Array(width * height).fill(1)
  for (let y = 0; y < h; y++) {
    const to = (top + y) * width + left
    color.set(inner.subarray(y * w * 3, (y + 1) * w * 3), to * 3)
    open.fill(0, to, to + w)
  }
  return { color, open }
}
