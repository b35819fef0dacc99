import type { Desk } from '../core/desk.ts'
import { clamp } from '../core/scalar.ts'
import type { SmallGround } from './ground.ts'

/** Which pixels of a picture are its main thing. */
export interface MainThing {
  readonly mask: Uint8Array
  readonly width: number
  readonly height: number
}

/** The opening's bounds as shares of the frame, or null where it surrounds the kept picture. */
export function openingOf(
  { open }: { readonly open: Uint8Array },
  width: number,
  height: number,
): { left: number; top: number; right: number; bottom: number } | null {
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let at = 0; at < open.length; at++) {
    if (!open[at]) continue
    const x = at % width
    const y = (at / width) | 0
    left = Math.min(left, x)
    right = Math.max(right, x + 1)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + 1)
  }
  if (right <= left || (right - left > width * 0.92 && bottom - top > height * 0.92)) return null
  return { left: left / width, top: top / height, right: right / width, bottom: bottom / height }
}

/** The main thing of a picture that is continued, and what is close to it. Null where there is none. */
export function figureBar(
  figure: MainThing | null,
  width: number,
  height: number,
  { room }: Desk,
): Uint8Array | null {
  if (!figure) return null
  const barred = room.bytes(width * height)
  const near = Math.max(2, Math.round(Math.min(width, height) * 0.02))
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      for (const [dx, dy] of [
        [0, 0],
        [near, 0],
        [-near, 0],
        [0, near],
        [0, -near],
      ] as const) {
        const u = clamp(Math.floor(((x + dx + 0.5) * figure.width) / width), 0, figure.width - 1)
        const v = clamp(Math.floor(((y + dy + 0.5) * figure.height) / height), 0, figure.height - 1)
        if (figure.mask[v * figure.width + u]) barred[at] = 1
      }
  return barred
}

/** Where the opening runs round the picture, its middle is not repeated outside: that is where its subject stands. */
export function barredOf(
  ground: SmallGround,
  width: number,
  height: number,
  { room, pulse }: Desk,
): Uint8Array | null {
  if (openingOf(ground, width, height)) return null
  let [left, top, right, bottom] = [width, height, 0, 0]
  for (let at = 0; at < ground.open.length; at++) {
    if (ground.open[at]) continue
    left = Math.min(left, at % width)
    right = Math.max(right, at % width)
    top = Math.min(top, (at / width) | 0)
    bottom = Math.max(bottom, (at / width) | 0)
  }
  const barred = room.bytes(width * height)
  pulse.check()
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const u = (x - left) / (right - left + 1) - 0.5
      const v = (y - top) / (bottom - top + 1) - 0.55
      if (Math.hypot(u / 0.3, v / 0.36) < 1) barred[y * width + x] = 1
    }
  }
  return barred
}
