import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Library } from '#server/domain/library.ts'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { openLibrary } from '../open-library.ts'

const wishes = { words: [], without: [], model: null, style: null, favourite: false }
const everyTime = { from: null, to: null }

/** One generation with eight tiny pictures. */
async function addPictures(library: Library): Promise<number[]> {
  const id = randomUUID()
  const picture = await makeTestPicture({ width: 8, height: 8 })
  library.generations.create({
    id,
    engine: 'builtin',
    request: { operation: 'leonardo.createGeneration', prompt: 'a tea house' },
    seed: 1,
    createdAt: 1,
    imageIds: Array.from({ length: 8 }, () => randomUUID()),
  })
  library.generations.setState(id, { status: 'running', startedAt: 1 }, 1)
  const seqs: number[] = []
  for (let index = 0; index < 8; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- the pictures of a generation come one after the other
    const image = await library.generations.addImage(id, index, picture)
    if (image) seqs.push(image.seq)
  }
  return seqs
}

const pictures = fc.uniqueArray(fc.nat(7), { minLength: 1, maxLength: 8 })
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), which: fc.nat(1), pictures }),
  fc.record({ kind: fc.constant('take' as const), which: fc.nat(1), pictures }),
  fc.record({ kind: fc.constant('delete' as const), pictures }),
  fc.record({ kind: fc.constant('undo' as const) }),
)

it('holds what was put in and not taken out, and shows of it what is not deleted', async () => {
  const library = openLibrary({ dataDir: makeTestFolder(), reserve: 0 })
  const seqs = await addPictures(library)
  const { collections, deletions, images } = library

  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const ids = [randomUUID(), randomUUID()]
      ids.forEach((id) => collections.put(id, { name: id, gathers: false }, 1))
      const held = ids.map(() => new Set<number>())
      const hidden: { id: string; images: number[] }[] = []
      const isSeen = (seq: number) => !hidden.some((one) => one.images.includes(seq))
      const undo = () => {
        const last = hidden.pop()
        if (last) deletions.undo(last.id, 2)
      }

      for (const one of steps) {
        const named = 'pictures' in one ? one.pictures.map((at) => seqs[at] ?? -1) : []
        if (one.kind === 'undo') undo()
        else if (one.kind === 'delete') {
          const id = randomUUID()
          hidden.push({ id, images: named.filter(isSeen) })
          deletions.create(id, named, 3)
        } else {
          const set = held[one.which] ?? new Set()
          const isIn = one.kind === 'add'
          const moved = named.filter((seq) => set.has(seq) !== isIn && (!isIn || isSeen(seq)))
          for (const seq of moved) {
            if (isIn) set.add(seq)
            else set.delete(seq)
          }
          const answer = collections.collect(ids[one.which] ?? '', named, isIn)
          expect(answer).toEqual(moved.toSorted((a, b) => b - a))
        }
        for (const [at, id] of ids.entries()) {
          const seen = [...(held[at] ?? [])].filter(isSeen).toSorted((a, b) => b - a)
          const found = images.search({ ...wishes, ...everyTime, collection: id })
          expect(found).toEqual(seen)
          expect(collections.get(id)?.count).toBe(seen.length)
          expect(collections.get(id)?.cover?.id).toBe(images.pick(seen)[0]?.id)
        }
      }

      while (hidden.length > 0) undo()
      for (const id of ids) collections.remove(id)
      expect(images.list({ limit: 1, offset: 0 }).total).toBe(8)
    }),
    { numRuns: 25 },
  )
  library.close()
})

it('forgets a picture that is gone for good', async () => {
  const library = openLibrary({ dataDir: makeTestFolder(), reserve: 0 })
  const seqs = await addPictures(library)
  const id = randomUUID()
  library.collections.put(id, { name: 'Summer', gathers: false }, 1)
  library.collections.collect(id, seqs, true)
  const deletion = randomUUID()
  library.deletions.create(deletion, seqs.slice(0, 3), 2)
  await library.deletions.purgeSome(deletion, 3)
  expect(library.collections.get(id)?.count).toBe(5)
  expect(library.collections.holding(seqs)).toEqual([{ id, count: 5 }])
  library.close()
})
