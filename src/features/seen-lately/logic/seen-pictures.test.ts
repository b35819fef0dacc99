import { expect, it } from 'vitest'
import { seenPictures } from './seen-pictures.ts'

it('names each picture once, the last seen first, by its thumbnail where that is kept', () => {
  const kept = [
    'http://h/media/images/a/640',
    'http://h/media/images/b',
    'http://h/media/images/c/640',
    'http://h/media/images/a',
    'http://h/media/uploads/d',
  ]
  expect(seenPictures(kept)).toEqual([
    { id: 'a', src: '/media/images/a/640' },
    { id: 'c', src: '/media/images/c/640' },
    { id: 'b', src: '/media/images/b' },
  ])
})
