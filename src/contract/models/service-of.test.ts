import { expect, it } from 'vitest'
import { builtinModel, platformModels } from '../leonardo/tables/platform-models.ts'
import { serviceOf } from './service-of.ts'

const operation = 'leonardo.createGeneration'

it('is nobody for the painter', () => {
  expect(serviceOf({ operation, modelId: builtinModel.id })).toBeNull()
})

it('is Leonardo for its models, for one’s own there, and for a base version alone', () => {
  for (const modelId of [undefined, null, 'one of my own', ...platformModels.map(({ id }) => id)]) {
    expect(serviceOf({ operation, modelId })).toBe('leonardo')
  }
})

it('is Together for whatever is asked in its words', () => {
  expect(serviceOf({ operation: 'together.generateImages', model: 'any' })).toBe('together')
})
