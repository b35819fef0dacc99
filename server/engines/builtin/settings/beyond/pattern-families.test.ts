import { describe, expect, it } from 'vitest'
import { Random } from '../../core/random.ts'
import { paintSmall } from '../../testing/paint-small.ts'
import { familyOf } from './pattern-families.ts'

describe('familyOf', () => {
  it('draws what the prompt calls it', () => {
    const r = new Random(1)
    expect(familyOf('mandala', r)).toBe('mandala')
    expect(familyOf('floral pattern', r)).toBe('flowers')
    expect(familyOf('art deco', r)).toBe('scales')
  })
})

describe('a pattern that is to repeat', () => {
  it.each(['geometric pattern', 'floral pattern', 'art deco pattern'])(
    '%s: goes on over its edges as it does within',
    async (prompt) => {
      const side = 96
      const { pixels } = await paintSmall({
        prompt,
        style: 'RENDER_3D',
        width: side,
        height: side,
        tiling: true,
      })
      const step = (a: number, b: number): number => {
        let sum = 0
        for (let y = 0; y < side; y++)
          for (let c = 0; c < 3; c++)
            sum += Math.abs(
              (pixels[(y * side + a) * 3 + c] ?? 0) - (pixels[(y * side + b) * 3 + c] ?? 0),
            )
        return sum
      }
      // A cell's border is a step of its own: the one between edges is no more than the largest within.
      const within = Math.max(...Array.from({ length: side - 1 }, (_, k) => step(k, k + 1)))
      expect(step(side - 1, 0)).toBeLessThanOrEqual(within * 1.15)
    },
  )
})
