import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { Cancelled } from './core/interrupt.ts'
import { Easel, paintPicture } from './paint-picture.ts'
import { styles } from './styles/catalogue.ts'
import { otherStyles } from './styles/named-styles.ts'
import { lightOf } from './testing/measures.ts'
import { digest, distance, paintSmall, task } from './testing/paint-small.ts'

const prompt = 'A red fox in a meadow by a lake'

describe('paintCanvas', () => {
  it('gives the same pixels for the same task, whatever was painted before', async () => {
    const first = digest((await paintSmall({ prompt })).pixels)
    await paintSmall({ prompt: 'a castle at night in the rain', width: 96, height: 40 })
    expect(digest((await paintSmall({ prompt })).pixels)).toBe(first)
  })

  it('composes anew for another seed or another unknown word', async () => {
    const one = (await paintSmall({ prompt, seed: 1 })).pixels
    expect(distance(one, (await paintSmall({ prompt, seed: 2 })).pixels)).toBeGreaterThan(12)
    expect(
      distance(one, (await paintSmall({ prompt, seed: 9_999_999_998 })).pixels),
    ).toBeGreaterThan(12)
    const zorble = (await paintSmall({ prompt: 'zorble' })).pixels
    expect(distance(zorble, (await paintSmall({ prompt: 'blixt' })).pixels)).toBeGreaterThan(12)
  })

  it('keeps all preset styles apart at thumbnail size', async () => {
    const painted: [string, Uint8ClampedArray][] = []
    for (const style of [...Object.keys(styles), ...Object.keys(otherStyles)])
      painted.push([style, (await paintSmall({ prompt, style })).pixels])
    for (const [i, [a, one]] of painted.entries()) {
      for (const [b, other] of painted.slice(i + 1))
        expect(distance(one, other), `${a} against ${b}`).toBeGreaterThan(6)
    }
  }, 60_000)

  it.each([
    ['guidance', { guidance: 1 }, { guidance: 20 }],
    ['steps', { steps: 10 }, { steps: 60 }],
    ['scheduler', { scheduler: 'KLMS' }, { scheduler: 'DDIM' }],
    ['contrast', { contrast: 1 }, { contrast: 4.5 }],
    ['contrast ratio', { contrastRatio: 0 }, { contrastRatio: 1 }],
    ['Alchemy', { alchemy: false }, { alchemy: true }],
    ['negative prompt', { negative: '' }, { negative: 'grass, trees, flowers' }],
  ] as const)('shows what %s changes', async (_, low, high) => {
    const size = { width: 128, height: 128 }
    const a = (await paintSmall({ prompt, ...size, ...low })).pixels
    const b = (await paintSmall({ prompt, ...size, ...high })).pixels
    expect(distance(a, b)).toBeGreaterThan(0.8)
  })

  it('keeps rain and snow out when they are refused', async () => {
    const rain = (await paintSmall({ prompt: 'a castle in the rain' })).pixels
    const dry = (await paintSmall({ prompt: 'a castle in the rain', negative: 'rain' })).pixels
    expect(distance(rain, dry)).toBeGreaterThan(5)
  })

  it.each([
    ['wild flowers in a garden', 'DYNAMIC'],
    ['a fox in a meadow', 'WATERCOLOR'],
  ])('runs on over its edges when tiling: %s', async (tiled, style) => {
    const side = 128
    const size = { width: side, height: side }
    const { pixels } = await paintSmall({ prompt: tiled, style, ...size, tiling: true })
    const light = lightOf(pixels)
    const step = (a: (k: number) => number, b: (k: number) => number): number => {
      let sum = 0
      for (let k = 0; k < side; k++) sum += Math.abs((light[a(k)] ?? 0) - (light[b(k)] ?? 0)) / side
      return sum
    }
    const column = (x: number) => (k: number) => k * side + x
    const row = (y: number) => (k: number) => y * side + k
    const inside = [20, 40, 60, 80, 100]
    const usual = (line: (at: number) => (k: number) => number): number =>
      inside.reduce((sum, at) => sum + step(line(at), line(at + 1)), 0) / inside.length
    expect(step(column(side - 1), column(0))).toBeLessThan(usual(column) * 2)
    expect(step(row(side - 1), row(0))).toBeLessThan(usual(row) * 2)
    // Nothing is mirrored: the tile is not its own reflection near the border.
    const mirrored = step(column(2), column(side - 3))
    expect(mirrored).toBeGreaterThan(usual(column) * 0.6)
  })

  it('cuts the subject out, corners clear and heart solid', async () => {
    const { alpha } = await paintSmall({ prompt: 'an apple', transparent: true })
    if (!alpha) throw new Error('No alpha.')
    expect(Math.max(alpha[0] ?? 1, alpha[63] ?? 1)).toBe(0)
    const share = alpha.reduce((sum, v) => sum + v, 0) / alpha.length
    expect(share).toBeGreaterThan(0.04)
    expect(share).toBeLessThan(0.8)
  })
})

