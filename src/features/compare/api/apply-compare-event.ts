import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import type { Generation } from '#contract/studio/generation.ts'
import { laterGeneration } from '#src/lib/later-generation.ts'
import { comparedKey, comparedQuery } from './compared-query.ts'

/** Brings what is compared up to what happened. Told twice or late, an event changes nothing more. */
export function applyCompareEvent(client: QueryClient, event: StudioEvent): void {
  if ('generation' in event) {
    const { generation } = event
    client.setQueryData(comparedQuery(generation.id).queryKey, (known) => {
      // Whoever compares it has asked for it; all others are not kept.
      if (known === undefined) return undefined
      return known === null ? generation : laterGeneration(known, generation)
    })
  } else if (event.type === 'generation.progressed') {
    client.setQueryData(comparedQuery(event.id).queryKey, (known) =>
      known && known.status === 'running' && event.progress > known.progress
        ? { ...known, progress: event.progress }
        : known,
    )
  } else if (event.type === 'images.deleted') {
    takeAway(client, new Set(event.images), new Set(event.generations))
  } else if (event.type === 'images.restored' || event.type === 'resync') {
    void client.invalidateQueries({ queryKey: comparedKey })
  }
}

function takeAway(client: QueryClient, images: ReadonlySet<number>, whole: ReadonlySet<string>) {
  client.setQueriesData<Generation | null>({ queryKey: comparedKey }, (known) => {
    if (!known) return known
    if (whole.has(known.id)) return null
    const left = known.images.filter(({ seq }) => !images.has(seq))
    return left.length === known.images.length ? known : { ...known, images: left }
  })
}
