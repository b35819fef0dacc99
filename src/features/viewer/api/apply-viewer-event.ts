import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'
import type { GalleryImage, ImageView } from '#contract/studio/library.ts'
import { imageViewsKey } from './image-view-query.ts'
import { type Neighbours, neighboursKey } from './neighbours-query.ts'

/** Brings the viewer's entries up to what happened. Told twice or late, an event changes nothing more. */
export function applyViewerEvent(client: QueryClient, event: StudioEvent): void {
  switch (event.type) {
    case 'image.saved':
    case 'generation.completed':
    case 'generation.failed':
    case 'generation.cancelled':
      updateGeneration(client, event.generation)
      joinNeighbours(client, event.generation)
      break
    case 'images.deleted':
      forget(client, new Set(event.images))
      break
    case 'images.favourited':
      mark(client, new Set(event.images), event.favourite)
      break
    case 'images.restored':
    case 'resync':
      void client.invalidateQueries({ queryKey: ['viewer'] })
      break
    case 'generation.created':
    case 'generation.started':
    case 'generation.changed':
    case 'generation.progressed':
    case 'collections.changed':
    case 'deletion.refused':
    case 'shares.changed':
    case 'connections.changed':
    case 'shares.viewed':
    case 'shares.marked':
    case 'server.stopping':
      break
  }
}

function updateGeneration(client: QueryClient, generation: Generation) {
  client.setQueriesData<ImageView | null>({ queryKey: imageViewsKey }, (view) => {
    if (!view || view.generation.id !== generation.id) return view
    // A late word from while it ran must not undo its end.
    const isLate = view.generation.finishedAt !== null && generation.finishedAt === null
    return isLate ? view : { ...view, generation }
  })
}

/** New pictures become the neighbours of the newest; elsewhere nothing moves but numbers. */
function joinNeighbours(client: QueryClient, generation: Generation) {
  const arrivals: GalleryImage[] = generation.images
    .map((image) => ({
      ...image,
      createdAt: generation.createdAt,
      prompt: generation.request.prompt,
    }))
    .toSorted((a, b) => b.seq - a.seq)
  client.setQueriesData<Neighbours>({ queryKey: neighboursKey }, (known) => {
    const newest = known?.images[0]
    if (!known?.fromTop || newest === undefined) return known
    const fresh = arrivals.filter(({ seq }) => seq > newest.seq)
    return fresh.length === 0 ? known : { ...known, images: [...fresh, ...known.images] }
  })
}

function mark(client: QueryClient, images: ReadonlySet<number>, favourite: boolean) {
  client.setQueriesData<ImageView | null>({ queryKey: imageViewsKey }, (view) =>
    view && images.has(view.image.seq) ? { ...view, image: { ...view.image, favourite } } : view,
  )
}

function forget(client: QueryClient, gone: ReadonlySet<number>) {
  client.setQueriesData<ImageView | null>({ queryKey: imageViewsKey }, (view) =>
    view && gone.has(view.image.seq) ? null : view,
  )
  const holders = client
    .getQueryCache()
    .findAll({ queryKey: neighboursKey })
    .filter(({ queryKey }) =>
      client.getQueryData<Neighbours>(queryKey)?.images.some(({ seq }) => gone.has(seq)),
    )
  for (const { queryKey } of holders) {
    client.setQueryData<Neighbours>(
      queryKey,
      (known) => known && { ...known, images: known.images.filter(({ seq }) => !gone.has(seq)) },
    )
    // Who moved up into the gap is not known here.
    void client.invalidateQueries({ queryKey, exact: true })
  }
}
