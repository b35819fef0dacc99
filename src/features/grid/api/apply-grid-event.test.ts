import { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, it } from 'vitest'
import type { Grid } from '#contract/studio/grids.ts'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { applyGridEvent } from './apply-grid-event.ts'
import { gridQuery } from './grid-query.ts'

const place = { id: 'g', x: 0, y: 0 }
const { queryKey } = gridQuery('g')
let client: QueryClient
const grid = () => client.getQueryData<Grid>(queryKey)
const one = () => grid()?.generations[0]

beforeEach(() => {
  client = new QueryClient()
  const axis = { field: 'seed', name: 'Seed', values: ['1'] }
  const generations = [aGeneration({ id: 'a', status: 'running', grid: place })]
  client.setQueryData<Grid>(queryKey, { id: 'g', createdAt: 1, x: axis, y: axis, generations })
})

it('fills a cell as its generation is made, and does not unlearn it', () => {
  applyGridEvent(client, { type: 'generation.progressed', id: 'a', progress: 0.4 })
  expect(one()?.progress).toBe(0.4)
  const made = aGeneration({ id: 'a', status: 'complete', grid: place, images: [anImage(7)] })
  applyGridEvent(client, { type: 'generation.completed', generation: made })
  expect(one()?.images).toHaveLength(1)
  const before = grid()
  const late = aGeneration({ id: 'a', status: 'running', grid: place })
  applyGridEvent(client, { type: 'image.saved', generation: late })
  applyGridEvent(client, { type: 'generation.progressed', id: 'a', progress: 0.9 })
  expect(grid()).toBe(before)
})

it('takes in what it does not know yet, and nothing of other grids or none', () => {
  const elsewhere = aGeneration({ id: 'b', grid: { ...place, id: 'h' } })
  applyGridEvent(client, { type: 'generation.created', generation: elsewhere })
  applyGridEvent(client, { type: 'generation.created', generation: aGeneration({ id: 'c' }) })
  expect(grid()?.generations).toHaveLength(1)
  const more = aGeneration({ id: 'd', grid: { ...place, x: 1 } })
  applyGridEvent(client, { type: 'generation.created', generation: more })
  applyGridEvent(client, { type: 'generation.created', generation: more })
  expect(grid()?.generations.map(({ id }) => id)).toEqual(['a', 'd'])
})

it('empties a cell whose picture is deleted, and reads again what came back', () => {
  const made = aGeneration({ id: 'a', status: 'complete', grid: place, images: [anImage(7)] })
  applyGridEvent(client, { type: 'generation.completed', generation: made })
  applyGridEvent(client, { type: 'images.favourited', images: [7], favourite: true })
  expect(one()?.images[0]?.favourite).toBe(true)
  applyGridEvent(client, { type: 'images.deleted', images: [7], generations: ['a'] })
  expect(one()?.images).toEqual([])
  applyGridEvent(client, { type: 'images.restored', images: [7], generations: ['a'] })
  expect(client.getQueryState(queryKey)?.isInvalidated).toBe(true)
})
