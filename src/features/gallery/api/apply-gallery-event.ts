import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation, Image } from '#contract/studio/generation.ts'
import { blockOf } from '../logic/library/detail-blocks.ts'
import { type IndexRow, insertPictures, removePictures } from '../logic/library/edit-index.ts'
import { positionOf } from '../logic/library/library-index.ts'
import { imageBlockQuery, tileDetails } from './image-block-query.ts'
import { markTiles } from './mark-tiles.ts'
import { searchAgain } from './image-search-query.ts'
import { cachedIndex, imageIndexQuery, updateIndex } from './image-index-query.ts'

/** Brings the gallery's entries up to what happened. Told twice or late, an event changes nothing more. */
export function applyGalleryEvent(client: QueryClient, event: StudioEvent): void {
  switch (event.type) {
    case 'image.saved':
    case 'generation.completed':
      if (addPictures(client, event.generation)) searchAgain(client)
      break
    case 'images.deleted':
      updateIndex(client, (index) => removePictures(index, event.images).index)
      break
    case 'images.restored':
      bringBack(client, event.images)
      searchAgain(client)
      break
    case 'images.favourited':
      markTiles(client, event)
      searchOnce(client, event)
      break
    case 'collections.changed':
    case 'deletion.refused':
      searchOnce(client, event)
      break
    case 'resync':
      void client.invalidateQueries({ queryKey: ['gallery'] })
      break
    case 'generation.created':
    case 'generation.started':
    case 'generation.changed':
    case 'generation.progressed':
    case 'generation.failed':
    case 'generation.cancelled':
    case 'shares.changed':
    case 'connections.changed':
    case 'shares.viewed':
    case 'shares.marked':
    case 'server.stopping':
      break
  }
}

const searched = new WeakSet<StudioEvent>()

/** An event is told again after each answer that was on its way: the second time the search has it already. */
function searchOnce(client: QueryClient, event: StudioEvent) {
  if (!searched.has(event)) searchAgain(client)
  searched.add(event)
}

/** @returns whether any of them is new here. */
function addPictures(client: QueryClient, generation: Generation): boolean {
  const before = cachedIndex(client)
  updateIndex(client, (index) => {
    const images = generation.images.filter(({ seq }) => !index.deleted.has(seq))
    return insertPictures(
      index,
      images.map((image) => indexRow(image, generation)),
    )
  })
  for (const image of generation.images) addDetails(client, image, generation)
  return cachedIndex(client) !== before
}

/** A block that has been read gains the picture, so that it need not be read again. */
function addDetails(client: QueryClient, image: Image, { request }: Generation) {
  client.setQueryData(imageBlockQuery(blockOf(image.seq)).queryKey, (block) => {
    if (block === undefined || block.details.has(image.seq)) return block
    const details = tileDetails({ ...image, prompt: request.prompt })
    return { ...block, details: new Map(block.details).set(image.seq, details) }
  })
}

/** The event names the pictures but not their places: what is not known here must be read. */
function bringBack(client: QueryClient, images: readonly number[]) {
  const index = cachedIndex(client)
  if (index === undefined || images.every((seq) => positionOf(index, seq) >= 0)) return
  updateIndex(client, (current) => {
    const deleted = new Set(current.deleted)
    for (const seq of images) deleted.delete(seq)
    return { ...current, deleted }
  })
  void client.invalidateQueries({ queryKey: imageIndexQuery.queryKey })
}

function indexRow(image: Image, { createdAt }: Generation): IndexRow {
  return {
    seq: image.seq,
    time: Math.floor(createdAt / 1000),
    ratio: image.width / image.height,
  }
}
