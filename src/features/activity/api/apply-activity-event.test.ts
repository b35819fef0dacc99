import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, it } from 'vitest'
import { aGeneration, anImage } from '#src/testing/generations.ts'
import { useAnnouncements } from '../logic/announcements-store.ts'
import { activeQuery } from './active-query.ts'
import { applyActivityEvent } from './apply-activity-event.ts'

beforeEach(() => useAnnouncements.setState(useAnnouncements.getInitialState(), true))

describe('applyActivityEvent', () => {
  it('announces an ending once, though the event comes twice', () => {
    const client = new QueryClient()
    const running = aGeneration({ status: 'running' })
    client.setQueryData(activeQuery.queryKey, { generations: [running] })
    const completed = {
      type: 'generation.completed',
      generation: aGeneration({ status: 'complete', images: [anImage(1)] }),
    } as const
    applyActivityEvent(client, completed)
    applyActivityEvent(client, { type: 'generation.started', generation: running })
    applyActivityEvent(client, completed)
    expect(client.getQueryData(activeQuery.queryKey)?.generations).toEqual([])
    expect(useAnnouncements.getState()).toMatchObject({ message: '1 picture finished', count: 1 })
  })

  it('leaves what was never read alone', () => {
    const client = new QueryClient()
    applyActivityEvent(client, { type: 'generation.created', generation: aGeneration() })
    expect(client.getQueryData(activeQuery.queryKey)).toBeUndefined()
  })
})
