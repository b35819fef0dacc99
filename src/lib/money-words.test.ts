import { expect, it } from 'vitest'
import { amountWords, sumWords } from './money-words.ts'

it('says credits whole where they are, and dollars to the digit that counts', () => {
  expect(amountWords({ unit: 'credits', micros: 24_000_000 })).toBe('24 credits')
  expect(amountWords({ unit: 'credits', micros: 1_000_000 })).toBe('1 credit')
  expect(amountWords({ unit: 'credits', micros: 12_500_000 })).toBe('12.5 credits')
  expect(amountWords({ unit: 'credits', micros: 1_234_000_000 })).toBe('1,234 credits')
  expect(amountWords({ unit: 'dollars', micros: 12_500 })).toBe('$0.0125')
  expect(amountWords({ unit: 'dollars', micros: 3 })).toBe('$0.000003')
  expect(amountWords({ unit: 'dollars', micros: 0 })).toBe('$0.00')
  expect(amountWords({ unit: 'dollars', micros: 1_500_000 })).toBe('$1.50')
})

it('keeps the units of a sum apart, and says nothing of what is nothing', () => {
  const credits = { unit: 'credits', micros: 24_000_000 } as const
  const dollars = { unit: 'dollars', micros: 420_000 } as const
  expect(sumWords([credits, dollars])).toBe('24 credits and $0.42')
  expect(sumWords([{ ...credits, micros: 0 }, dollars])).toBe('$0.42')
  expect(sumWords([])).toBe('nothing')
})
