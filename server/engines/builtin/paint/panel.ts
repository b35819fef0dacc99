import type { Level } from '../grade/pyramid.ts'
import { Lookup } from '../grade/resample.ts'

/**
 * What a brush works on: wet paint, and what object each pixel is. A pixel is one whole number: red, green, blue
 * (0 to 255) and, in the highest byte, the paint's thickness in steps of 1/thicknessScale. Blending whole
 * numbers two bytes at a time takes a third of the time, and the memory a quarter, of four floats.
 */
export interface Panel {
  readonly width: number
  readonly height: number
  readonly pixels: Int32Array
  /** Strokes that run off one edge come in at the opposite one. */
  readonly wraps: boolean
  /** A byte that tells neighbouring objects apart: strokes stop where it changes. */
  readonly object: Uint8Array
}

export const thicknessScale = 128

/** Every second byte of a pixel: red and blue, or, shifted by 8 bits, green and thickness. */
export const evenBytes = 0x00ff00ff
/** Half a step in both bytes of a product, so that blending rounds instead of darkening. */
export const halfBytes = 0x00800080

/** Two pixels mixed: `share` of the second, 0 to 256. */
function mix(a: number, b: number, share: number): number {
  const rest = 256 - share
  const even = (Math.imul(a & evenBytes, rest) + Math.imul(b & evenBytes, share)) | 0
  const odd = (Math.imul((a >>> 8) & evenBytes, rest) + Math.imul((b >>> 8) & evenBytes, share)) | 0
  return (((even + halfBytes) >>> 8) & evenBytes) | ((odd + halfBytes) & ~evenBytes)
}

function byte(v: number): number {
  const b = v * 255 + 0.5
  return b < 0 ? 0 : b > 255 ? 255 : b | 0
}

/** A pixel of a colour given as display values, and of a thickness of 0 to 1.99. */
export function pack(r: number, g: number, b: number, thickness: number): number {
  const thick = thickness * thicknessScale
  return (
    byte(r) | (byte(g) << 8) | (byte(b) << 16) | ((thick < 0 ? 0 : thick > 255 ? 255 : thick) << 24)
  )
}

/** Marks what object each pixel is, from the tags (object above, material in the low byte) of a canvas of any size. */
export function outline(
  panel: Panel,
  tags: Int32Array,
  fromWidth: number,
  fromHeight: number,
): void {
  const { width, height, object } = panel
  const columns = Int32Array.from({ length: width }, (_, x) =>
    Math.min(fromWidth - 1, Math.floor(((x + 0.5) * fromWidth) / width)),
  )
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(fromHeight - 1, Math.floor(((y + 0.5) * fromHeight) / height)) * fromWidth
    for (let x = 0; x < width; x++, at++) {
      const tag = tags[row + (columns[x] ?? 0)] ?? -1
      // 25 materials: objects of one material never share a byte with their neighbours in number.
      object[at] = tag < 0 ? 255 : ((tag >> 8) * 25 + (tag & 255)) & 255
    }
  }
}

/** A thin first coat: the picture itself, seen from afar. */
export function primePanel(panel: Panel, level: Level): void {
  const { data } = level
  const small = new Int32Array(level.width * level.height)
  for (let at = 0, o = 0; at < small.length; at++, o += 3)
    small[at] = pack(data[o] ?? 0, data[o + 1] ?? 0, data[o + 2] ?? 0, 0)
  enlargePixels(small, level.width, level.height, panel)
}

/** Bilinear copy of a smaller painting to a panel's size. */
export function enlargePixels(
  from: Int32Array,
  fromWidth: number,
  fromHeight: number,
  to: Panel,
): void {
  const { width, height, pixels } = to
  const { first, second, share } = new Lookup(fromWidth, width, 1)
  const parts = Int32Array.from(share, (v) => Math.round(v * 256))
  const row = new Int32Array(fromWidth)
  for (let y = 0, at = 0; y < height; y++) {
    const v = Math.max(0, Math.min(fromHeight - 1, ((y + 0.5) * fromHeight) / height - 0.5))
    const top = Math.floor(v)
    const a = top * fromWidth
    const b = Math.min(fromHeight - 1, top + 1) * fromWidth
    const down = Math.round((v - top) * 256)
    for (let x = 0; x < fromWidth; x++) row[x] = mix(from[a + x] ?? 0, from[b + x] ?? 0, down)
    if (width === fromWidth * 2) {
      // The usual case, without looking anything up.
      let left = row[0] ?? 0
      for (let x = 0; x < fromWidth; x++, at += 2) {
        const own = row[x] ?? 0
        pixels[at] = mix(own, left, 64)
        pixels[at + 1] = mix(own, row[x + 1 < fromWidth ? x + 1 : x] ?? 0, 64)
        left = own
      }
      continue
    }
    for (let x = 0; x < width; x++, at++)
      pixels[at] = mix(row[first[x] ?? 0] ?? 0, row[second[x] ?? 0] ?? 0, parts[x] ?? 0)
  }
}

/** The colours as display values, 3 a pixel. */
export function unpackColors(panel: Panel, color: Float32Array): void {
  const { pixels } = panel
  for (let at = 0, o = 0; at < pixels.length; at++, o += 3) {
    const p = pixels[at] ?? 0
    color[o] = (p & 255) / 255
    color[o + 1] = ((p >>> 8) & 255) / 255
    color[o + 2] = ((p >>> 16) & 255) / 255
  }
}
