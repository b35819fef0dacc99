import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { maxAddressesPerSubmission } from '#contract/together/limits.ts'
import type { Library } from '#server/domain/library.ts'
import { createFakeClock } from '#server/testing/fake-clock.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'
import { createKeepPictures, type NamedRequest } from './keep-pictures.ts'

const bytes = new Uint8Array(8)

/** So many requests, each naming a picture of its own. */
function naming(count: number): NamedRequest[] {
  return Array.from({ length: count }, (_, index) => ({
    at: `cells.${index}.request.`,
    request: {
      operation: 'together.generateImages',
      model: 'm',
      prompt: 'a boat',
      image_url: `https://pictures.gesso.dev/${index}.png`,
    },
  }))
}

async function startKeeping() {
  let library: Library | undefined
  const wrap = (given: Library) => (library = given)
  await startTestStudio({ wrap })
  if (library === undefined) throw new Error('no library')
  const counts = { fetched: 0, held: 0, most: 0 }
  const { uploads } = library
  const clock = createFakeClock()
  const keepPictures = createKeepPictures({
    library: {
      ...library,
      uploads: {
        ...uploads,
        async fill(id) {
          await new Promise((resolve) => setTimeout(resolve, 5))
          counts.held -= 1
          return { id, width: 1, height: 1, bytes: 1 }
        },
      },
    },
    foreign: {
      async fetch() {
        counts.fetched += 1
        counts.held += 1
        counts.most = Math.max(counts.most, counts.held)
        return bytes
      },
    },
    clock,
    newId: randomUUID,
    report: () => {},
  })
  return { keepPictures, counts, clock }
}

it('holds no more than four pictures at once, until they are decoded, whoever asked', async () => {
  const { keepPictures, counts, clock } = await startKeeping()
  await Promise.all([keepPictures(naming(10)), keepPictures(naming(10))])
  expect(counts).toEqual({ fetched: 20, held: 0, most: 4 })
  expect(clock.timers).toBe(0)
})

it('refuses more addresses than a submission may name, by the first of them', async () => {
  const { keepPictures, counts } = await startKeeping()
  const most = maxAddressesPerSubmission
  await expect(keepPictures(naming(most + 1))).rejects.toMatchObject({
    code: 'invalid_request',
    message: expect.stringContaining(`${most} different`),
    issues: [{ code: 'too_many_addresses', fields: [`cells.${most}.request.image_url`] }],
  })
  expect(counts.fetched).toBe(0)
  // The same picture in every cell is one.
  const [same] = naming(1)
  await keepPictures(same ? Array.from({ length: 100 }, () => same) : [])
  expect(counts.fetched).toBe(1)
})
