import type { QueryClient } from '@tanstack/react-query'
import { activeQuery } from '#src/features/activity/api/active-query.ts'
import { feedQuery } from '#src/features/feed/api/feed-query.ts'
import { loadFeed } from './routes/create-parts/lazy-feed.ts'
import { loadForm } from './routes/create-parts/lazy-form.ts'
import { withoutBase } from '#src/lib/site-base.ts'
import { isWide } from '#src/lib/use-wide.ts'

/**
 * Asks at once for all that the first page will want, and waits for what must be there before the app takes
 * over from the shell: on a desk the form stands beside the feed from the first moment.
 */
export async function loadFirstPage(client: QueryClient): Promise<void> {
  void client.prefetchQuery(activeQuery)
  if (withoutBase(location.pathname) !== '/') return
  void client.prefetchInfiniteQuery(feedQuery)
  // What cannot be had now is asked for again by who wants to show it.
  void Promise.allSettled([loadFeed()])
  if (isWide()) await Promise.allSettled([loadForm()])
}
