import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readMoney } from './asking/read-money.ts'
import { amountWords, decimalText } from './money.ts'

it.each([
  ['credits', 24_000_000, '24 credits'],
  ['credits', 1_000_000, '1 credit'],
  ['credits', 1_234_567_500_000, '1,234,567.5 credits'],
  ['credits', 0, '0 credits'],
  ['dollars', 0, '$0.00'],
  ['dollars', 100_000, '$0.10'],
  ['dollars', 12_500, '$0.0125'],
  ['dollars', 1_000_000_000, '$1,000.00'],
] as const)('%s: %i millionths are %s', (unit, micros, words) => {
  expect(amountWords({ unit, micros })).toBe(words)
})

it('reads as the same amount again', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999_999_999 }), (micros) => {
      expect(readMoney(decimalText({ micros }), 'dollars')).toEqual({ unit: 'dollars', micros })
    }),
  )
})
