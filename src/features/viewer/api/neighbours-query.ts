import { queryOptions } from '@tanstack/react-query'
import { type GalleryImage, imagePageSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

/** On either side: one to go to and one more, so that going there need not wait for what comes after. */
const reach = 2

/** A stretch of the gallery, newest first. */
export interface Neighbours {
  images: GalleryImage[]
  /** Nothing is newer than its first. */
  fromTop: boolean
}

export const neighboursKey = ['viewer', 'neighbours'] as const

/** What lies around a place in the gallery, counted from the newest. */
export const neighboursQuery = (offset: number) =>
  queryOptions({
    queryKey: [...neighboursKey, offset],
    queryFn: async ({ signal }): Promise<Neighbours> => {
      const first = Math.max(0, offset - reach)
      const limit = offset + reach + 1 - first
      const path = `${studioPaths.images}?limit=${limit}&offset=${first}`
      const { images } = await request(path, imagePageSchema, { signal })
      return { images, fromTop: first === 0 }
    },
    gcTime: 60_000,
  })
