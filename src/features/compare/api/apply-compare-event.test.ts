import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { applyCompareEvent } from './apply-compare-event.ts'
import { comparedQuery } from './compared-query.ts'

const known = (client: QueryClient) => client.getQueryData(comparedQuery('g1').queryKey)

it('takes up one that arrives late, and follows it, whatever is told twice', () => {
  const client = new QueryClient()
  const created = { type: 'generation.created', generation: aGeneration() } as const
  applyCompareEvent(client, created)
  expect(known(client)).toBeUndefined()
  client.setQueryData(comparedQuery('g1').queryKey, null)
  applyCompareEvent(client, created)
  const images = [anImage(1), anImage(2)]
  const generation = aGeneration({ status: 'complete', images })
  applyCompareEvent(client, { type: 'generation.completed', generation })
  applyCompareEvent(client, created)
  expect(known(client)).toEqual(generation)
  applyCompareEvent(client, { type: 'images.deleted', images: [1], generations: [] })
  expect(known(client)?.images).toHaveLength(1)
  applyCompareEvent(client, { type: 'images.deleted', images: [2], generations: ['g1'] })
  expect(known(client)).toBeNull()
})
