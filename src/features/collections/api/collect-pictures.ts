import { mutationOptions, type QueryClient } from '@tanstack/react-query'
import { collectedSchema, collectionPaths } from '#contract/studio/collections.ts'
import { maxDeletion } from '#contract/studio/library.ts'
import { request } from '#src/lib/http.ts'
import { collectionsKey } from './collections-query.ts'

interface Wish {
  id: string
  images: readonly number[]
  included: boolean
}

/** Puts pictures into a collection, or takes them out; answers those for which that changed something. */
export async function sendCollected({ id, images, included }: Wish): Promise<number[]> {
  const moved: number[] = []
  for (let at = 0; at < images.length; at += maxDeletion) {
    const body = { images: images.slice(at, at + maxDeletion), included }
    // oxlint-disable-next-line no-await-in-loop -- two such bodies at once are more than a slow server needs
    const collected = await request(collectionPaths.pictures(id), collectedSchema, {
      method: 'PUT',
      body,
    })
    moved.push(...collected.images)
  }
  return moved
}

export const collectPictures = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['collections', 'collect'],
    networkMode: 'always',
    mutationFn: sendCollected,
    onSettled: () => client.invalidateQueries({ queryKey: collectionsKey }),
  })
