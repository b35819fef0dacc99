import { randomUUID } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CreateGeneration } from '#contract/leonardo/create-generation.ts'
import type { ImageWishes, Library } from '#server/domain/library.ts'
import { makeTestPicture } from './test-picture.ts'

const anything: ImageWishes = {
  words: [],
  without: [],
  model: null,
  style: null,
  favourite: false,
  collection: null,
  from: null,
  to: null,
}
const tiny = makeTestPicture({ width: 8, height: 8 })

/** Stores a generation of one picture and answers that picture's seq. */
async function add(library: Library, request: Partial<CreateGeneration>, createdAt = 1000) {
  const id = randomUUID()
  const { generations } = library
  generations.create({
    id,
    engine: 'builtin',
    request: { operation: 'leonardo.createGeneration', prompt: 'a tea house', ...request },
    seed: 1,
    createdAt,
    imageIds: [randomUUID()],
  })
  generations.setState(id, { status: 'running', startedAt: createdAt }, createdAt)
  const image = await generations.addImage(id, 0, await tiny)
  return image?.seq ?? -1
}

/** What every library must find, and what it must leave out. */
export function searchCases(open: () => Library): void {
  describe('a search', () => {
    it('finds parts of words in any case, all of them, newest first', async () => {
      const library = open()
      const fox = await add(library, { prompt: 'A red fox under the stars' })
      const boat = await add(library, { prompt: 'a RED boat' })
      const find = (...words: string[]) => library.images.search({ ...anything, words })
      expect(find()).toEqual([boat, fox])
      expect(find('red')).toEqual([boat, fox])
      expect(find('red', 'STAR')).toEqual([fox])
      expect(find('oa')).toEqual([boat])
      expect(find('red', 'x')).toEqual([fox])
      expect(find('red boat')).toEqual([boat])
      expect(find('red', 'tree')).toEqual([])
    })

    it('picks what it found, newest first, without what is not there to be seen', async () => {
      const library = open()
      const fox = await add(library, { prompt: 'a red fox' })
      const boat = await add(library, { prompt: 'a red boat' })
      const gone = await add(library, { prompt: 'a red tree' })
      library.deletions.create(randomUUID(), [gone], 9)
      const picked = library.images.pick([gone, fox, boat, 123_456])
      expect(picked.map(({ seq }) => seq)).toEqual([boat, fox])
      expect(picked[1]).toMatchObject({ prompt: 'a red fox', width: 8 })
      expect(library.images.pick([])).toEqual([])
    })

    it('leaves out what holds an unwanted word, long or short', async () => {
      const library = open()
      const fox = await add(library, { prompt: 'a red fox' })
      const boat = await add(library, { prompt: 'a red boat' })
      const find = (...without: string[]) => library.images.search({ ...anything, without })
      expect(find('boat')).toEqual([fox])
      expect(find('fo', 'tree')).toEqual([boat])
      expect(find('fox', 'boat')).toEqual([])
    })

    it.each([
      '"',
      '%',
      '_',
      '\\',
      '*',
      "'",
      'AND',
      'NOT ',
      'a"b',
      '" OR "',
      '%%%',
      '___',
      '^red',
      'prompt:',
    ])('takes %j for nothing but text', async (word) => {
      const library = open()
      await add(library, { prompt: 'a red fox' })
      const quoted = await add(library, { prompt: `so ${word} it is` })
      expect(library.images.search({ ...anything, words: [word] })).toEqual([quoted])
    })

    it('finds by model, style, time and mark, each with the others', async () => {
      const library = open()
      const first = await add(library, { modelId: 'm1', presetStyle: 'ANIME' }, 1000)
      const second = await add(library, { modelId: 'm2', presetStyle: 'ANIME' }, 2000)
      const third = await add(library, {}, 3000)
      const find = (wishes: Partial<ImageWishes>) =>
        library.images.search({ ...anything, ...wishes })
      expect(find({ model: 'm1' })).toEqual([first])
      expect(find({ style: 'ANIME' })).toEqual([second, first])
      expect(find({ style: 'ANIME', from: 2000 })).toEqual([second])
      expect(find({ from: 1000, to: 3000 })).toEqual([second, first])
      expect(library.images.setFavourite([first, third, 999_999], true)).toEqual([third, first])
      expect(find({ favourite: true })).toEqual([third, first])
      expect(find({ favourite: true, model: 'm1', words: ['tea'] })).toEqual([first])
      library.images.setFavourite([first], false)
      expect(find({ favourite: true })).toEqual([third])
    })

    it('does not see what is hidden, and sees it again, marked as it was', async () => {
      const library = open()
      const seq = await add(library, { prompt: 'a red fox' })
      library.images.setFavourite([seq], true)
      const find = () => library.images.search({ ...anything, words: ['fox'], favourite: true })
      library.deletions.create('hidden', [seq], 1)
      expect(find()).toEqual([])
      expect(library.images.setFavourite([seq], false)).toEqual([])
      library.deletions.undo('hidden', 1)
      expect(find()).toEqual([seq])
      expect(library.images.list({ limit: 1, offset: 0 }).images[0]?.favourite).toBe(true)
    })

    it('finds exactly the prompts that every word is a part of', async () => {
      const library = open()
      const letters = fc.constantFrom(...Array.from('abAB é%_"\\-日本'))
      const text = (maxLength: number) => fc.string({ unit: letters, minLength: 1, maxLength })
      const prompts = fc.sample(text(12), { numRuns: 40, seed: 7 })
      const seqs = new Map<number, string>()
      for (const prompt of prompts) seqs.set(await add(library, { prompt }), prompt)
      fc.assert(
        fc.property(
          fc.array(text(4), { maxLength: 3 }),
          fc.array(text(4), { maxLength: 2 }),
          (words, without) => {
            const holds = (prompt: string) => (word: string) =>
              prompt.toLowerCase().includes(word.toLowerCase())
            const expected = [...seqs]
              .filter(([, prompt]) => words.every(holds(prompt)) && !without.some(holds(prompt)))
              .map(([seq]) => seq)
            expect(library.images.search({ ...anything, words, without })).toEqual(
              expected.toSorted((a, b) => b - a),
            )
          },
        ),
        { numRuns: 300 },
      )
    })
  })
}
