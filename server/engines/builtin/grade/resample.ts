/** Bilinear copy of an interleaved image to another size. */
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
  const sx = fromWidth / width
  const sy = fromHeight / height
  for (let y = 0; y < height; y++) {
    const v = Math.max(0, Math.min(fromHeight - 1, (y + 0.5) * sy - 0.5))
    const y0 = v | 0
    const fy = v - y0
    const a = y0 * fromWidth * channels
    const b = Math.min(fromHeight - 1, y0 + 1) * fromWidth * channels
    for (let x = 0; x < width; x++) {
      const u = Math.max(0, Math.min(fromWidth - 1, (x + 0.5) * sx - 0.5))
      const x0 = u | 0
      const fx = u - x0
      const p = x0 * channels
      const q = Math.min(fromWidth - 1, x0 + 1) * channels
      const o = (y * width + x) * channels
      for (let c = 0; c < channels; c++) {
        const top = (from[a + p + c] ?? 0) * (1 - fx) + (from[a + q + c] ?? 0) * fx
        const low = (from[b + p + c] ?? 0) * (1 - fx) + (from[b + q + c] ?? 0) * fx
        to[o + c] = top + (low - top) * fy
      }
    }
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
  for (let y = 0; y < height; y++) {
    const row = Math.min(fromHeight - 1, Math.floor(((y + 0.5) * fromHeight) / height)) * fromWidth
    for (let x = 0; x < width; x++) {
      to[y * width + x] =
        from[row + Math.min(fromWidth - 1, Math.floor(((x + 0.5) * fromWidth) / width))] ?? 0
    }
  }
}
