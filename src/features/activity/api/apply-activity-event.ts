import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { nextActive } from '../logic/active-list.ts'
import { useAnnouncements } from '../logic/announcements-store.ts'
import { endedWords } from '../logic/words.ts'
import { activeQuery } from './active-query.ts'

/** Updates the running generations, and says aloud when one of them ends. */
export function applyActivityEvent(client: QueryClient, event: StudioEvent): void {
  const before = client.getQueryData(activeQuery.queryKey)
  if (before === undefined) return
  const generations = nextActive(before.generations, event)
  if (generations === before.generations) return
  client.setQueryData(activeQuery.queryKey, { generations })
  const words = endedWords(event)
  if (words !== null && 'generation' in event) {
    useAnnouncements.getState().announce(event.type + event.generation.id, words)
  }
}
