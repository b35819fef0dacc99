import { describe, expect, it } from 'vitest'
import { Buffers } from '../core/buffers.ts'
import { blur } from './blur.ts'
import { autoLevels } from './levels.ts'
import { pyramid, sampleLevel } from './pyramid.ts'
import { toneMap } from './tone.ts'

const ramp = (low: number, high: number): Float32Array =>
  Float32Array.from({ length: 300 }, (_, k) => low + ((high - low) * Math.floor(k / 3)) / 99)

describe('toneMap', () => {
  it('brings dim and dazzling scenes to the same middle, in order of brightness', () => {
    for (const scale of [0.02, 1, 12]) {
      const image = ramp(0.05, 0.6).map((v) => v * scale)
      toneMap(image, 1)
      expect(image[150]).toBeGreaterThan(0.2)
      expect(image[150]).toBeLessThan(0.8)
      for (let k = 3; k < 300; k += 3) expect(image[k]).toBeGreaterThanOrEqual(image[k - 3] ?? 0)
    }
  })

  it('is not upset by pixels without a number', () => {
    const image = ramp(0.1, 0.9)
    image[5] = Number.NaN
    image[9] = -3
    toneMap(image, 1)
    expect(image.every((v) => v >= 0 && v <= 1)).toBe(true)
  })
})

describe('autoLevels', () => {
  it('stretches a flat picture and leaves it alone at strength 0', () => {
    const flat = ramp(0.4, 0.55)
    autoLevels(flat, 1)
    expect((flat[297] ?? 0) - (flat[0] ?? 0)).toBeGreaterThan(0.4)
    const same = ramp(0.4, 0.55)
    autoLevels(same, 0)
    expect(same[150]).toBeCloseTo(0.4758, 2)
  })
})

describe('blur and pyramid', () => {
  it('keep an even picture even and the mean of any other', () => {
    const [w, h] = [24, 16]
    const image = Float32Array.from({ length: w * h * 3 }, (_, k) => (k * 37) % 11)
    const out = new Float32Array(image.length)
    blur(
      image.map(() => 0.4),
      out,
      new Float32Array(image.length),
      w,
      h,
      3,
      5,
    )
    for (const v of out) expect(v).toBeCloseTo(0.4, 5)
    const mean = (a: Float32Array): number => a.reduce((sum, v) => sum + v, 0) / a.length
    const levels = pyramid(image, w, h, new Buffers())
    expect(levels.length).toBeGreaterThan(1)
    for (const level of levels) expect(mean(level.data)).toBeCloseTo(mean(image), 3)
  })

  it('reads a level at any place, the corners too', () => {
    const levels = pyramid(new Float32Array(8 * 8 * 3).fill(0.3), 8, 8, new Buffers())
    const out = new Float32Array(3)
    for (const level of levels) {
      for (const [u, v] of [
        [0, 0],
        [1, 1],
        [0.5, 0],
        [-0.1, 1.2],
      ] as const) {
        sampleLevel(level, u, v, out)
        expect(out[0]).toBeCloseTo(0.3, 5)
      }
    }
  })
})
