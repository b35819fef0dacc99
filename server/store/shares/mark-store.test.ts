import { expect, it, onTestFinished } from 'vitest'
import { shareLimits } from '#contract/studio/share-limits.ts'
import { newLink } from '#server/testing/new-link.ts'
import { seedLibrary } from '#server/testing/seed-library.ts'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { openLibrary } from '../open-library.ts'

it('keeps nobody out for visitors who say nothing, or no longer anything', async () => {
  const dataDir = makeTestFolder()
  await seedLibrary({ dataDir, pictures: 4, files: false })
  const { shares, images, close } = openLibrary({ dataDir, reserve: 0 })
  onTestFinished(close)
  const [seq = 0] = images.list({ limit: 1, offset: 0 }).images.map((image) => image.seq)
  const link = newLink([seq], 'slug')
  shares.create(link, [seq])
  const says = (visitor: string, favourite: boolean) =>
    shares.marks.put(link.id, visitor, { seq, favourite, note: '', at: 1 })
  for (let nth = 0; nth <= shareLimits.visitors; nth += 1) {
    expect(says(`silent ${nth}`, false)).toBe(true)
  }
  for (let nth = 0; nth < shareLimits.visitors; nth += 1) {
    expect(says(`visitor ${nth}`, true)).toBe(true)
  }
  expect(says('one too many', true)).toBe(false)
  says('visitor 3', false)
  expect(says('one more', true)).toBe(true)
  const reviewers = shareLimits.visitors
  expect(shares.marks.counts(link.id)).toEqual({ reviewers, marks: reviewers })
})
