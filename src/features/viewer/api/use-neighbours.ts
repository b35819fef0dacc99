import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ImageView } from '#contract/studio/library.ts'
import { mediaPaths } from '#contract/studio/paths.ts'
import { type Beside, besideIn, type Within } from '../logic/neighbours.ts'
import { imageViewQuery } from './image-view-query.ts'
import { neighboursQuery } from './neighbours-query.ts'
import { useNeighboursWithin } from './use-neighbours-within.ts'

/** The pictures beside one, made ready to be gone to; null while it is not known which they are. */
export function useNeighbours(
  imageId: string,
  view: ImageView | null | undefined,
  within: Within | null,
): Beside | null {
  const client = useQueryClient()
  const among = useNeighboursWithin(view, within)
  const { data, isPlaceholderData } = useQuery({
    ...neighboursQuery(view?.offset ?? 0),
    enabled: view != null && within === null,
    placeholderData: keepPreviousData,
  })
  const around = data === undefined ? null : besideIn(data.images, imageId)
  const beside = within === null ? around : among

  // Enough pictures have come since for this one to have moved out of the stretch: ask where it is now.
  const isLost =
    within === null && view != null && data !== undefined && !isPlaceholderData && around === null
  useEffect(() => {
    if (isLost) void client.invalidateQueries({ queryKey: imageViewQuery(imageId).queryKey })
  }, [client, imageId, isLost])

  const newer = beside?.newer?.id
  const older = beside?.older?.id
  useEffect(() => {
    for (const id of [older, newer]) {
      if (id === undefined) continue
      void client.prefetchQuery(imageViewQuery(id))
      new Image().src = mediaPaths.image(id)
    }
  }, [client, newer, older])

  return beside
}
