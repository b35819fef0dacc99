import { expect, it } from 'vitest'
import type { ImageSearchQuery } from '#contract/studio/library-requests.ts'
import { startTestStudio } from '#server/testing/test-studio.ts'

it('reads words, and words to leave out, and answers differences', async () => {
  const studio = await startTestStudio({ automatic: true })
  for (const [nth, prompt] of ['a red fox', 'a red boat'].entries()) {
    studio.submit({ prompt })
    await studio.announced('generation.completed', nth)
  }
  const seqs = studio.services.listImages({ limit: 9, offset: 0 }).images.map(({ seq }) => seq)
  const found = (query: ImageSearchQuery) => {
    let seq = 0
    return studio.services.searchImages(query).seq.map((step) => (seq += step))
  }
  expect(found({})).toEqual(seqs)
  expect(found({ q: ' \t' })).toEqual(seqs)
  expect(found({ q: 'RED  fo' })).toEqual(seqs.slice(2))
  expect(found({ q: 'red -fox' })).toEqual(seqs.slice(0, 2))
  expect(found({ q: '-' })).toEqual(seqs)
  expect(found({ q: '-red' })).toEqual([])
  expect(found({ q: 'red\0fox' })).toEqual(seqs.slice(2))
  expect(studio.services.searchImages({}).version).toBe(studio.services.imageIndexVersion())
})
