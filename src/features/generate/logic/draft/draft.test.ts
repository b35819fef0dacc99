import { expect, it } from 'vitest'
import { defaultValues } from '../form/defaults.ts'
import { readDraft } from './draft.ts'

it('brings a draft back as it was typed, in range or not', () => {
  const typed = { ...defaultValues, prompt: '', seed: 99_999_999_999, width: 4, height: null }
  expect(readDraft(JSON.parse(JSON.stringify(typed)))).toEqual(typed)
})

it('leaves out what is of another type, outside a word list, or not the form’s', () => {
  const kept: Record<string, unknown> = JSON.parse(`{
    "prompt": 7, "width": "1024", "alchemy": "yes", "presetStyle": "GOLDEN", "contrast": 9,
    "operation": "x", "__proto__": { "tiling": true }, "invented": 1, "seed": 5
  }`)
  expect(readDraft(kept)).toEqual({ seed: 5 })
})
