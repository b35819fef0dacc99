import { randomUUID } from 'node:crypto'
import { expect, it, onTestFinished } from 'vitest'
import {
  collectionPaths,
  collectionsSchema,
  deletedCollectionSchema,
  holdingSchema,
} from '#contract/studio/collections.ts'
import { imageSearchSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { startTestApp } from '#server/testing/test-app.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

async function start() {
  const studio = await startTestStudio({ automatic: true })
  const app = await startTestApp({ services: studio.services })
  onTestFinished(() => app.close())
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await app.fetch(path, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    return { status: response.status, json: (await response.json()) as unknown }
  }
  let made = 0
  return {
    studio,
    send,
    async makePictures(): Promise<number[]> {
      studio.submit()
      const { generation } = await studio.announced('generation.completed', made)
      made += 1
      return generation.images.map(({ seq }) => seq)
    },
    async make(name: string, gathers = false) {
      const id = randomUUID()
      expect(await send('PUT', collectionPaths.one(id), { name, gathers })).toMatchObject({
        status: 200,
        json: { id, name: name.trim(), count: 0, cover: null },
      })
      return id
    },
    list: async () =>
      collectionsSchema.parse((await send('GET', collectionPaths.all)).json).collections,
    async found(id: string) {
      const { json } = await send('GET', `${studioPaths.imageSearch}?collection=${id}`)
      let seq = 0
      return imageSearchSchema.parse(json).seq.map((step) => (seq += step))
    },
    collect: (id: string, images: number[], included: boolean) =>
      send('PUT', collectionPaths.pictures(id), { images, included }),
  }
}

it('makes, fills, renames and deletes a collection, and keeps its pictures', async () => {
  const { studio, make, makePictures, list, found, collect, send } = await start()
  const [first = 0, second = 0] = await makePictures()
  const id = await make(' Summer ')
  expect(await collect(id, [first, second, 99_999], true)).toMatchObject({
    json: { images: [first, second], included: true },
  })
  expect(await collect(id, [second], true)).toMatchObject({ json: { images: [] } })
  expect(await found(id)).toEqual([first, second])
  await send('PUT', collectionPaths.one(id), { name: 'Autumn', gathers: false })
  expect(await list()).toMatchObject([{ id, name: 'Autumn', count: 2, cover: { width: 96 } }])
  expect(await collect(id, [first, 99_999], false)).toMatchObject({ json: { images: [first] } })
  const deleted = await send('DELETE', collectionPaths.one(id))
  expect(deletedCollectionSchema.parse(deleted.json)).toEqual({ id })
  expect(await list()).toEqual([])
  expect(await found(id)).toEqual([])
  expect(studio.services.listImages({ limit: 9, offset: 0 }).total).toBe(2)
  expect((await send('DELETE', collectionPaths.one(id))).status).toBe(404)
})

it('loses a deleted picture and has it back when that is undone', async () => {
  const { studio, make, makePictures, list, found, collect } = await start()
  const images = await makePictures()
  const id = await make('Summer')
  await collect(id, images, true)
  const deletion = studio.services.createDeletion(images.slice(0, 1))
  expect(await found(id)).toEqual(images.slice(1))
  expect(await list()).toMatchObject([{ count: 1 }])
  studio.services.undoDeletion(deletion.id)
  expect(await found(id)).toEqual(images)
  expect(await list()).toMatchObject([{ count: 2 }])
})

it('gathers what is asked for while it does, in one collection at a time', async () => {
  const { make, makePictures, list, found } = await start()
  const before = await make('Before', true)
  const after = await make('After', true)
  expect((await list()).map(({ name, gathers }) => [name, gathers])).toEqual([
    ['After', true],
    ['Before', false],
  ])
  const images = await makePictures()
  expect(await found(after)).toEqual(images)
  expect(await found(before)).toEqual([])
})

it('says how many of some pictures each collection holds', async () => {
  const { make, makePictures, collect, send } = await start()
  const images = await makePictures()
  const all = await make('All')
  const some = await make('Some')
  await make('None')
  await collect(all, images, true)
  await collect(some, images.slice(1), true)
  const { json } = await send('POST', collectionPaths.holding, { images })
  const holding = holdingSchema.parse(json).holding.map(({ id, count }) => [id, count] as const)
  expect(new Map(holding)).toEqual(
    new Map([
      [all, 2],
      [some, 1],
    ]),
  )
})

it('refuses a name that is taken, in whatever case, and says so', async () => {
  const { make, send, list } = await start()
  await make('Summer')
  const twin = await send('PUT', collectionPaths.one(randomUUID()), {
    name: 'SUMMER',
    gathers: false,
  })
  expect(twin).toMatchObject({ status: 409, json: { error: { code: 'conflict' } } })
  expect(await list()).toHaveLength(1)
})

it.each([
  ['name', { name: ' ', gathers: false }],
  ['name', { name: 'x'.repeat(81), gathers: false }],
  ['gathers', { name: 'Summer' }],
  ['more', { name: 'Summer', gathers: false, more: 1 }],
])('names %s when it refuses, and changes nothing', async (field, body) => {
  const { send, list } = await start()
  expect(await send('PUT', collectionPaths.one(randomUUID()), body)).toMatchObject({
    status: 400,
    json: { error: { issues: [{ fields: [field] }] } },
  })
  expect(await list()).toEqual([])
})

it('answers 404 for a collection that is not there', async () => {
  const { send, collect } = await start()
  expect((await collect(randomUUID(), [1], true)).status).toBe(404)
  expect((await send('DELETE', collectionPaths.one('x'))).status).toBe(404)
})
