/**
 * Bilinear copy of an interleaved image to another size. Two rows are mixed first and then read across, so that
 * a number of the source is mixed once for all the pixels it serves.
 */
export function resample(
  from: Float32Array,
  fromWidth: number,
  fromHeight: number,
  to: Float32Array,
  width: number,
  height: number,
  channels: number,
): void {
  if (fromWidth === width && fromHeight === height) {
    to.set(from.subarray(0, width * height * channels))
    return
  }
  const across = new Lookup(fromWidth, width, channels)
  const row = new Float32Array(fromWidth * channels)
  const { first, second, share } = across
  for (let y = 0, o = 0; y < height; y++) {
    mixRows(from, fromWidth * channels, fromHeight, y, height, row)
    for (let x = 0; x < width; x++) {
      const p = first[x] ?? 0
      const q = second[x] ?? 0
      const f = share[x] ?? 0
      for (let c = 0; c < channels; c++, o++) {
        const left = row[p + c] ?? 0
        to[o] = left + ((row[q + c] ?? 0) - left) * f
      }
    }
  }
}

/** As `resample`, from bytes. */
export function resampleBytes(
  from: Uint8Array,
  fromWidth: number,
  fromHeight: number,
  to: Float32Array,
  width: number,
  height: number,
  channels: number,
): void {
  if (fromWidth === width && fromHeight === height) {
    to.set(from.subarray(0, width * height * channels))
    return
  }
  const length = fromWidth * channels
  const { first, second, share } = new Lookup(fromWidth, width, channels)
  const row = new Float32Array(length)
  for (let y = 0, o = 0; y < height; y++) {
    const v = Math.max(0, Math.min(fromHeight - 1, ((y + 0.5) * fromHeight) / height - 0.5))
    const top = Math.floor(v)
    const down = v - top
    const a = top * length
    const b = Math.min(fromHeight - 1, top + 1) * length
    for (let k = 0; k < length; k++) {
      const upper = from[a + k] ?? 0
      row[k] = upper + ((from[b + k] ?? 0) - upper) * down
    }
    for (let x = 0; x < width; x++) {
      const p = first[x] ?? 0
      const q = second[x] ?? 0
      const f = share[x] ?? 0
      for (let c = 0; c < channels; c++, o++) {
        const left = row[p + c] ?? 0
        to[o] = left + ((row[q + c] ?? 0) - left) * f
      }
    }
  }
}

/** Where each pixel of a row finds its two neighbours in a row of another length, and how far it is to the second. */
export class Lookup {
  readonly first: Int32Array
  readonly second: Int32Array
  readonly share: Float32Array

  constructor(fromWidth: number, width: number, channels: number) {
    this.first = new Int32Array(width)
    this.second = new Int32Array(width)
    this.share = new Float32Array(width)
    for (let x = 0; x < width; x++) {
      const u = Math.max(0, Math.min(fromWidth - 1, ((x + 0.5) * fromWidth) / width - 0.5))
      const left = Math.floor(u)
      this.first[x] = left * channels
      this.second[x] = Math.min(fromWidth - 1, left + 1) * channels
      this.share[x] = u - left
    }
  }
}

/** The row that line `y` of `height` falls on in an image of `fromHeight` rows, `length` numbers each. */
export function mixRows(
  from: Float32Array,
  length: number,
  fromHeight: number,
  y: number,
  height: number,
  out: Float32Array,
): void {
  const v = Math.max(0, Math.min(fromHeight - 1, ((y + 0.5) * fromHeight) / height - 0.5))
  const top = Math.floor(v)
  const f = v - top
  const a = top * length
  const b = Math.min(fromHeight - 1, top + 1) * length
  for (let k = 0; k < length; k++) {
    const upper = from[a + k] ?? 0
    out[k] = upper + ((from[b + k] ?? 0) - upper) * f
  }
}

/** Nearest-neighbour copy of one whole number a pixel. */
export function resampleNearest(
  from: Int32Array,
  fromWidth: number,
  fromHeight: number,
  to: Int32Array,
  width: number,
  height: number,
): void {
  if (fromWidth === width && fromHeight === height) {
    to.set(from.subarray(0, width * height))
    return
  }
  const columns = new Int32Array(width)
  for (let x = 0; x < width; x++)
    columns[x] = Math.min(fromWidth - 1, Math.floor(((x + 0.5) * fromWidth) / width))
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(fromHeight - 1, Math.floor(((y + 0.5) * fromHeight) / height)) * fromWidth
    for (let x = 0; x < width; x++, at++) to[at] = from[row + (columns[x] ?? 0)] ?? 0
  }
}
