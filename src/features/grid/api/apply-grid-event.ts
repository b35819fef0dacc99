import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'
import type { Grid } from '#contract/studio/grids.ts'
import { laterGeneration } from '#src/lib/later-generation.ts'
import { gridQuery, gridsKey } from './grid-query.ts'

/** Brings the grids up to what happened. Told twice or late, an event changes nothing more. */
export function applyGridEvent(client: QueryClient, event: StudioEvent): void {
  switch (event.type) {
    case 'generation.created':
    case 'generation.started':
    case 'generation.changed':
    case 'image.saved':
    case 'generation.completed':
    case 'generation.failed':
    case 'generation.cancelled':
      put(client, event.generation)
      break
    case 'generation.progressed':
      edit(client, (one) =>
        one.id === event.id && one.status === 'running' && event.progress > one.progress
          ? { ...one, progress: event.progress }
          : one,
      )
      break
    case 'images.deleted':
      takeAway(client, new Set(event.images), new Set(event.generations))
      break
    case 'images.favourited':
      mark(client, new Set(event.images), event.favourite)
      break
    case 'images.restored':
    case 'resync':
      void client.invalidateQueries({ queryKey: gridsKey })
      break
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

function put(client: QueryClient, generation: Generation) {
  if (generation.grid === undefined) return
  client.setQueryData<Grid>(gridQuery(generation.grid.id).queryKey, (grid) => {
    if (grid === undefined) return undefined
    const at = grid.generations.findIndex(({ id }) => id === generation.id)
    const known = grid.generations[at]
    if (known === undefined) return { ...grid, generations: [...grid.generations, generation] }
    const next = laterGeneration(known, generation)
    return next === known ? grid : { ...grid, generations: grid.generations.with(at, next) }
  })
}

function edit(client: QueryClient, change: (one: Generation) => Generation) {
  client.setQueriesData<Grid>({ queryKey: gridsKey }, (grid) => {
    if (grid === undefined) return undefined
    const generations = grid.generations.map(change)
    return generations.every((one, at) => one === grid.generations[at])
      ? grid
      : { ...grid, generations }
  })
}

/** A generation that is gone as a whole may still come back: its cell keeps it, without pictures. */
function takeAway(client: QueryClient, images: ReadonlySet<number>, whole: ReadonlySet<string>) {
  edit(client, (one) => {
    const left = whole.has(one.id) ? [] : one.images.filter(({ seq }) => !images.has(seq))
    return left.length === one.images.length ? one : { ...one, images: left }
  })
}

function mark(client: QueryClient, images: ReadonlySet<number>, favourite: boolean) {
  edit(client, (one) =>
    one.images.some((image) => images.has(image.seq) && image.favourite !== favourite)
      ? {
          ...one,
          images: one.images.map((image) =>
            images.has(image.seq) ? { ...image, favourite } : image,
          ),
        }
      : one,
  )
}
