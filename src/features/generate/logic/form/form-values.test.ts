import { expect, it } from 'vitest'
import { createGenerationFields } from '#contract/leonardo/create-generation.ts'
import { fieldWords } from '../words/field-words.ts'
import { shownFields } from './form-values.ts'

it('has a control, with words, for every field of the request', () => {
  expect(createGenerationFields.filter((field) => !shownFields.includes(field))).toEqual([])
  expect(shownFields.filter((field) => fieldWords[field].about === '')).toEqual([])
})
