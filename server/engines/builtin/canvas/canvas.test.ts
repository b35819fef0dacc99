import { describe, expect, it } from 'vitest'
import { correlation, drawn, gradient, lightOf, meanWhere, pixelsOf } from '../testing/measures.ts'
import { paintSmall } from '../testing/paint-small.ts'
import { quietDesk } from '../core/desk.ts'
import { synthesise } from './synthesise.ts'
import { membrane } from './membrane.ts'

const side = 128
const size = { width: side, height: side }

const land = () =>
  drawn(side, (u, v) =>
    v < 0.5
      ? [0.4 + 0.3 * v, 0.6 + 0.2 * v, 0.95]
      : [0.25 + 0.06 * Math.sin(u * 90), 0.55 + 0.08 * Math.sin(v * 110 + u * 40), 0.2],
  )
const inHole = (u: number, v: number): boolean => Math.hypot(u - 0.62, v - 0.55) < 0.26
const hole = () => drawn(side, (u, v) => (inHole(u, v) ? [1, 1, 1] : [0, 0, 0]))

function eachPixel(see: (at: number, u: number, v: number) => void): void {
  for (let at = 0; at < side * side; at++)
    see(at, ((at % side) + 0.5) / side, (Math.floor(at / side) + 0.5) / side)
}

/** The largest difference of a pixel where it is picked, in 8-bit steps; one is the rounding of the measure. */
function mostOff(
  a: Uint8ClampedArray,
  b: Uint8ClampedArray,
  is: (u: number, v: number) => boolean,
): number {
  let most = 0
  eachPixel((at, u, v) => {
    if (!is(u, v)) return
    for (let c = at * 3; c < at * 3 + 3; c++)
      most = Math.max(most, Math.abs((a[c] ?? 0) - (b[c] ?? 0)))
  })
  return most
}

describe('inpainting', () => {
  it('keeps every pixel outside the mask and paints the subject inside it', async () => {
    const base = await land()
    const mask = await hole()
    const canvas = { type: 'INPAINT', base, mask, kept: 0 } as const
    const before = await pixelsOf(base, side)
    const { pixels } = await paintSmall({ ...size, prompt: 'a red balloon', canvas })
    expect(mostOff(pixels, before, (u, v) => !inHole(u, v))).toBeLessThanOrEqual(1)
    let changed = 0
    eachPixel((at, u, v) => {
      if (inHole(u, v) && Math.abs((pixels[at * 3] ?? 0) - (before[at * 3] ?? 0)) > 40) changed++
    })
    expect(changed).toBeGreaterThan(side * side * 0.02)
  })

  it('leaves no seam: the border of the mask is no rougher than what lies beside it', async () => {
    const canvas = { type: 'INPAINT', base: await land(), mask: await hole(), kept: 0 } as const
    const { pixels } = await paintSmall({ ...size, prompt: 'a meadow', canvas })
    const steep = gradient(lightOf(pixels), side)
    const ring = (low: number, high: number) => (u: number, v: number) => {
      const d = Math.hypot(u - 0.62, v - 0.55)
      return d > low && d < high
    }
    const seam = meanWhere(steep, side, ring(0.25, 0.27))
    const outside = meanWhere(steep, side, ring(0.28, 0.34))
    expect(seam).toBeLessThan(outside * 1.3)
  })

  it('lets more of the old picture through the higher its strength', async () => {
    const base = await land()
    const mask = await hole()
    const before = lightOf(await pixelsOf(base, side))
    const away = async (kept: number): Promise<number> => {
      const canvas = { type: 'INPAINT', base, mask, kept } as const
      const { pixels } = await paintSmall({ ...size, prompt: 'a black castle', canvas })
      const off = lightOf(pixels).map((v, k) => Math.abs(v - (before[k] ?? 0)))
      return meanWhere(off, side, inHole)
    }
    const [none, some, most] = [await away(0), await away(0.4), await away(0.8)]
    expect(some).toBeLessThan(none)
    expect(most).toBeLessThan(some)
  })
})

describe('outpainting and unzoom', () => {
  it('keeps what is there and paints what is missing', async () => {
    const base = await land()
    const missing = (u: number): boolean => u > 0.6
    const mask = await drawn(side, (u) => (missing(u) ? [1, 1, 1] : [0, 0, 0]))
    const canvas = { type: 'OUTPAINT', base, mask, kept: 0 } as const
    const { pixels } = await paintSmall({ ...size, prompt: 'mountains', canvas })
    expect(mostOff(pixels, await pixelsOf(base, side), (u) => !missing(u))).toBeLessThanOrEqual(1)
  })

  it('sets the picture smaller into a wider view, unchanged', async () => {
    const base = await land()
    const { pixels } = await paintSmall({
      ...size,
      prompt: 'a meadow',
      unzoom: { bytes: base, amount: 2 },
    })
    const small = lightOf(await pixelsOf(base, side / 2))
    const light = lightOf(pixels)
    const inner = Float32Array.from(
      { length: small.length },
      (_, k) => light[(Math.floor(k / 64) + 32) * side + (k % 64) + 32] ?? 0,
    )
    expect(correlation(inner, small)).toBeGreaterThan(0.999)
    const beside = meanWhere(light, side, (u, v) => v < 0.2 && u > 0.1)
    const ground = meanWhere(light, side, (_, v) => v > 0.85)
    expect(beside).toBeGreaterThan(ground)
  })
})

