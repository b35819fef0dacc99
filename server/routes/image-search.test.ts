import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { errorBodySchema } from '#contract/studio/errors.ts'
import {
  favouritesSchema,
  imagePageSchema,
  imageSearchSchema,
  maxSearchText,
} from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { startTestApp, type TestApp } from '#server/testing/test-app.ts'

let app: TestApp
beforeEach(async () => {
  app = await startTestApp()
})
afterEach(() => app.close())

const put = (body: unknown) =>
  app.fetch(studioPaths.favourites, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const search = async (query: string) => {
  const response = await app.fetch(`${studioPaths.imageSearch}?${query}`)
  expect(response.status).toBe(200)
  return imageSearchSchema.parse(await response.json()).seq
}
async function fieldsRefused(response: Response) {
  expect(response.status).toBe(400)
  const { error } = errorBodySchema.parse(await response.json())
  expect(error.code).toBe('invalid_request')
  return error.issues?.flatMap(({ fields }) => fields)
}

function makePictures(prompt: string): number[] {
  const id = randomUUID()
  app.services.submitGeneration(id, { operation: 'leonardo.createGeneration', prompt })
  return app.services.finish(id, 2).images.map(({ seq }) => seq)
}

it('finds by words, and by mark once there is one', async () => {
  const [, boat = 0] = makePictures('a boat')
  makePictures('a fox')
  expect(await search('q=boat')).toHaveLength(2)
  expect(await search('favourite=true')).toEqual([])
  const marked = await put({ images: [boat, 12_345], favourite: true })
  expect(favouritesSchema.parse(await marked.json())).toEqual({ images: [boat], favourite: true })
  expect(await search('favourite=true')).toEqual([boat])
})

it('lists a page of what a search finds', async () => {
  makePictures('a boat')
  makePictures('a fox')
  const list = async (query: string) =>
    imagePageSchema.parse(await (await app.fetch(`${studioPaths.images}?${query}`)).json())
  const boats = await list('q=boat&limit=1&offset=1')
  expect(boats.total).toBe(2)
  expect(boats.images.map(({ prompt }) => prompt)).toEqual(['a boat'])
  expect((await list('')).total).toBe(4)
  const tooLong = await app.fetch(`${studioPaths.images}?q=${'x'.repeat(maxSearchText + 1)}`)
  expect(await fieldsRefused(tooLong)).toEqual(['q'])
})

it.each([
  ['q', `q=${'x'.repeat(maxSearchText + 1)}`],
  ['q', 'q=a&q=b'],
  ['model', 'model='],
  ['style', 'style=NICE'],
  ['favourite', 'favourite=yes'],
  ['from', 'from=yesterday'],
  ['to', 'to=-1'],
  ['prompt', 'prompt=a'],
])('names %s when refusing %.20s', async (field, query) => {
  expect(await fieldsRefused(await app.fetch(`${studioPaths.imageSearch}?${query}`))).toEqual([
    field,
  ])
})

it.each([
  ['images', { images: [], favourite: true }],
  ['images', { favourite: true }],
  ['images.0', { images: ['1'], favourite: true }],
  ['favourite', { images: [1], favourite: 'yes' }],
  ['more', { images: [1], favourite: true, more: 1 }],
])('names %s when it refuses to mark', async (field, body) => {
  expect(await fieldsRefused(await put(body))).toEqual([field])
  expect(app.services.changes).toBe(0)
})

it('lets no other page mark anything', async () => {
  const response = await app.fetch(studioPaths.favourites, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: JSON.stringify({ images: [1], favourite: true }),
  })
  expect(response.status).toBe(403)
})
