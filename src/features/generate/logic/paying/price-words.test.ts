import { expect, it } from 'vitest'
import type { Priced } from '#contract/studio/spending.ts'
import { asksAgain, priceWords } from './price-words.ts'

const credits = (count: number, confirm = false): Priced => ({
  engine: 'leonardo',
  price: { kind: 'known', unit: 'credits', micros: count * 1_000_000, asked: true },
  confirm,
  refusal: null,
})
const free: Priced = { ...credits(0), price: { kind: 'free' } }
const unknown: Priced = { ...credits(0), price: { kind: 'unknown', words: 'Nobody says.' } }
const limits = { caps: [], confirmAbove: { credits: 50_000_000, dollars: null } }

it('says the price of all together', () => {
  expect(priceWords([credits(24)])).toBe('about 24 credits')
  expect(priceWords([credits(24), credits(24), free])).toBe('about 48 credits')
  expect(priceWords([free])).toBe('free')
  expect(priceWords([unknown, free])).toBe('price unknown')
  expect(priceWords([unknown, credits(24)])).toBe('at least 24 credits')
})

it('asks again above what the owner set, of one request or of all together', () => {
  expect(asksAgain([credits(50)], limits)).toBe(false)
  expect(asksAgain([credits(51)], limits)).toBe(true)
  expect(asksAgain([credits(24), credits(24), credits(24)], limits)).toBe(true)
  expect(asksAgain([credits(24), credits(24), credits(24)], null)).toBe(false)
  expect(asksAgain([credits(24, true)], null)).toBe(true)
  const unset = { caps: [], confirmAbove: { credits: null, dollars: null } }
  expect(asksAgain([credits(5000)], unset)).toBe(false)
})
