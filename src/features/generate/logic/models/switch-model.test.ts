import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { models } from '#contract/models/models.ts'
import { leonardoModelIds } from '#contract/leonardo/tables/platform-models.ts'
import { styleUuids } from '#contract/leonardo/tables/style-uuids.ts'
import { validRequest } from '#src/testing/leonardo-arbitraries.ts'
import { validStudioImagesRequest } from '#src/testing/together-arbitraries.ts'
import { readDraft } from '../draft/draft.ts'
import { placeFor } from '../pictures/place-picture.ts'
import { defaultValues, toDefaults } from '../form/defaults.ts'
import { applyPatch } from '../form/apply-patch.ts'
import { applyEdit } from '../form/edits.ts'
import { type FormValues, shownFields } from '../form/form-values.ts'
import { judge } from '../form/verdict.ts'
import { choiceOf, choiceOfKey, keyOf, type ModelChoice } from './model-choice.ts'
import { switchModel } from './switch-model.ts'
import { switchWords } from './switch-words.ts'

vi.setConfig({ testTimeout: 60_000 })

const kino: ModelChoice = { operation: 'leonardo.createGeneration', id: leonardoModelIds.kinoXl }
const phoenix: ModelChoice = { ...kino, id: leonardoModelIds.phoenix }
const together = (name: string): ModelChoice => ({
  operation: 'together.generateImages',
  id: `black-forest-labs/${name}`,
})

const choices: readonly ModelChoice[] = [
  ...models.map(({ id, operation }) => ({ id, operation })),
  { operation: 'leonardo.createGeneration', id: null },
  { operation: 'leonardo.createGeneration', id: 'my-own' },
  { operation: 'together.generateImages', id: 'my-server/my-model' },
]
const choice = fc.constantFrom(...choices)

/** Forms that could be sent, with the model that request names. */
const validValues: fc.Arbitrary<FormValues> = fc
  .oneof(
    validRequest.map((request) => ({
      operation: 'leonardo.createGeneration' as const,
      ...request,
    })),
    validStudioImagesRequest.map((request) => ({
      operation: 'together.generateImages' as const,
      ...request,
    })),
  )
  .map((request) => applyEdit({}, { kind: 'request', request }))
  .filter((values) => values.prompt !== undefined && (values.prompt?.length ?? 0) <= 1500)

/** The wire values without what only remembers. */
const wire = (values: FormValues) =>
  Object.fromEntries(
    shownFields.flatMap((field) => {
      const value = values[field]
      return value === null || value === undefined ? [] : [[field, value]]
    }),
  )

