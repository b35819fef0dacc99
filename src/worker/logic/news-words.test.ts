import { expect, it } from 'vitest'
import { pushNewsSchema } from '#contract/access/push.ts'
import { newsWords, readNews } from './news-words.ts'

it.each([
  [1, 0, '1 picture is ready', ''],
  [2, 0, '2 pictures are ready', ''],
  [0, 1, 'A picture could not be made', ''],
  [0, 3, '3 requests could not be made', ''],
  [4, 1, '4 pictures are ready', 'A picture could not be made.'],
  [0, 0, 'Work is done', ''],
])('says of %d pictures and %d failures "%s"', (pictures, failed, title, body) => {
  expect(newsWords({ pictures, failed })).toEqual({ title, body })
})

it('has words for a server that does not answer', () => {
  expect(newsWords(null).title).toBe('Work is done')
})

it('reads what the server answers, and nothing else', () => {
  const news = { at: 1_000, pictures: 2, failed: 0, image: 'an-id' }
  expect(readNews(pushNewsSchema.parse(news))).toEqual(news)
  expect(readNews({ ...news, image: null })).toEqual({ ...news, image: null })
  for (const other of [null, 'text', {}, { ...news, at: '1' }]) expect(readNews(other)).toBeNull()
})
