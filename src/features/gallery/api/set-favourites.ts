import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { type Favourites, favouritesSchema, maxDeletion } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { imageBlockQuery } from './image-block-query.ts'
import { searchAgain } from './image-search-query.ts'
import { markTiles } from './mark-tiles.ts'

/** Marks pictures, by sequence number, at once; refused, what the server knows of them is read again. */
export const setFavourites = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['gallery', 'favourite'],
    mutationFn: async ({ images, favourite }: Favourites) => {
      for (let at = 0; at < images.length; at += maxDeletion) {
        const body = { images: images.slice(at, at + maxDeletion), favourite }
        // oxlint-disable-next-line no-await-in-loop -- two such bodies at once are more than a slow server needs
        await request(studioPaths.favourites, favouritesSchema, { method: 'PUT', body })
      }
    },
    onMutate: (wanted) => markTiles(client, wanted),
    onError: (error) => {
      const [gallery, blocks] = imageBlockQuery(0).queryKey
      void client.invalidateQueries({ queryKey: [gallery, blocks] })
      searchAgain(client)
      toast({ tone: 'error', message: `Favourites were not changed. ${error.message}` })
    },
  })
