import { describe, expect, it } from 'vitest'
import type { ControlnetKind } from '#contract/leonardo/tables/controlnets.ts'
import {
  correlation,
  drawn,
  gradient,
  lightOf,
  meanWhere,
  paletteDistance,
  pixelsOf,
} from '../testing/measures.ts'
import { distance, paintSmall } from '../testing/paint-small.ts'

const side = 128
const size = { width: side, height: side }
const prompt = 'a cottage by a lake in the mountains'

async function guided(kind: ControlnetKind, bytes: Uint8Array, weight: number, said = prompt) {
  return paintSmall({ ...size, prompt: said, guides: [{ kind, bytes, weight }] })
}

const inVase = (u: number, v: number): boolean =>
  v > 0.15 && v < 0.9 && Math.abs(u - 0.5) < (v < 0.4 ? 0.1 : 0.26)

const vase = () =>
  drawn(side, (u, v) =>
    inVase(u, v) ? [0.15, 0.35, 0.5] : v > 0.8 ? [0.5, 0.4, 0.3] : [0.85, 0.85, 0.8],
  )

/** A measure of the picture at three weights, the first of them none. */
async function rising(
  kind: ControlnetKind,
  bytes: Uint8Array,
  measure: (pixels: Uint8ClampedArray) => number,
  said = prompt,
): Promise<[number, number, number]> {
  const at = async (weight: number): Promise<number> =>
    measure((await guided(kind, bytes, weight, said)).pixels)
  return [await at(0), await at(0.7), await at(1.8)]
}

/** By how much a measure rises over all, or nothing when it falls on the way. */
function riseOf([none, some, much]: readonly [number, number, number]): number {
  return some > none && much > some ? much - none : 0
}

describe('edges, line art and sketches', () => {
  it.each(['edge', 'lineArt', 'sketch'] as const)(
    '%s hold the shapes of the picture',
    async (kind) => {
      const bytes = await vase()
      const wanted = gradient(lightOf(await pixelsOf(bytes, side)), side)
      const found = await rising(kind, bytes, (p) =>
        correlation(gradient(lightOf(p), side), wanted),
      )
      expect(riseOf(found)).toBeGreaterThan(kind === 'sketch' ? 0.1 : 0.2)
    },
  )

  it('draws the lines of a drawing dark', async () => {
    const onLine = (u: number, v: number): boolean => Math.abs(u - v) < 0.015
    const bytes = await drawn(side, (u, v) => (onLine(u, v) ? [0, 0, 0] : [1, 1, 1]))
    expect(
      riseOf(
        await rising('lineArt', bytes, (p) => {
          const light = lightOf(p)
          const beside = meanWhere(
            light,
            side,
            (u, v) => Math.abs(u - v) > 0.04 && Math.abs(u - v) < 0.08,
          )
          return beside - meanWhere(light, side, onLine)
        }),
      ),
    ).toBeGreaterThan(0.15)
  })
})

describe('depth, normals and pose', () => {
  it('parts near from far where the depth map does', async () => {
    const bytes = await drawn(side, (u) => (u > 0.5 ? [0.9, 0.9, 0.9] : [0.15, 0.15, 0.15]))
    const color = (p: Uint8ClampedArray): number => {
      let sum = 0
      for (let y = 8; y < side - 8; y++)
        for (let c = 0; c < 3; c++)
          sum += Math.abs((p[(y * side + 52) * 3 + c] ?? 0) - (p[(y * side + 76) * 3 + c] ?? 0))
      return sum / side / 3
    }
    expect(riseOf(await rising('depth', bytes, color, 'a snowy field'))).toBeGreaterThan(15)
  })

  it('lights the side of a form that faces the light', async () => {
    const bytes = await drawn(side, (u, v) => {
      const x = (u - 0.5) / 0.4
      const y = (0.5 - v) / 0.4
      const d = x * x + y * y
      return d < 1 ? [x / 2 + 0.5, y / 2 + 0.5, Math.sqrt(1 - d) / 2 + 0.5] : [0.5, 0.5, 1]
    })
    const above = (u: number, v: number): boolean => Math.hypot(u - 0.5, v - 0.24) < 0.1
    const below = (u: number, v: number): boolean => Math.hypot(u - 0.5, v - 0.76) < 0.1
    const relief = (p: Uint8ClampedArray): number => {
      const light = lightOf(p)
      return meanWhere(light, side, above) / meanWhere(light, side, below)
    }
    expect(riseOf(await rising('normal', bytes, relief, 'a meadow'))).toBeGreaterThan(0.4)
  })

  it('puts the figure where the pose has it, arms and all', async () => {
    const bar = (u: number, v: number, a: number, b: number, c: number, d: number): boolean =>
      u > a && u < b && v > c && v < d
    const figure = (u: number, v: number): boolean =>
      bar(u, v, 0.28, 0.32, 0.2, 0.6) ||
      bar(u, v, 0.12, 0.48, 0.3, 0.34) ||
      bar(u, v, 0.24, 0.28, 0.6, 0.85) ||
      bar(u, v, 0.32, 0.36, 0.6, 0.85)
    const bytes = await drawn(side, (u, v) => (figure(u, v) ? [1, 0.6, 0.1] : [0, 0, 0]))
    const { alpha } = await paintSmall({
      ...size,
      prompt: 'a man in the desert',
      transparent: true,
      guides: [{ kind: 'pose', bytes, weight: 1 }],
    })
    if (!alpha) throw new Error('No alpha.')
    const covered = alpha.slice()
    expect(meanWhere(covered, side, (u, v) => bar(u, v, 0.22, 0.38, 0.2, 0.86))).toBeGreaterThan(
      0.25,
    )
    expect(meanWhere(covered, side, (u) => u > 0.55)).toBeLessThan(0.01)
    expect(meanWhere(covered, side, (u, v) => bar(u, v, 0.17, 0.24, 0.26, 0.4))).toBeGreaterThan(
      0.1,
    )
  })
})

