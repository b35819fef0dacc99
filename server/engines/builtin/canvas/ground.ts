import sharp from 'sharp'
import { decodeBytes } from '../guides/guide-picture.ts'
import { resample } from '../grade/resample.ts'

/** A given picture on the canvas, and where it is still to be painted. */
export interface Ground {
  /** 3 bytes a pixel of the whole canvas; anything where `open` is 1. */
  readonly bytes: Uint8Array
  /** 1 where there is nothing to keep, 0 where the given picture must stay. */
  readonly open: Uint8Array
}

/** The same at the size a scene is made ready at: display values, 3 a pixel. */
export interface SmallGround {
  readonly color: Float32Array
  readonly open: Uint8Array
}

/** Pixels that are partly open are open: nothing of what is missing may be taken for kept. */
export function groundAt(
  { bytes, open }: Ground,
  width: number,
  height: number,
  w: number,
  h: number,
): SmallGround {
  const color = new Float32Array(w * h * 3)
  const gap = new Uint8Array(w * h)
  const full = new Float32Array(bytes)
  resample(full, width, height, color, w, h, 3)
  for (let o = 0; o < color.length; o++) color[o] = (color[o] ?? 0) / 255
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(h - 1, Math.floor((y * h) / height)) * w
    for (let x = 0; x < width; x++, at++)
      if (open[at]) gap[row + Math.min(w - 1, Math.floor((x * w) / width))] = 1
  }
  return { color, open: gap }
}

/** Luminance of a mask at the canvas's size; white is to be painted. */
async function readMask(
  bytes: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array | null> {
  const mask = await decodeBytes(bytes, width, height)
  if (!mask) return null
  const open = new Uint8Array(width * height)
  for (let at = 0; at < open.length; at++) open[at] = (mask[at * 3 + 1] ?? 0) > 127 ? 1 : 0
  return open
}

/** What is transparent in a picture, which is what is missing from it; null when nothing is. */
async function transparentOf(
  bytes: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array | null> {
  try {
    const image = sharp(bytes, { failOn: 'none', limitInputPixels: 64_000_000 })
    if (!(await image.metadata()).hasAlpha) return null
    const alpha = await image
      .rotate()
      .resize(width, height, { fit: 'cover' })
      .extractChannel('alpha')
      .raw()
      .toBuffer()
    const open = Uint8Array.from(alpha, (v) => (v < 128 ? 1 : 0))
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
  const picture = await decodeBytes(base, width, height)
  if (!picture) return null
  const open = mask ? await readMask(mask, width, height) : await transparentOf(base, width, height)
  return open ? { bytes: picture, open } : null
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
  const inner = await decodeBytes(base, w, h)
  if (!inner) return null
  const left = (width - w) >> 1
  const top = (height - h) >> 1
  const bytes = new Uint8Array(width * height * 3)
  const open = new Uint8Array(width * height).fill(1)
  for (let y = 0; y < h; y++) {
    const to = (top + y) * width + left
    bytes.set(inner.subarray(y * w * 3, (y + 1) * w * 3), to * 3)
    open.fill(0, to, to + w)
  }
  return { bytes, open }
}
