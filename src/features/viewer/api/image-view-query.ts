import { queryOptions } from '@tanstack/react-query'
import { type ImageView, imageViewSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'

export const imageViewsKey = ['viewer', 'image'] as const

/** One picture with the generation that made it; null once it is known to be deleted. */
export const imageViewQuery = (imageId: string) =>
  queryOptions({
    queryKey: [...imageViewsKey, imageId],
    queryFn: ({ signal }): Promise<ImageView | null> =>
      request(studioPaths.image(imageId), imageViewSchema, { signal }),
  })
