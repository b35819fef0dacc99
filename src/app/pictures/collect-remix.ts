import { readRemix } from '#contract/studio/read-remix.ts'
import { remixFragment } from '#contract/studio/remix-link.ts'
import { loadRequest } from '#src/features/generate/logic/form/edits-store.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** Puts the settings that a shared page has sent along into the form, once. Nothing is made by that. */
export function collectRemix(): void {
  const { hash, pathname, search } = location
  if (!hash.startsWith(remixFragment)) return
  // A reload must not overwrite what was changed since.
  history.replaceState(history.state, '', pathname + search)
  const request = readRemix(hash)
  if (request === null) {
    toast({ message: 'This studio cannot use the settings that were sent along.', tone: 'error' })
    return
  }
  loadRequest(request)
}
