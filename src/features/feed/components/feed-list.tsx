import { type ComponentProps, lazy, Suspense } from 'react'
import type { Generation } from '#contract/studio/generation.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { feedEntries } from '../logic/feed-entries.ts'
import { FeedEnd } from './feed-end.tsx'
import { type FeedActions, GenerationCard } from './generation-card.tsx'

// Most feeds have no grid.
const GridCard = lazy(async () => ({
  default: (await keepTrying(() => import('./grid-card.tsx'))).GridCard,
}))

interface FeedListProps extends FeedActions, ComponentProps<typeof FeedEnd> {
  generations: readonly Generation[]
}

/** What there is, each with what can be done with it. */
export function FeedList({ generations, query, ...actions }: FeedListProps) {
  const waitedFor = generations.flatMap(({ status, engine }) =>
    status === 'queued' && engine !== 'builtin' ? [engine] : [],
  )
  return (
    <section aria-label="Your generations" className="flex flex-col gap-10">
      {waitedFor.length > 0 && actions.renderTroubles([...new Set(waitedFor)])}
      {feedEntries(generations).map((entry) =>
        entry.kind === 'grid' ? (
          <Suspense key={entry.id} fallback={<Skeleton className="h-40" />}>
            <GridCard generations={entry.generations} href={actions.gridHref(entry.id)} />
          </Suspense>
        ) : (
          <GenerationCard key={entry.generation.id} generation={entry.generation} {...actions} />
        ),
      )}
      <FeedEnd query={query} />
    </section>
  )
}
