import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber, stepFrom } from './number-step.ts'

describe('stepping a number', () => {
  const sides = { min: 32, max: 1536, step: 8 }

  it('goes to the next whole step', () => {
    expect(stepFrom(768, 1, sides)).toBe(776)
    expect(stepFrom(768, -1, sides)).toBe(760)
  })

  it('goes from between two steps to the nearer one that way', () => {
    expect(stepFrom(770, 1, sides)).toBe(776)
    expect(stepFrom(770, -1, sides)).toBe(768)
  })

  it('stays within bounds, on a step, and moves the way it was asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -100, max: 3000 }),
        fc.constantFrom(1 as const, -1 as const),
        (value, direction) => {
          const next = stepFrom(value, direction, sides)
          expect(next).toBeGreaterThanOrEqual(sides.min)
          expect(next).toBeLessThanOrEqual(sides.max)
          expect((next - sides.min) % sides.step).toBe(0)
          const isInside = value > sides.min && value < sides.max
          expect(!isInside || Math.sign(next - value) === direction).toBe(true)
        },
      ),
    )
  })

  it('adds fractions without their dust', () => {
    expect(stepFrom(0.2, 1, { min: 0.1, max: 0.9, step: 0.1 })).toBe(0.3)
  })
})

describe('reading a number', () => {
  it('reads what is one', () => {
    expect(parseNumber(' 12 ')).toBe(12)
    expect(parseNumber('-3.5')).toBe(-3.5)
    expect(parseNumber('0,55')).toBe(0.55)
  })

  it.each(['', '-', '1e309', '9'.repeat(400), '0x10', '12px', 'NaN', '1.2.3'])(
    'does not guess at %j',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )
})
