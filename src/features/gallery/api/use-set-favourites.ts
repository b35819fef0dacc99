import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Favourites } from '#contract/studio/library.ts'
import { setFavourites } from './set-favourites.ts'

/** Marks pictures, by sequence number, as favourites, or no longer. */
export function useSetFavourites(): (wanted: Favourites) => void {
  const client = useQueryClient()
  return useMutation(setFavourites(client)).mutate
}
