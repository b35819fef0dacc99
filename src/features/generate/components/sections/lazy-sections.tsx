import { lazy, Suspense } from 'react'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { keepTrying } from '#src/lib/keep-trying.ts'

/** Fetches what is below the prompt; asking again costs nothing. */
export const loadSections = () => keepTrying(() => import('./more-sections.tsx'))

// The prompt must take typing before the rest of the form has travelled.
const MoreSections = lazy(async () => ({ default: (await loadSections()).MoreSections }))

export function LazySections() {
  return (
    <Suspense fallback={<Waiting />}>
      <MoreSections />
    </Suspense>
  )
}

function Waiting() {
  return (
    <div className="flex flex-col gap-4 px-4 py-5" aria-busy>
      <Skeleton className="h-9" />
      <Skeleton className="h-56" />
      <Skeleton className="h-9" />
      <Skeleton className="h-9" />
    </div>
  )
}
