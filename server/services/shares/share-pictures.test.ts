import { expect, it, vi } from 'vitest'
import type { Library } from '#server/domain/library.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import { createSharePictures } from './share-pictures.ts'

it('looks for a link’s pictures again only after what could change them', () => {
  const search = vi.fn<() => number[]>(() => [31, 15])
  const images = { search, version: () => 'v1' }
  const pictures = createSharePictures({ images } as unknown as Library)
  const link = (nth: number) =>
    ({
      id: `link ${nth}`,
      source: { kind: 'search', search: { favourite: 'true' }, live: true },
      cover: nth % 2 === 0 ? 15 : 47,
      changedAt: 1,
    }) as ShareRecord
  const all = Array.from({ length: 200 }, (_, nth) => link(nth))
  const readAll = () => all.map((one) => pictures.brief(one))

  const [even, odd] = readAll()
  expect(even).toMatchObject({ count: 2, first: 15 })
  expect(odd).toMatchObject({ count: 2, first: 31 })
  pictures.heed({ type: 'shares.viewed', links: [] })
  pictures.heed({ type: 'shares.changed' })
  pictures.heed({ type: 'shares.marked' })
  readAll()
  expect(search).toHaveBeenCalledTimes(200)
  pictures.forget('link 7')
  readAll()
  expect(search).toHaveBeenCalledTimes(201)
  pictures.heed({ type: 'images.favourited', images: [31], favourite: false })
  readAll()
  expect(search).toHaveBeenCalledTimes(401)
})