describe('an init image', () => {
  const half = async (): Promise<Uint8Array> =>
    new Uint8Array(
      await sharp({ create: { width: 90, height: 60, channels: 3, background: '#d02020' } })
        .composite([
          {
            input: { create: { width: 45, height: 60, channels: 3, background: '#2040d0' } },
            left: 0,
            top: 0,
          },
        ])
        .png()
        .toBuffer(),
    )

  it('survives more the stronger it is asked to', async () => {
    const bytes = await half()
    const target = Uint8ClampedArray.from(
      { length: 64 * 64 * 3 },
      (_, k) => (((k / 3) | 0) % 64 < 32 ? [0x20, 0x40, 0xd0] : [0xd0, 0x20, 0x20])[k % 3] ?? 0,
    )
    const away: number[] = []
    for (const strength of [0.1, 0.5, 0.9]) {
      away.push(
        distance(
          (await paintSmall({ prompt, style: 'NONE', init: { bytes, strength } })).pixels,
          target,
        ),
      )
    }
    const [weak = 0, middle = 0, strong = 0] = away
    expect(middle).toBeLessThan(weak * 0.8)
    expect(strong).toBeLessThan(middle * 0.9)
    expect(strong).toBeLessThan(20)
  })

  it('is passed over when its bytes are no picture', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    const plain = digest((await paintSmall({ prompt })).pixels)
    expect(digest((await paintSmall({ prompt, init: { bytes, strength: 0.9 } })).pixels)).toBe(
      plain,
    )
  })
})

describe('paintPicture', () => {
  it('writes a JPEG of the output size, or a PNG with alpha', async () => {
    const jpeg = await paintPicture(
      task({ prompt, width: 96, height: 64, outputWidth: 168, outputHeight: 112 }),
    )
    const seen = await sharp(jpeg.bytes).metadata()
    expect(seen).toMatchObject({
      format: 'jpeg',
      width: 168,
      height: 112,
      chromaSubsampling: '4:4:4',
    })
    expect(jpeg).toMatchObject({ type: 'image/jpeg', width: 168, height: 112 })
    const png = await paintPicture(
      task({ prompt, transparent: true, outputWidth: 96, outputHeight: 96 }),
    )
    expect(await sharp(png.bytes).metadata()).toMatchObject({
      format: 'png',
      hasAlpha: true,
      width: 96,
    })
  })

  it('stops when told to', async () => {
    const pulse = {
      progress: () => undefined,
      check: () => {
        throw new Cancelled()
      },
    }
    await expect(paintPicture(task({ prompt }), new Easel(), pulse)).rejects.toThrow(Cancelled)
  })

  it('reports progress that never goes back', async () => {
    const said: number[] = []
    await paintPicture(task({ prompt, width: 256, height: 256 }), new Easel(), {
      progress: (f) => said.push(f),
      check: () => undefined,
    })
    expect(said.length).toBeGreaterThan(5)
    expect(said.toSorted((a, b) => a - b)).toEqual(said)
    expect(said.at(-1)).toBe(1)
  })
})
