import sharp from 'sharp'
import { decodeBytes } from '../guides/guide-picture.ts'
import type { Desk } from '../core/desk.ts'
import { Cancelled, meanwhile } from '../core/interrupt.ts'
import type { Pulse } from '../core/interrupt.ts'
import { resampleBytes } from '../grade/resample.ts'

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
  { room, pulse }: Desk,
): SmallGround {
  const color = room.floats(w * h * 3)
  const gap = room.bytes(w * h)
  resampleBytes(bytes, width, height, color, w, h, 3)
  pulse.check()
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
  { room, pulse }: Desk,
): Promise<Uint8Array | null> {
  const mask = await decodeBytes(bytes, width, height, pulse)
  if (!mask) return null
  const open = room.bytes(width * height)
  for (let at = 0; at < open.length; at++) open[at] = (mask[at * 3 + 1] ?? 0) > 127 ? 1 : 0
  return open
}

/** What is transparent in a picture, which is what is missing from it; null when nothing is. */
async function transparentOf(
  bytes: Uint8Array,
  width: number,
  height: number,
  pulse: Pulse,
): Promise<Uint8Array | null> {
  try {
    const image = sharp(bytes, { failOn: 'none', limitInputPixels: 64_000_000 })
    if (!(await image.metadata()).hasAlpha) return null
    const shown = image.rotate().resize(width, height, { fit: 'cover' })
    const alpha = await meanwhile(shown.extractChannel('alpha').raw().toBuffer(), pulse)
    const open = Uint8Array.from(alpha, (v) => (v < 128 ? 1 : 0))
    return open.includes(1) ? open : null
  } catch (error) {
    if (error instanceof Cancelled) throw error
    return null
  }
}

/** The base of a canvas job with its mask; without one, what the base leaves transparent. Null when unreadable. */
export async function readGround(
  base: Uint8Array,
  mask: Uint8Array | null,
  width: number,
  height: number,
  desk: Desk,
): Promise<Ground | null> {
  const picture = await decodeBytes(base, width, height, desk.pulse)
  if (!picture) return null
  const open = mask
    ? await readMask(mask, width, height, desk)
    : await transparentOf(base, width, height, desk.pulse)
  return open ? { bytes: picture, open } : null
}

/** The picture made smaller by `amount` in the middle of the canvas, with room around it. */
export async function shrunk(
  base: Uint8Array,
  amount: number,
  width: number,
  height: number,
  { room, pulse }: Desk,
): Promise<Ground | null> {
  const w = Math.max(4, Math.round(width / amount))
  const h = Math.max(4, Math.round(height / amount))
  const inner = await decodeBytes(base, w, h, pulse)
  if (!inner) return null
  const left = (width - w) >> 1
  const top = (height - h) >> 1
  const bytes = room.bytes(width * height * 3)
  const open = room.bytes(width * height).fill(1)
  for (let y = 0; y < h; y++) {
    const to = (top + y) * width + left
    bytes.set(inner.subarray(y * w * 3, (y + 1) * w * 3), to * 3)
    open.fill(0, to, to + w)
  }
  return { bytes, open }
}