describe('signs', () => {
  const cell = (u: number, v: number): boolean =>
    (Math.floor(u * 8) * 5 + Math.floor(v * 8) * 3 + Math.floor(u * 8) * Math.floor(v * 8)) % 3 ===
    0

  it.each(['pattern', 'qrCode', 'text'] as const)(
    '%s reads in the light of the picture',
    async (kind) => {
      const bytes = await drawn(side, (u, v) => (cell(u, v) ? [0, 0, 0] : [1, 1, 1]))
      const read = (p: Uint8ClampedArray): number => {
        const light = lightOf(p)
        return meanWhere(light, side, (u, v) => !cell(u, v)) - meanWhere(light, side, cell)
      }
      expect(riseOf(await rising(kind, bytes, read))).toBeGreaterThan(0.25)
    },
  )

  it('can be told cell by cell when it is a code', async () => {
    const bytes = await drawn(side, (u, v) => (cell(u, v) ? [0, 0, 0] : [1, 1, 1]))
    const light = lightOf((await guided('qrCode', bytes, 1.5)).pixels)
    let right = 0
    for (let j = 0; j < 8; j++) {
      for (let i = 0; i < 8; i++) {
        const mean = meanWhere(
          light,
          side,
          (u, v) => Math.floor(u * 8) === i && Math.floor(v * 8) === j,
        )
        if (mean < 0.48 === cell((i + 0.5) / 8, (j + 0.5) / 8)) right++
      }
    }
    expect(right).toBeGreaterThanOrEqual(61)
  })
})

describe('references', () => {
  const rose = () =>
    drawn(side, (u, v) => [0.6 + 0.4 * v, 0.15 + 0.3 * u, 0.5 + 0.2 * Math.sin(u * 20)])

  it('takes the palette of a style reference, the more the stronger', async () => {
    const bytes = await rose()
    const target = await pixelsOf(bytes, side)
    const [none, some, much] = await rising('style', bytes, (p) => -paletteDistance(p, target))
    expect(riseOf([none, some, much])).toBeGreaterThan(8)
    expect(-much).toBeLessThan(-none * 0.6)
  })

  it('mixes style references by their weights', async () => {
    const blue = await drawn(side, (u, v) => [0.1 * u, 0.3 * v, 0.6 + 0.4 * v])
    const red = await rose()
    const target = await pixelsOf(red, side)
    const with_ = async (a: number, b: number): Promise<number> =>
      paletteDistance(
        (
          await paintSmall({
            ...size,
            prompt,
            guides: [
              { kind: 'style', bytes: red, weight: a },
              { kind: 'style', bytes: blue, weight: b },
            ],
          })
        ).pixels,
        target,
      )
    expect(await with_(1.6, 0.2)).toBeLessThan((await with_(0.2, 1.6)) * 0.7)
  })

  it('colours the figure, and nothing else, as a character reference has it', async () => {
    const bytes = await drawn(side, (u, v) =>
      Math.abs(u - 0.5) < 0.2 && v > 0.1 ? [0.9, 0.75, 0.05] : [0.4, 0.45, 0.5],
    )
    const said = 'a knight in a meadow'
    const { alpha } = await paintSmall({ ...size, prompt: said, transparent: true })
    const plain = (await paintSmall({ ...size, prompt: said })).pixels
    const taken = (await guided('character', bytes, 2, said)).pixels
    const yellow = (p: Uint8ClampedArray, inside: boolean): number => {
      let sum = 0
      let count = 0
      for (let at = 0; at < side * side; at++) {
        if ((alpha?.[at] ?? 0) > 0.9 !== inside) continue
        sum += ((p[at * 3] ?? 0) + (p[at * 3 + 1] ?? 0)) / 2 - (p[at * 3 + 2] ?? 0)
        count++
      }
      return sum / count
    }
    expect(yellow(taken, true)).toBeGreaterThan(yellow(plain, true) + 25)
    expect(Math.abs(yellow(taken, false) - yellow(plain, false))).toBeLessThan(8)
  })

  it('arranges light and dark as a content reference does', async () => {
    const bytes = await drawn(side, (u, v) =>
      u < 0.45 && v > 0.3 ? [0.1, 0.12, 0.1] : v < 0.35 ? [0.75, 0.8, 0.9] : [0.95, 0.9, 0.7],
    )
    const target = lightOf(await pixelsOf(bytes, side))
    expect(
      riseOf(await rising('content', bytes, (p) => correlation(lightOf(p), target), 'the desert')),
    ).toBeGreaterThan(0.15)
  })

  it('takes palette and texture from image prompts by their weight', async () => {
    const bytes = await rose()
    const target = await pixelsOf(bytes, side)
    const at = async (weight: number): Promise<Uint8ClampedArray> =>
      (await paintSmall({ ...size, prompt, imagePrompts: { pictures: [bytes], weight } })).pixels
    const far = paletteDistance(await at(0), target)
    const near = paletteDistance(await at(0.5), target)
    expect(near).toBeLessThan(far)
    expect(paletteDistance(await at(1), target)).toBeLessThan(near)
  })
})

it('leaves the painting alone at weight 0, and when a guide is no picture', async () => {
  const plain = (await paintSmall({ ...size, prompt })).pixels
  for (const kind of ['edge', 'depth', 'style', 'pose'] as const) {
    expect(distance((await guided(kind, await vase(), 0)).pixels, plain)).toBe(0)
    expect(distance((await guided(kind, new Uint8Array([1, 2]), 1)).pixels, plain)).toBe(0)
  }
})