describe('switching models', () => {
  it('keeps a form that can be sent one that can be sent', () => {
    fc.assert(
      fc.property(validValues, choice, (values, to) => {
        if (judge(values).errors.length > 0) return
        const switched = switchModel(values, to)
        expect(judge(switched.values).errors).toEqual([])
        expect(choiceOf(switched.values)).toEqual(to)
      }),
      { numRuns: 120 },
    )
  })

  it('finds everything as it was on going back, by whatever way', () => {
    fc.assert(
      fc.property(validValues, fc.array(choice, { minLength: 1, maxLength: 4 }), (values, way) => {
        let there = values
        for (const to of way) there = switchModel(there, to).values
        const back = switchModel(there, choiceOf(values)).values
        expect(judge(back).request).toEqual(judge(values).request)
      }),
      { numRuns: 100 },
    )
  })

  it('keeps what was edited in between', () => {
    const start = { ...defaultValues, num_inference_steps: 60, guidance_scale: 18, seed: 7 }
    const there = switchModel(start, together('FLUX.2-dev')).values
    expect(there).toMatchObject({ steps: 50, guidance_scale: 18, n: 4 })
    const edited = { ...there, steps: 12, seed: 8 }
    const back = switchModel(edited, choiceOf(start)).values
    expect(back).toMatchObject({ num_inference_steps: 12, guidance_scale: 18, seed: 8 })
  })

  it('does not tell a third model what the second made of a value', () => {
    const start = { ...defaultValues, modelId: kino.id, width: 1536, height: 1200 }
    const ratio = switchModel(start, together('FLUX.1-schnell'))
    expect(ratio.values.aspect_ratio).toBe('32:25')
    const third = switchModel(ratio.values, together('FLUX.2-pro'))
    expect(third.values).toMatchObject({ width: 1536, height: 1200, aspect_ratio: null })
  })

  it('accounts for everything that was or is sent', () => {
    fc.assert(
      fc.property(validValues, choice, (values, to) => {
        const { changes, values: after } = switchModel(values, to)
        const named = (side: 'before' | 'after') =>
          changes.flatMap((change) => Object.keys(change[side])).toSorted()
        const sent = (form: FormValues) =>
          Object.keys(judge(form).request)
            .filter((field) => field !== 'model' && field !== 'modelId')
            .toSorted()
        expect(named('before')).toEqual(sent(values))
        expect(named('after')).toEqual(sent(after))
      }),
      { numRuns: 80 },
    )
  })

  it('loses nothing of a form that is not ready yet', () => {
    const start: FormValues = {
      ...defaultValues,
      modelId: kino.id,
      elements: [{ akUUID: '', weight: 1 }],
    }
    const there = switchModel(start, phoenix).values
    expect(there.elements).toEqual(start.elements)
    expect(wire(switchModel(there, kino).values)).toEqual(wire(start))
  })

  it('carries a picture of ours across, and leaves one at an address aside', () => {
    const start = { ...defaultValues, init_image_id: 'u-1', init_strength: 0.4 }
    const there = switchModel(start, together('FLUX.1-kontext-pro'))
    expect(there.values.image_url).toBe('gesso:upload/u-1')
    const foreign = { ...there.values, image_url: 'https://example.com/a.png' }
    const back = switchModel(foreign, choiceOf(start))
    expect(judge(back.values).request).not.toHaveProperty('init_image_id')
    expect(switchWords(back)).toMatch(/Set aside until you go back: .*Image/)
  })

  it('finds a look under the name of the model’s own age', () => {
    const start: FormValues = {
      ...defaultValues,
      modelId: kino.id,
      presetStyle: 'RENDER_3D',
      alchemy: true,
    }
    const there = switchModel(start, phoenix).values
    expect(there).toMatchObject({ styleUUID: styleUuids['3D Render'], presetStyle: null })
    const back = switchModel({ ...there, styleUUID: styleUuids['Sketch B&W'] ?? '' }, kino).values
    expect(back).toMatchObject({ presetStyle: 'SKETCH_BW', styleUUID: null })
  })

  it('carries what it remembers through a reload', () => {
    const start: FormValues = { ...defaultValues, num_inference_steps: 60, width: 1000 }
    const there = switchModel(start, together('FLUX.1-schnell')).values
    const read = readDraft(JSON.parse(JSON.stringify(there)))
    expect(switchModel(read, choiceOf(start)).values).toMatchObject({
      num_inference_steps: 60,
      width: 1000,
    })
  })

  it('brings nothing back once the form is at its defaults again', () => {
    const start: FormValues = { ...defaultValues, modelId: kino.id, tiling: true }
    const there = switchModel(start, together('FLUX.2-dev')).values
    const anew = applyPatch(there, toDefaults)
    expect(anew).toEqual(defaultValues)
    expect(switchModel(anew, kino).values.tiling ?? null).toBeNull()
  })

  it('remembers nothing of another type out of storage', () => {
    for (const odd of [7, 'x', {}, [null], [{ id: 7 }]]) {
      const said = Object.fromEntries(shownFields.map((field) => [field, odd]))
      for (const from of [phoenix, together('FLUX.2-dev')]) {
        const origins = Object.fromEntries(
          shownFields.map((field) => [field, { choice: from, said }]),
        )
        const values = { prompt: 'a fox', carried: JSON.stringify({ origins, shown: {} }) }
        for (const to of [kino, phoenix, together('FLUX.2-dev'), together('FLUX.1-kontext-pro')]) {
          expect(choiceOf(switchModel(values, to).values)).toEqual(to)
        }
      }
    }
  })

  it('puts a picture to start from where the model takes one', () => {
    const place = (name: string) =>
      placeFor({ model: `black-forest-labs/${name}` }, 'init_image_id')
    expect(place('FLUX.1-kontext-pro')).toBe('image_url')
    expect(place('FLUX.2-dev')).toBe('reference_images')
    expect(placeFor(defaultValues, 'init_image_id')).toBe('init_image_id')
  })
})

describe('the line under Model', () => {
  it('says what was kept, converted and set aside', () => {
    const start: FormValues = {
      ...defaultValues,
      modelId: kino.id,
      num_inference_steps: 60,
      seed: 5,
      tiling: true,
    }
    expect(switchWords(switchModel(start, together('FLUX.2-dev')))).toBe(
      'Kept: Prompt, Size, Number of images and Seed. Steps 60 became 50. Set aside until you go back: Tiling.',
    )
    expect(switchWords(switchModel(start, together('FLUX.1-schnell')))).toContain(
      'Size 1,024 × 768 px became 4:3.',
    )
  })

  it('says what came back', () => {
    const start: FormValues = { ...defaultValues, modelId: kino.id, tiling: true }
    const there = switchModel(start, together('FLUX.2-dev')).values
    expect(switchWords(switchModel(there, kino))).toContain('Back again: Tiling.')
  })

  it('says that a style the new model does not know is set aside', () => {
    const start: FormValues = { ...defaultValues, presetStyle: 'CINEMATIC' }
    expect(switchWords(switchModel(start, kino))).toContain('Set aside until you go back: Preset')
  })
})

it('names every choice by a text of its own', () => {
  expect(choices.map(keyOf).map(choiceOfKey)).toEqual(choices)
  expect(new Set(choices.map(keyOf)).size).toBe(choices.length)
})
