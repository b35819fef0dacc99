import sharp from 'sharp'

type Pixels = Uint8ClampedArray

/** A picture made by a formula of its place (0 to 1 each way), colours from 0 to 1, as a PNG. */
export async function drawn(
  side: number,
  pixel: (u: number, v: number) => readonly [number, number, number],
): Promise<Uint8Array> {
  const raw = new Uint8Array(side * side * 3)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const rgb = pixel((x + 0.5) / side, (y + 0.5) / side)
      for (const c of [0, 1, 2] as const) raw[(y * side + x) * 3 + c] = Math.round(rgb[c] * 255)
    }
  }
  const image = sharp(raw, { raw: { width: side, height: side, channels: 3 } })
  return new Uint8Array(await image.png().toBuffer())
}

export function lightOf(pixels: Pixels): Float32Array {
  return Float32Array.from(
    { length: pixels.length / 3 },
    (_, k) =>
      (0.3 * (pixels[k * 3] ?? 0) +
        0.59 * (pixels[k * 3 + 1] ?? 0) +
        0.11 * (pixels[k * 3 + 2] ?? 0)) /
      255,
  )
}

/** Mean of the values whose place is picked. */
export function meanWhere(
  values: Float32Array,
  width: number,
  is: (u: number, v: number) => boolean,
): number {
  let sum = 0
  let count = 0
  for (let at = 0; at < values.length; at++) {
    const v = (Math.floor(at / width) + 0.5) / (values.length / width)
    if (!is(((at % width) + 0.5) / width, v)) continue
    sum += values[at] ?? 0
    count++
  }
  return sum / count
}

export function correlation(a: Float32Array, b: Float32Array): number {
  const mean = (v: Float32Array): number => v.reduce((sum, k) => sum + k, 0) / v.length
  const ma = mean(a)
  const mb = mean(b)
  let ab = 0
  let aa = 0
  let bb = 0
  for (let k = 0; k < a.length; k++) {
    const x = (a[k] ?? 0) - ma
    const y = (b[k] ?? 0) - mb
    ab += x * y
    aa += x * x
    bb += y * y
  }
  return ab / Math.sqrt(aa * bb + 1e-12)
}

/** Strength of change from pixel to pixel, over two of them, so that one stroke's edge does not count alone. */
export function gradient(light: Float32Array, width: number): Float32Array {
  const out = new Float32Array(light.length)
  for (let at = 2 * width + 2; at < light.length - 2 * width - 2; at++)
    out[at] =
      Math.abs((light[at + 2] ?? 0) - (light[at - 2] ?? 0)) +
      Math.abs((light[at + 2 * width] ?? 0) - (light[at - 2 * width] ?? 0))
  return out
}

/** How far two pictures' colours are apart as sets, whatever is where: mean over channels, in 8-bit steps. */
export function paletteDistance(a: Pixels, b: Pixels): number {
  let sum = 0
  const axes = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [1, -1, 0],
    [-0.5, -0.5, 1],
  ] as const
  for (const [r, g, bl] of axes) {
    const along = (p: Pixels): Float32Array =>
      Float32Array.from(
        { length: p.length / 3 },
        (_, k) => r * (p[k * 3] ?? 0) + g * (p[k * 3 + 1] ?? 0) + bl * (p[k * 3 + 2] ?? 0),
      ).toSorted()
    const x = along(a)
    const y = along(b)
    for (let k = 0; k < 64; k++)
      sum += Math.abs(
        (x[Math.floor(((k + 0.5) / 64) * x.length)] ?? 0) -
          (y[Math.floor(((k + 0.5) / 64) * y.length)] ?? 0),
      )
  }
  return sum / 64 / axes.length
}

export function saturation(pixels: Pixels): number {
  let sum = 0
  for (let o = 0; o < pixels.length; o += 3) {
    const rgb = [pixels[o] ?? 0, pixels[o + 1] ?? 0, pixels[o + 2] ?? 0]
    sum += Math.max(...rgb) - Math.min(...rgb)
  }
  return sum / (pixels.length / 3)
}

/** Mean difference of neighbours: how much fine detail there is. */
export function detail(light: Float32Array, width: number, is?: (at: number) => boolean): number {
  let sum = 0
  let count = 0
  for (let at = width; at < light.length; at++) {
    if (is?.(at) === false) continue
    sum +=
      Math.abs((light[at] ?? 0) - (light[at - 1] ?? 0)) +
      Math.abs((light[at] ?? 0) - (light[at - width] ?? 0))
    count++
  }
  return sum / Math.max(1, count)
}

export async function pixelsOf(bytes: Uint8Array, side: number): Promise<Pixels> {
  const raw = await sharp(bytes).resize(side, side).removeAlpha().raw().toBuffer()
  return Uint8ClampedArray.from(raw)
}
