import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import type { Share } from '#contract/studio/shares.ts'
import { applyLinksEvent } from './apply-links-event.ts'
import { sharesQuery } from './shares-query.ts'

it('shows new views without reading every link again', () => {
  const client = new QueryClient()
  const shares = [
    { id: 'a', views: 1, lastViewedAt: 5, title: 'One' },
    { id: 'b', views: 0, lastViewedAt: null, title: 'Two' },
  ]
  client.setQueryData(sharesQuery.queryKey, shares as Share[])
  const read = vi.spyOn(client, 'invalidateQueries')
  const links = [
    { id: 'b', views: 3, lastViewedAt: 9 },
    { id: 'gone', views: 1, lastViewedAt: 9 },
  ]
  applyLinksEvent(client, { type: 'shares.viewed', links })
  applyLinksEvent(client, { type: 'shares.viewed', links })
  expect(client.getQueryData(sharesQuery.queryKey)).toEqual([
    shares[0],
    { ...shares[1], views: 3, lastViewedAt: 9 },
  ])
  expect(read).not.toHaveBeenCalled()
  applyLinksEvent(client, { type: 'shares.changed' })
  expect(read).toHaveBeenCalledTimes(1)
})