describe('sketches and edits', () => {
  it('keeps the patches of a sketch in their place', async () => {
    const base = await drawn(side, (u, v) =>
      v > 0.6 ? [0.1, 0.5, 0.15] : u > 0.6 && v > 0.3 ? [0.8, 0.15, 0.1] : [0.5, 0.75, 1],
    )
    const at = async (kept: number): Promise<number> => {
      const canvas = { type: 'SKETCH2IMG', base, mask: null, kept } as const
      const { pixels } = await paintSmall({ ...size, prompt: 'a village', canvas })
      return correlation(lightOf(pixels), lightOf(await pixelsOf(base, side)))
    }
    const [weak, strong] = [await at(0.2), await at(0.7)]
    expect(strong).toBeGreaterThan(weak)
    expect(strong).toBeGreaterThan(0.6)
  })

  it('changes the hour of a picture and leaves its drawing', async () => {
    const base = await land()
    const before = await pixelsOf(base, side)
    const edited = async (prompt: string): Promise<Uint8ClampedArray> =>
      (await paintSmall({ ...size, prompt, style: 'NONE', edits: [base] })).pixels
    const night = await edited('make it night')
    const light = lightOf(before)
    expect(meanWhere(lightOf(night), side, () => true)).toBeLessThan(
      meanWhere(light, side, () => true) * 0.65,
    )
    expect(correlation(lightOf(night), light)).toBeGreaterThan(0.8)
    const winter = await edited('make it winter')
    const ground = (_: number, v: number): boolean => v > 0.75
    expect(meanWhere(lightOf(winter), side, ground)).toBeGreaterThan(
      meanWhere(light, side, ground) + 0.15,
    )
  })
})

it('spans a hole with the colours of its border', () => {
  const color = new Float32Array(32 * 32 * 3)
  const known = new Float32Array(32 * 32)
  for (let at = 0; at < known.length; at++) {
    const x = at % 32
    known[at] = x < 4 || x > 27 ? 1 : 0
    for (let c = 0; c < 3; c++) color[at * 3 + c] = known[at] ? x / 31 : 9
  }
  membrane(color, known, 32, 32, quietDesk())
  for (let x = 1; x < 32; x++)
    expect(color[(16 * 32 + x) * 3] ?? 9).toBeGreaterThanOrEqual(
      (color[(16 * 32 + x - 1) * 3] ?? 0) - 0.02,
    )
})

it('leaves a border that falls on any grid without a step', () => {
  const cells = 64
  const color = new Float32Array(cells * cells * 3)
  const known = new Float32Array(cells * cells)
  for (let at = 0; at < known.length; at++) {
    const y = Math.floor(at / cells)
    known[at] = y >= 32 ? 1 : 0
    // Bright in the row at the border, dark in all that lies behind it.
    for (let c = 0; c < 3; c++) color[at * 3 + c] = y < 32 ? 0 : y < 34 ? 1 : 0.2
  }
  membrane(color, known, cells, cells, quietDesk())
  expect(color[(31 * cells + 20) * 3]).toBeGreaterThan(0.8)
})

it('goes on with the pattern of a picture where a part of it is missing', () => {
  const width = 96
  const color = new Float32Array(width * width * 3)
  const open = new Uint8Array(width * width)
  const pattern = (x: number, y: number): number => ((x >> 3) + (y >> 3)) % 2
  for (let at = 0; at < open.length; at++) {
    const x = at % width
    const y = Math.floor(at / width)
    open[at] = Math.hypot(x - 50, y - 44) < 18 ? 1 : 0
    color.fill(open[at] ? 0.5 : pattern(x, y), at * 3, at * 3 + 3)
  }
  const torn = { width, height: width, color, open, barred: null, wraps: false }
  expect(synthesise(torn, 1, quietDesk())).not.toBeNull()
  let off = 0
  let count = 0
  for (let at = 0; at < open.length; at++) {
    if (!open[at]) continue
    off += Math.abs((color[at * 3] ?? 0) - pattern(at % width, Math.floor(at / width)))
    count++
  }
  expect(off / count).toBeLessThan(0.15)
})
