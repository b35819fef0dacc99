import { lazy, Suspense, useCallback, useMemo } from 'react'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Generation } from '#contract/studio/generation.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/feedback/empty-state.tsx'
import { ErrorState } from '#src/ui/feedback/error-state.tsx'
import { feedQuery } from '../api/feed-query.ts'
import { listed } from '../logic/feed-pages.ts'
import { FeedSkeleton } from './feed-skeleton.tsx'
import type { FeedActions } from './generation-card.tsx'
import { useHeirFocus } from './use-heir-focus.ts'

// A first visit has nothing to show.
const FeedList = lazy(async () => ({
  default: (await keepTrying(() => import('./feed-list.tsx'))).FeedList,
}))

interface FeedProps extends FeedActions {
  /** Leads to the prompt, when there is nothing to show yet. */
  onStart: () => void
}

/** What was made, newest first, the running ones on top. */
export function Feed({ onStart, onDelete, ...actions }: FeedProps) {
  const query = useInfiniteQuery(feedQuery)
  const { data } = query
  const generations = useMemo(() => (data === undefined ? [] : listed(data.pages)), [data])
  const leave = useHeirFocus(generations)
  const remove = useCallback(
    (generation: Generation) => {
      leave(generation.id)
      onDelete(generation)
    },
    [leave, onDelete],
  )

  if (query.isPending) return <FeedSkeleton />
  if (data === undefined) {
    return (
      <ErrorState
        title="What you made could not be shown"
        text={`${query.error?.message ?? ''} Nothing is lost and nothing was charged.`}
        action={<Button onClick={() => void query.refetch()}>Try again</Button>}
      />
    )
  }
  if (generations.length === 0) {
    return (
      <EmptyState
        title="Nothing here yet"
        text="Write what you would like to see, then press Generate. Your pictures appear here while they are made."
        action={<Button onClick={onStart}>Write a prompt</Button>}
      />
    )
  }
  return (
    <Suspense fallback={<FeedSkeleton />}>
      <FeedList generations={generations} query={query} onDelete={remove} {...actions} />
    </Suspense>
  )
}
