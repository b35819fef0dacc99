import { expect, it } from 'vitest'
import { builtinModel, platformModels } from '../leonardo/tables/platform-models.ts'
import { chargeOf, costOf, type Priced } from './cost-of.ts'

const operation = 'leonardo.createGeneration'

it('is free for the painter, whatever is connected', () => {
  const request = { operation, modelId: builtinModel.id } as const
  for (const connected of [[], ['leonardo', 'together']] as const) {
    expect(costOf(request, connected)).toEqual({ kind: 'free', standsIn: null })
  }
})

it('is free for any other model while the painter stands in for it, and says so', () => {
  for (const modelId of [undefined, 'one of my own', ...platformModels.map(({ id }) => id)]) {
    expect(costOf({ operation, modelId })).toEqual({ kind: 'free', standsIn: 'leonardo' })
    expect(costOf({ operation, modelId }, ['together'])).toMatchObject({ kind: 'free' })
  }
})

it('is unknown where only the service can say it: no figure is made up', () => {
  expect(costOf({ operation }, ['leonardo'])).toEqual({ kind: 'unknown', service: 'leonardo' })
  expect(chargeOf('together', ['together'])).toEqual({ kind: 'unknown', service: 'together' })
  const asked = { operation: 'together.generateImages', model: 'black-forest-labs/FLUX.1-dev' }
  expect(costOf(asked as Priced, ['together'])).toEqual({ kind: 'unknown', service: 'together' })
  expect(costOf(asked as Priced)).toEqual({ kind: 'free', standsIn: 'together' })
})
