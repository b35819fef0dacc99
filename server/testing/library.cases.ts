import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Library } from '#server/domain/library.ts'
import { searchCases } from './search.cases.ts'
import { makeTestPicture } from './test-picture.ts'

const request = { operation: 'leonardo.createGeneration', prompt: 'a tea house' } as const
const all = { limit: 1000, offset: 0 }

/** Stores a generation of pictures of the given widths, finished. */
async function addGeneration(library: Library, widths: readonly number[], createdAt = 1000) {
  const id = randomUUID()
  const { generations } = library
  const imageIds = widths.map(() => randomUUID())
  generations.create({ id, engine: 'builtin', request, seed: 1, createdAt, imageIds })
  generations.setState(id, { status: 'running', startedAt: createdAt }, createdAt)
  for (const [index, width] of widths.entries()) {
    await generations.addImage(id, index, await makeTestPicture({ width, height: 32 }))
  }
  const state = {
    status: 'complete',
    startedAt: createdAt,
    finishedAt: createdAt,
    words: null,
    note: null,
  } as const
  generations.setState(id, state, createdAt)
  return id
}

const widthsOf = (library: Library, window = all) =>
  library.images.list(window).images.map((image) => image.width)

const seqsOf = (library: Library) => library.images.list(all).images.map((image) => image.seq)

/** The columns of the index, put together again. */
function unpacked(library: Library) {
  const { seq, sizes, size, time } = library.images.index()
  let lastSeq = 0
  let lastTime = 0
  return seq.map((difference, place) => {
    lastSeq += difference
    lastTime += time[place] ?? 0
    const [width, height] = sizes[size[place] ?? -1] ?? [0, 0]
    return { seq: lastSeq, width, height, time: lastTime }
  })
}

