import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { squares } from '../testing/library.ts'
import { applyGalleryEvent } from './apply-gallery-event.ts'
import { imageBlockQuery, tileDetails } from './image-block-query.ts'
import { imageSearchQuery } from './image-search-query.ts'
import { areFavourites } from './mark-tiles.ts'
import { cachedIndex, imageIndexQuery } from './image-index-query.ts'

let client: QueryClient
const seqs = () => Array.from(cachedIndex(client)?.seqs ?? [])
const isStale = () => client.getQueryState(imageIndexQuery.queryKey)?.isInvalidated
const saved = (...images: number[]) =>
  applyGalleryEvent(client, {
    type: 'image.saved',
    generation: aGeneration({
      images: images.map((seq) => anImage(seq, { width: 768, height: 512 })),
    }),
  })
const deleted = (...images: number[]) =>
  applyGalleryEvent(client, { type: 'images.deleted', images, generations: [] })
const restored = (...images: number[]) =>
  applyGalleryEvent(client, { type: 'images.restored', images, generations: [] })

beforeEach(() => {
  client = new QueryClient()
  client.setQueryData(imageIndexQuery.queryKey, squares(70, 66, 3))
})

describe('applyGalleryEvent', () => {
  it('puts a saved picture in its place without reading anything again', () => {
    saved(71, 68)
    expect(seqs()).toEqual([71, 70, 68, 66, 3])
    expect(isStale()).toBe(false)
    const index = cachedIndex(client)
    expect(index?.ratios[index.shapes[0] ?? -1]).toBe(1.5)
  })

  it('changes nothing when told twice', () => {
    saved(71)
    const once = cachedIndex(client)
    saved(71)
    expect(cachedIndex(client)).toBe(once)
    deleted(66)
    const less = cachedIndex(client)
    deleted(66)
    expect(cachedIndex(client)).toBe(less)
  })

  it('does not bring a deleted picture back when its birth is told late', () => {
    saved(71)
    deleted(71)
    saved(71)
    expect(seqs()).toEqual([70, 66, 3])
    deleted(80)
    saved(80, 81)
    expect(seqs()).toEqual([81, 70, 66, 3])
  })

  it('reads the list again for restored pictures it does not have, and only for these', () => {
    restored(66)
    expect(isStale()).toBe(false)
    deleted(66)
    restored(66)
    expect(isStale()).toBe(true)
    saved(66)
    expect(seqs()).toEqual([70, 66, 3])
  })

  it('adds the details to a block that has been read, and starts none', () => {
    const block = imageBlockQuery(1).queryKey
    client.setQueryData(block, { edition: 1, details: new Map() })
    saved(71, 200)
    expect(client.getQueryData(block)?.details.get(71)).toMatchObject({
      id: 'image-71',
      alt: 'a red boat',
    })
    expect(client.getQueryData(imageBlockQuery(3).queryKey)).toBeUndefined()
  })

  it('leaves an index alone that has not been read', () => {
    client.clear()
    saved(71)
    deleted(3)
    restored(3)
    expect(cachedIndex(client)).toBeUndefined()
  })
})

describe('applyGalleryEvent while looking for something', () => {
  const searchKey = imageSearchQuery('q=boat').queryKey
  const isSearchStale = () => client.getQueryState(searchKey)?.isInvalidated
  const searched = () => client.setQueryData(searchKey, Float64Array.of(70, 3))
  const favourited = (favourite: boolean, ...images: number[]) => {
    const event = { type: 'images.favourited', images, favourite } as const
    return () => applyGalleryEvent(client, event)
  }

  beforeEach(searched)

  it('looks again for what is new or back, but not twice for the same', () => {
    saved(71)
    expect(isSearchStale()).toBe(true)
    searched()
    saved(71)
    expect(isSearchStale()).toBe(false)
    restored(3)
    expect(isSearchStale()).toBe(true)
  })

  it('need not look again for what is gone', () => {
    deleted(70)
    expect(isSearchStale()).toBe(false)
  })

  it('marks the tiles that are known and looks again, once', () => {
    const tile = tileDetails({ ...anImage(70), prompt: '' })
    const details = new Map([70, 66].map((seq) => [seq, { ...tile, id: `image-${seq}` }]))
    client.setQueryData(imageBlockQuery(1).queryKey, { edition: 1, details })
    const tell = favourited(true, 70, 3)
    tell()
    expect(areFavourites(client, [70])).toBe(true)
    expect(areFavourites(client, [70, 66])).toBe(false)
    expect(areFavourites(client, [3])).toBe(false)
    expect(isSearchStale()).toBe(true)
    searched()
    tell()
    expect(isSearchStale()).toBe(false)
    favourited(false, 70)()
    expect(areFavourites(client, [70])).toBe(false)
    expect(isSearchStale()).toBe(true)
  })
})
