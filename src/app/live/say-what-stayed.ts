import type { QueryClient } from '@tanstack/react-query'
import type { StudioEvent } from '#contract/studio/events.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** Says why pictures that were deleted came back: the service that made them did not delete them. */
export function sayWhatStayed(_client: QueryClient, event: StudioEvent): void {
  if (event.type !== 'deletion.refused') return
  toast({ message: `Some deleted pictures came back. ${event.words}` })
}
