import { queryOptions } from '@tanstack/react-query'
import { thumbHashToAverageRGBA } from 'thumbhash'
import { type GalleryImage, imagePageSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { altText } from '#src/lib/alt-text.ts'
import { request } from '#src/lib/http.ts'
import { blockWindow } from '../logic/library/detail-blocks.ts'
import { cachedIndex } from './image-index-query.ts'

/** What a tile shows of a picture. `tint` is a CSS colour, the average of the picture. */
export interface TileDetails {
  id: string
  alt: string
  placeholder: string
  tint: string
  /** Width over height. */
  ratio: number
  favourite: boolean
}

/** The details of one block, by sequence number. */
export interface ImageBlock {
  /** Edition of the index that said where the block was. */
  edition: number
  details: ReadonlyMap<number, TileDetails>
}

/** Long enough to turn round, short enough that a walk through a large library leaves little behind. */
const keptFor = 45_000

export const imageBlockQuery = (block: number) =>
  queryOptions({
    queryKey: ['gallery', 'block', block],
    queryFn: async ({ client, signal }): Promise<ImageBlock> => {
      const index = cachedIndex(client)
      const details = new Map<number, TileDetails>()
      if (index === undefined) return { edition: 0, details }
      const { offset, limit } = blockWindow(index, block)
      if (limit > 0) {
        const path = `${studioPaths.images}?limit=${limit}&offset=${offset}`
        const page = await request(path, imagePageSchema, { signal })
        for (const image of page.images) details.set(image.seq, tileDetails(image))
      }
      return { edition: index.edition, details }
    },
    structuralSharing: false,
    gcTime: keptFor,
  })

export function tileDetails(image: Omit<GalleryImage, 'createdAt'>): TileDetails {
  return {
    id: image.id,
    alt: altText(image.prompt),
    placeholder: image.placeholder,
    tint: averageColour(image.placeholder),
    ratio: image.width / image.height,
    favourite: image.favourite,
  }
}

function averageColour(placeholder: string): string {
  try {
    const bytes = Uint8Array.from(atob(placeholder), (character) => character.charCodeAt(0))
    const { r, g, b } = thumbHashToAverageRGBA(bytes)
    return `rgb(${Math.round(r * 255)} ${Math.round(g * 255)} ${Math.round(b * 255)})`
  } catch {
    return 'transparent'
  }
}
