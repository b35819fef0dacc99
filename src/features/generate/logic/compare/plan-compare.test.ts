import { expect, it } from 'vitest'
import { builtinModel } from '#contract/leonardo/tables/platform-models.ts'
import { defaultValues } from '../form/defaults.ts'
import { judge } from '../form/verdict.ts'
import { switchModel } from '../models/switch-model.ts'
import { switchWords } from '../models/switch-words.ts'
import { compareProblem, planCompare } from './plan-compare.ts'

const rules = { judge, switchModel, switchWords }
const engine = '3f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2'

it('asks all the same, each in its own words and where it is', () => {
  const values = { ...defaultValues, width: 512, height: 512, tiling: true }
  const [painter, schnell, own] = planCompare(
    values,
    [
      { operation: 'leonardo.createGeneration', id: builtinModel.id },
      { operation: 'together.generateImages', id: 'black-forest-labs/FLUX.1-schnell' },
      { operation: 'together.generateImages', id: 'sd-turbo', engine },
    ],
    { count: 2, seed: 7 },
    rules,
  )
  expect(painter?.order?.request).toMatchObject({ num_images: 2, seed: 7, tiling: true })
  expect(painter?.words).toBe('')
  expect(schnell?.order?.request).toMatchObject({ n: 2, seed: 7, prompt: values.prompt })
  expect(schnell?.words).toContain('Set aside until you go back: Tiling.')
  expect(own?.order).toMatchObject({ engine, request: { model: 'sd-turbo' } })
})

it('says why one cannot be asked', () => {
  const painter = { operation: 'leonardo.createGeneration', id: builtinModel.id } as const
  const [one] = planCompare(
    { ...defaultValues, prompt: '' },
    [painter],
    { count: 1, seed: 1 },
    rules,
  )
  expect(one).toMatchObject({ order: null })
  expect(one?.problem).toMatch(/prompt/)
  expect(compareProblem({ ...defaultValues, prompt: 'a {red|blue} fox' })).toMatch(/choices/)
})
