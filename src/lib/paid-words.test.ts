import { expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { endedCharge, eachWords, paidWords } from './paid-words.ts'

const ask = (modelId: string) =>
  aGeneration({ request: { operation: 'leonardo.createGeneration', prompt: 'x', modelId } })
const charged = (state: 'held' | 'spent' | 'released', credits: number) =>
  aGeneration({
    engine: 'leonardo',
    charge: { state, unit: 'credits', micros: credits * 1_000_000 },
  })
const unpriced = aGeneration({
  engine: 'together',
  charge: { state: 'unpriced', unit: null, micros: null },
})

it('says who painted what is free', () => {
  expect(paidWords(ask('gesso-painter'))).toBe('free')
  expect(paidWords(ask('somebody-else'))).toBe('free: painted on this machine in place of Leonardo')
})

it('says what a service took, holds or let go', () => {
  expect(paidWords(charged('spent', 24))).toBe('24 credits')
  expect(paidWords(charged('spent', 0))).toBe('free')
  expect(paidWords(charged('held', 24))).toBe('about 24 credits, set aside')
  expect(paidWords(charged('released', 24))).toBe('not charged')
  expect(paidWords(unpriced)).toBe('not known: nobody said what it costs')
})

it('says what each of several pictures cost', () => {
  const images = [anImage(1), anImage(2), anImage(3), anImage(4)]
  expect(eachWords({ ...charged('spent', 24), images })).toBe('for 4 pictures, 6 credits each')
  expect(eachWords({ ...charged('spent', 24), images: [anImage(1)] })).toBe('')
  expect(eachWords({ ...charged('held', 24), images })).toBe('')
})

it('says nothing was charged only where that is known', () => {
  expect(endedCharge(aGeneration())).toBe('Nothing was charged.')
  expect(endedCharge(charged('released', 24))).toBe('Nothing was charged.')
  expect(endedCharge(charged('spent', 24))).toBe('24 credits charged.')
  expect(endedCharge(charged('held', 24))).toBe('')
  expect(endedCharge(unpriced)).toBe('')
})
