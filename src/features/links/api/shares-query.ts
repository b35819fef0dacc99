import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import {
  shareApi,
  type ShareDraft,
  shareExposureSchema,
  shareMarksSchema,
  sharesSchema,
} from '#contract/studio/shares.ts'
import { request } from '#src/lib/http.ts'

export const sharesKey = ['shares'] as const
const marksKey = ['share-marks'] as const

/** Every link, newest first. Views are told by an event, but not those of the last few seconds. */
export const sharesQuery = queryOptions({
  queryKey: [...sharesKey, 'list'],
  queryFn: async ({ signal }) => {
    const { shares } = await request(shareApi.all, sharesSchema, { signal })
    return shares
  },
  staleTime: 0,
})

/** What visitors left on all links, latest first. */
export const marksQuery = queryOptions({
  queryKey: [...marksKey, 'all'],
  queryFn: async ({ signal }) => {
    const { marks } = await request(shareApi.marks, shareMarksSchema, { signal })
    return marks
  },
})

/**
 * What a link would show; nothing is made. What was said before stands until the answer is there.
 * @param name of the source: ten thousand numbers make no good key
 */
export const exposureQuery = (name: string, { source, ...options }: ShareDraft) =>
  queryOptions({
    queryKey: ['share-exposure', name, options],
    queryFn: ({ signal }) =>
      request(shareApi.exposure, shareExposureSchema, {
        method: 'POST',
        body: { source, ...options },
        signal,
      }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  })
