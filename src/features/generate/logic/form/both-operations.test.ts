import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createGenerationFields } from '#contract/leonardo/create-generation.ts'
import { families } from '#contract/models/families.ts'
import { models } from '#contract/models/models.ts'
import { generateImagesFields } from '#contract/together/generate-images.ts'
import { takesImages } from '#contract/together/rules/takes.ts'
import { invalidRequest, validRequest } from '#src/testing/leonardo-arbitraries.ts'
import {
  invalidImagesRequest,
  validStudioImagesRequest,
} from '#src/testing/together-arbitraries.ts'
import { asWritten } from '../choices/as-written.ts'
import { sectionOf } from '../words/section-of.ts'
import { fieldWords } from '../words/field-words.ts'
import { applyEdit, leftOut, oldNames } from './edits.ts'
import { isShownField, shownFields } from './form-values.ts'
import { placeOf } from './place-of.ts'
import { judge } from './verdict.ts'

vi.setConfig({ testTimeout: 60_000 })

const together = 'together.generateImages'
const leonardo = 'leonardo.createGeneration'

describe('the controls of the form', () => {
  it.each([
    [leonardo, createGenerationFields],
    [together, generateImagesFields],
  ] as const)('cover every field of %s', (_operation, fields) => {
    const missing = fields.filter((field) => !isShownField(field) && !(field in oldNames))
    expect(missing).toEqual([])
  })

  it('belong to an operation, have a name, and stand in a section', () => {
    const known: readonly string[] = [...createGenerationFields, ...generateImagesFields]
    expect(shownFields.filter((field) => !known.includes(field))).toEqual([])
    expect(new Set(shownFields).size).toBe(shownFields.length)
    for (const field of shownFields) {
      expect(fieldWords[field].label).not.toBe('')
      expect([null, 'size', 'guidance', 'sampling', 'output']).toContain(sectionOf(field))
    }
  })

  it('show what the chosen model takes and nothing else', () => {
    for (const { id, family, operation } of models) {
      if (operation !== together) continue
      const { fields } = judge({ prompt: 'x', model: id })
      const shown = shownFields.filter((field) => fields[field].taken && field !== 'modelId')
      const taken = generateImagesFields.filter((field) => families[family].takes?.has(field))
      expect(shown.toSorted()).toEqual(taken.filter((field) => !(field in oldNames)).toSorted())
    }
  })

  it('are all shown for a model nobody knows', () => {
    const { fields } = judge({ prompt: 'x', model: 'my-server/my-model' })
    const shown = shownFields.filter((field) => fields[field].taken && field !== 'modelId')
    expect(shown).toHaveLength(generateImagesFields.length - 1)
  })
})

describe('a request in the form', () => {
  it('is accepted when it is valid, whatever Leonardo takes', () => {
    fc.assert(
      fc.property(validRequest, (request) => {
        const edit = { kind: 'request', request: { operation: leonardo, ...request } } as const
        const { ready, errors } = judge(applyEdit({}, edit))
        expect(leftOut(edit.request)).toEqual([])
        expect(errors).toEqual([])
        expect(ready?.operation).toBe(leonardo)
      }),
      { numRuns: 2000 },
    )
  })

  it('is accepted when it is valid, whatever Together takes, and nothing unseen is sent', () => {
    fc.assert(
      fc.property(validStudioImagesRequest, (request) => {
        const edit = { kind: 'request', request: { operation: together, ...request } } as const
        const { ready, fields } = judge(applyEdit({}, edit))
        expect(leftOut(edit.request)).toEqual([])
        expect(ready?.operation).toBe(together)
        for (const [field, value] of Object.entries(ready ?? {})) {
          if (field === 'operation') continue
          if (!isShownField(field)) throw new Error(`${field} has no control`)
          expect(fields[field].taken && fields[field].ruledOut === undefined).toBe(true)
          expect(value).not.toBeNull()
        }
        // All that the model takes is sent as it came, under the names in use now.
        for (const field of generateImagesFields) {
          const value = request[field]
          const isSent = value !== undefined && takesImages(request.model, field)
          if (!isSent || field in oldNames || field === 'response_format') continue
          if (Array.isArray(value) && value.length === 0) continue
          if (value === '') continue
          const written = isText(field) && typeof value === 'string' ? asWritten(value) : value
          expect(ready).toHaveProperty(field, written)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each([
    ['Leonardo', invalidRequest, { modelId: 'of-my-own' }],
    ['Together', invalidImagesRequest, { model: 'my-server/my-model', guidance: null }],
  ] as const)(
    'is refused at the right field when one of %s’s is broken',
    (_name, broken, choice) => {
      let judged = 0
      fc.assert(
        fc.property(broken, ({ input, field, value }) => {
          const name = oldNames[field] ?? field
          if (!isShownField(name) || value === null || isSilent(value)) return
          const { ready, errors, fields } = judge({ ...Object(input), ...choice, [name]: value })
          // What is ruled out by another choice is not sent, right or wrong.
          if (!fields[name].taken || fields[name].ruledOut !== undefined) return
          judged += 1
          expect(ready).toBeNull()
          expect(errors.map(placeOf)).toContain(name === 'model' ? 'modelId' : name)
        }),
        { numRuns: 3500 },
      )
      expect(judged).toBeGreaterThan(2000)
    },
  )
})

const isText = (field: string) => field === 'prompt' || field === 'negative_prompt'

/** What a control can say is "nothing": it is then not sent. */
const isSilent = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)
