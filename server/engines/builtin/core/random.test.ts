import { describe, expect, it } from 'vitest'
import { hashText, Random } from './random.ts'

describe('Random', () => {
  it('gives a named stream that does not depend on what was drawn before', () => {
    const fresh = new Random(7)
    const used = new Random(7)
    used.next()
    used.sub('sun').next()
    expect(used.sub('tree').next()).toBe(fresh.sub('tree').next())
  })

  it('spreads evenly enough to be believed', () => {
    const random = new Random(hashText('even'))
    const bins = Array.from({ length: 10 }, () => 0)
    for (let k = 0; k < 10_000; k++) {
      const bin = Math.floor(random.next() * 10)
      bins[bin] = (bins[bin] ?? 0) + 1
    }
    for (const n of bins) expect(Math.abs(n - 1000)).toBeLessThan(150)
  })
})
