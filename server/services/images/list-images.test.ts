import { expect, it, vi } from 'vitest'
import type { ImageStore } from '#server/domain/library.ts'
import { createListImages } from './list-images.ts'

const store = () => {
  const images: Partial<ImageStore> = {
    list: vi.fn<ImageStore['list']>(() => ({ total: 9, images: [] })),
    search: vi.fn<ImageStore['search']>(() => [50, 40, 30, 20]),
    pick: vi.fn<ImageStore['pick']>(() => []),
  }
  return images as ImageStore
}

it('looks for words only where there are some', () => {
  const images = store()
  const list = createListImages(images)
  expect(list({ limit: 2, offset: 4 }).total).toBe(9)
  expect(list({ limit: 2, offset: 4, q: ' - ' }).total).toBe(9)
  expect(images.search).not.toHaveBeenCalled()
})

it('answers the page asked for of what is found, and how much that is', () => {
  const images = store()
  expect(createListImages(images)({ limit: 2, offset: 1, q: 'fox -red' }).total).toBe(4)
  expect(images.search).toHaveBeenCalledWith(
    expect.objectContaining({ words: ['fox'], without: ['red'] }),
  )
  expect(images.pick).toHaveBeenCalledExactlyOnceWith([40, 30])
})
