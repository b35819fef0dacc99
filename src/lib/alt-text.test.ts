import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { altText } from './alt-text.ts'
import { firstCharacters } from './first-characters.ts'

it('says a short prompt whole, and that there was none', () => {
  expect(altText('  a red boat ')).toBe('a red boat')
  expect(altText(' \n')).toBe('Picture without a prompt')
  expect(altText('x'.repeat(200))).toBe('x'.repeat(200))
})

it('ends a long one with an ellipsis', () => {
  expect(altText('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`)
  expect(altText(`${'x'.repeat(198)} and more`)).toBe(`${'x'.repeat(198)}…`)
})

it('cuts between characters as people count them', () => {
  const family = '👨‍👩‍👧'
  expect(altText(family.repeat(200))).toBe(family.repeat(200))
  expect(altText(family.repeat(201))).toBe(`${family.repeat(199)}…`)
  expect(firstCharacters(`e\u0301e\u0301`, 1)).toBe('e\u0301')
})

it('never leaves half of a surrogate pair, whatever the prompt', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 190, maxLength: 260 }), (prompt) => {
      expect(altText(prompt)).not.toMatch(/\p{Surrogate}/u)
    }),
  )
})
