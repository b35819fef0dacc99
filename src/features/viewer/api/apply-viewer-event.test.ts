import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import type { GalleryImage, ImageView } from '#contract/studio/library.ts'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { applyViewerEvent } from './apply-viewer-event.ts'
import { imageViewQuery } from './image-view-query.ts'
import { neighboursQuery } from './neighbours-query.ts'

let client: QueryClient

const tile = (seq: number): GalleryImage => ({
  ...anImage(seq),
  createdAt: 1,
  prompt: 'a red boat',
})
const around = (offset: number) => client.getQueryData(neighboursQuery(offset).queryKey)
const seqs = (offset: number) => around(offset)?.images.map(({ seq }) => seq)
const view = () => client.getQueryData<ImageView | null>(imageViewQuery('image-8').queryKey)
const isStale = (queryKey: readonly unknown[]) => client.getQueryState(queryKey)?.isInvalidated

beforeEach(() => {
  client = new QueryClient()
  client.setQueryData<ImageView>(imageViewQuery('image-8').queryKey, {
    image: tile(8),
    generation: aGeneration({ images: [anImage(8)] }),
    offset: 1,
  })
  client.setQueryData(neighboursQuery(1).queryKey, { images: [9, 8, 7].map(tile), fromTop: true })
  client.setQueryData(neighboursQuery(5).queryKey, { images: [5, 4, 3].map(tile), fromTop: false })
})

describe('applyViewerEvent', () => {
  it('gives the newest picture its new neighbour, once', () => {
    const event = {
      type: 'image.saved',
      generation: aGeneration({ id: 'g2', images: [anImage(11), anImage(12)] }),
    } as const
    applyViewerEvent(client, event)
    expect(seqs(1)).toEqual([12, 11, 9, 8, 7])
    const once = around(1)
    applyViewerEvent(client, event)
    expect(around(1)).toBe(once)
    expect(seqs(5)).toEqual([5, 4, 3])
    expect(isStale(neighboursQuery(1).queryKey)).toBe(false)
  })

  it('tells how a generation ended, and does not unlearn it', () => {
    const ended = aGeneration({ status: 'complete', finishedAt: 9, images: [anImage(8)] })
    applyViewerEvent(client, { type: 'generation.completed', generation: ended })
    expect(view()?.generation.finishedAt).toBe(9)
    applyViewerEvent(client, { type: 'image.saved', generation: aGeneration() })
    expect(view()?.generation.finishedAt).toBe(9)
  })

  it('knows a deleted picture to be gone, and looks who moved up beside the others', () => {
    applyViewerEvent(client, { type: 'images.deleted', images: [8, 100], generations: [] })
    expect(view()).toBeNull()
    expect(seqs(1)).toEqual([9, 7])
    expect(isStale(neighboursQuery(1).queryKey)).toBe(true)
    expect(isStale(neighboursQuery(5).queryKey)).toBe(false)
  })

  it('marks the picture, and no other', () => {
    const mark = (images: number[], favourite: boolean) =>
      applyViewerEvent(client, { type: 'images.favourited', images, favourite })
    mark([7], true)
    expect(view()?.image.favourite).toBe(false)
    mark([7, 8], true)
    expect(view()?.image.favourite).toBe(true)
    mark([8], false)
    expect(view()?.image.favourite).toBe(false)
  })

  it('reads again what may have been restored', () => {
    applyViewerEvent(client, { type: 'images.restored', images: [8], generations: [] })
    expect(isStale(imageViewQuery('image-8').queryKey)).toBe(true)
  })
})