/** What every library must do, whatever it is built on. `open` gives an empty one, closed by the caller of the suite. */
export function libraryCases(open: () => Library): void {
  searchCases(open)

  describe('order', () => {
    it('is newest generation first, and within it as the pictures were asked for', async () => {
      const library = open()
      await addGeneration(library, [10, 11, 12])
      await addGeneration(library, [20, 21])
      expect(widthsOf(library)).toEqual([20, 21, 10, 11, 12])
    })

    it('does not depend on which picture was finished first', async () => {
      const library = open()
      const id = randomUUID()
      const imageIds = [randomUUID(), randomUUID(), randomUUID()]
      library.generations.create({
        id,
        engine: 'builtin',
        request,
        seed: 1,
        createdAt: 1,
        imageIds,
      })
      library.generations.setState(id, { status: 'running', startedAt: 1 }, 1)
      await addGeneration(library, [20])
      for (const index of [2, 0, 1]) {
        const picture = await makeTestPicture({ width: 10 + index, height: 32 })
        await library.generations.addImage(id, index, picture)
      }
      expect(widthsOf(library)).toEqual([20, 10, 11, 12])
      const images = library.generations.get(id)?.images
      expect(images?.map((image) => [image.index, image.id])).toEqual([
        [0, imageIds[0]],
        [1, imageIds[1]],
        [2, imageIds[2]],
      ])
    })

    it('is the same in every window, in the index, and from each picture alone', async () => {
      const library = open()
      for (let nth = 0; nth < 4; nth += 1)
        await addGeneration(
          library,
          [10 * nth, 10 * nth + 1].map((w) => w + 10),
          nth * 5000,
        )
      const { total, images } = library.images.list(all)
      expect(total).toBe(8)
      for (let offset = 0; offset <= 9; offset += 1) {
        const window = library.images.list({ limit: 3, offset })
        expect(window).toEqual({ total: 8, images: images.slice(offset, offset + 3) })
      }
      expect(unpacked(library)).toEqual(
        images.map(({ seq, width, height, createdAt }) => ({
          seq,
          width,
          height,
          time: Math.floor(createdAt / 1000),
        })),
      )
      for (const [offset, image] of images.entries()) {
        expect(library.images.find(image.id)).toEqual({ image, offset })
      }
    })

    it('lists generations newest first, in windows', async () => {
      const library = open()
      const ids: string[] = []
      for (let nth = 0; nth < 5; nth += 1) ids.unshift(await addGeneration(library, [16]))
      const page = library.generations.list({ limit: 2, offset: 1 })
      expect(page.total).toBe(5)
      expect(page.generations.map((record) => record.id)).toEqual(ids.slice(1, 3))
      expect(library.generations.list({ limit: 2, offset: 9 }).generations).toEqual([])
    })
  })

  describe('a picture', () => {
    it('is taken once, for a generation that is running', async () => {
      const library = open()
      const picture = await makeTestPicture()
      const id = await addGeneration(library, [16])
      await expect(library.generations.addImage(id, 0, picture)).resolves.toBeNull()
      await expect(library.generations.addImage(randomUUID(), 0, picture)).resolves.toBeNull()
    })

    it('can be read by its id, and so can its thumbnails, none wider than the picture', async () => {
      const library = open()
      await addGeneration(library, [400])
      const id = library.images.list(all).images[0]?.id ?? ''
      for (const file of [
        library.media.image(id),
        library.media.thumbnail(id, 320),
        library.media.thumbnail(id, 640),
      ]) {
        if (!file) throw new Error('A file is missing.')
        expect((await library.media.read(file))?.byteLength).toBe(file.bytes)
      }
    })

    it.each(['', '../../../etc/passwd', '..%2f', 'A'.repeat(5000), "' or 1=1 --", randomUUID()])(
      'has no file under the id %j',
      async (id) => {
        const library = open()
        await addGeneration(library, [16])
        expect(library.media.image(id)).toBeNull()
        expect(library.media.thumbnail(id, 640)).toBeNull()
        expect(library.media.upload(id)).toBeNull()
      },
    )
  })

  describe('the version of the index', () => {
    it('changes with every change of the list and only then', async () => {
      const library = open()
      const versions = [library.images.version()]
      await addGeneration(library, [16, 17])
      versions.push(library.images.version())
      library.deletions.create(randomUUID(), seqsOf(library).slice(0, 1), 5)
      versions.push(library.images.version())
      await library.generations.remove(library.generations.list(all).generations[0]?.id ?? '', 9)
      versions.push(library.images.version())
      // Empty at first, and empty again.
      expect(new Set(versions).size).toBe(3)
      expect(versions[3]).toBe(versions[0])
      expect(library.images.index().version).toBe(versions[3])
    })
  })

  describe('a deletion', () => {
    it('is due when its time has come, soonest first', () => {
      const library = open()
      library.deletions.create('later', [], 200)
      library.deletions.create('sooner', [], 100)
      expect(library.deletions.nextDue()).toBe(100)
      expect(library.deletions.due(99)).toEqual([])
      expect(library.deletions.due(500)).toEqual(['sooner', 'later'])
    })
  })

  it('brings pictures back only once, and never after it was purged', async () => {
    const library = open()
    await addGeneration(library, [16, 17])
    const [first = 0, second = 0] = seqsOf(library)
    library.deletions.create('undone', [first], 1)
    library.deletions.create('purged', [second], 1)
    expect(library.deletions.undo('undone', 1).images).toEqual([first])
    await library.deletions.purgeSome('purged', 2)
    const gone = expect.objectContaining({ code: 'gone' })
    expect(() => library.deletions.undo('undone', 3)).toThrow(gone)
    expect(() => library.deletions.undo('purged', 3)).toThrow(gone)
    expect(seqsOf(library)).toEqual([first])
  })

  it('forgets after a month which ids were deleted', async () => {
    const library = open()
    const id = await addGeneration(library, [16])
    await library.generations.remove(id, 1000)
    const month = 30 * 24 * 60 * 60 * 1000
    library.tidy(1000 + month)
    expect(library.generations.isGone(id)).toBe(true)
    library.tidy(1001 + month)
    expect(library.generations.isGone(id)).toBe(false)
  })
}
