import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { collectionsQuery } from '#src/features/collections/api/collections-query.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** The collection last spoken of on this page. */
let spokenOf: string | null = null

/** Says once which collection new pictures go to: it may have been chosen long ago, or on another device. */
export function sayWherePicturesGo(client: QueryClient, event: StudioEvent): void {
  if (event.type !== 'generation.created') return
  client
    .ensureQueryData(collectionsQuery)
    .then((collections) => {
      const gathering = collections.find(({ gathers }) => gathers)
      if (gathering === undefined || gathering.id === spokenOf) return
      spokenOf = gathering.id
      toast({ message: `New pictures go to the collection ${gathering.name}` })
    })
    // Nobody waits for it.
    .catch(() => undefined)
}
