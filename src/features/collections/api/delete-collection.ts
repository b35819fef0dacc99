import type { QueryClient } from '@tanstack/react-query'
import {
  type Collection,
  collectionPaths,
  collectionSchema,
  deletedCollectionSchema,
} from '#contract/studio/collections.ts'
import { imageSearchSchema } from '#contract/studio/library.ts'
import { studioPaths } from '#contract/studio/paths.ts'
import { request } from '#src/lib/http.ts'
import { toast } from '#src/ui/feedback/toast.tsx'
import { sendCollected } from './collect-pictures.ts'
import { collectionsQuery } from './collections-query.ts'

/** Deletes a collection, not its pictures, and offers it back as it was. */
export async function deleteCollection(client: QueryClient, gone: Collection): Promise<void> {
  try {
    const images = await picturesOf(gone.id)
    await request(collectionPaths.one(gone.id), deletedCollectionSchema, { method: 'DELETE' })
    client.setQueryData(collectionsQuery.queryKey, (all) =>
      all?.filter((one) => one.id !== gone.id),
    )
    toast({
      message: `${gone.name} deleted. Its pictures are still in your gallery.`,
      action: {
        label: 'Undo',
        onPress: () => {
          bringBack(client, gone, images).catch((error: unknown) =>
            say(`${gone.name} is not back.`, error),
          )
        },
      },
    })
  } catch (error) {
    say(`${gone.name} was not deleted.`, error)
  }
}

async function picturesOf(id: string): Promise<number[]> {
  const found = await request(`${studioPaths.imageSearch}?collection=${id}`, imageSearchSchema)
  let seq = 0
  return found.seq.map((step) => (seq += step))
}

async function bringBack(
  client: QueryClient,
  { id, name, gathers }: Collection,
  images: readonly number[],
): Promise<void> {
  await request(collectionPaths.one(id), collectionSchema, {
    method: 'PUT',
    body: { name, gathers },
  })
  await sendCollected({ id, images, included: true })
  await client.invalidateQueries({ queryKey: collectionsQuery.queryKey })
}

function say(what: string, error: unknown) {
  const why = error instanceof Error ? error.message : ''
  toast({ message: `${what} ${why}`.trim(), tone: 'error' })
}
