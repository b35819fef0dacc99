import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import type { StudioEvent } from '#contract/studio/events.ts'
import { applyCollectionsEvent } from './apply-collections-event.ts'

it('has collections read again once, however often an event is told', () => {
  const client = new QueryClient()
  const invalidate = vi.spyOn(client, 'invalidateQueries')
  const event: StudioEvent = { type: 'collections.changed' }
  applyCollectionsEvent(client, event)
  applyCollectionsEvent(client, event)
  expect(invalidate).toHaveBeenCalledOnce()
  applyCollectionsEvent(client, { type: 'images.deleted', images: [1], generations: [] })
  expect(invalidate).toHaveBeenCalledTimes(2)
  applyCollectionsEvent(client, { type: 'images.favourited', images: [1], favourite: true })
  expect(invalidate).toHaveBeenCalledTimes(2)
})
