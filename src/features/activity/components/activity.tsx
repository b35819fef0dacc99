import { lazy, Suspense } from 'react'
import { useQuery } from '@tanstack/react-query'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { activeQuery } from '../api/active-query.ts'
import { Announcer } from './announcer.tsx'

const ActivityPanel = lazy(async () => ({
  default: await keepTrying(async () => (await import('./activity-panel.tsx')).ActivityPanel),
}))

/** What is being made now, on every page. */
export function Activity() {
  const { data } = useQuery(activeQuery)
  // Who has to decide about one finds it on Create; nothing of it runs.
  const generations = data?.generations.filter(({ status }) => status !== 'unknown') ?? []
  return (
    <section aria-label="Status">
      <Announcer />
      <Suspense fallback={null}>
        {generations.length > 0 && <ActivityPanel generations={generations} />}
      </Suspense>
    </section>
  )
}
