import type { QueryClient } from '@tanstack/react-query'
import type { Favourites } from '#contract/studio/library.ts'
import { blockOf } from '../logic/library/detail-blocks.ts'
import { imageBlockQuery } from './image-block-query.ts'

/** Shows pictures as marked, or no longer, in the blocks that have been read. */
export function markTiles(client: QueryClient, { images, favourite }: Favourites): void {
  const wanted = new Set(images)
  for (const block of new Set(images.map(blockOf))) {
    client.setQueryData(imageBlockQuery(block).queryKey, (known) => {
      if (known === undefined) return undefined
      const entries = Array.from(known.details, ([seq, tile]) =>
        wanted.has(seq) ? ([seq, { ...tile, favourite }] as const) : ([seq, tile] as const),
      )
      return { ...known, details: new Map(entries) }
    })
  }
}

/** Whether all of these pictures are known to be marked. */
export function areFavourites(client: QueryClient, images: Iterable<number>): boolean {
  for (const seq of images) {
    const block = client.getQueryData(imageBlockQuery(blockOf(seq)).queryKey)
    if (block?.details.get(seq)?.favourite !== true) return false
  }
  return true
}
