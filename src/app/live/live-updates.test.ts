import { QueryObserver } from '@tanstack/react-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { StudioEvent } from '#contract/studio/events.ts'
import { fakeStream } from '#src/testing/fake-stream.ts'
import { aGeneration } from '#src/testing/generations.ts'
import { createQueryClient } from '../query-client.ts'
import { useConnection } from './connection-store.ts'
import { createTeller, startLiveUpdates } from './live-updates.ts'

const created: StudioEvent = { type: 'generation.created', generation: aGeneration() }
const progressed: StudioEvent = { type: 'generation.progressed', id: 'g1', progress: 0.5 }

function start() {
  const client = createQueryClient()
  const stream = fakeStream()
  const told: StudioEvent[] = []
  const stop = startLiveUpdates(client, stream.open, (event) => told.push(event))
  return { client, stream, told, stop }
}

/** A query whose answer comes when the test says so. */
function pendingQuery(client: ReturnType<typeof createQueryClient>) {
  let answer: (value: string) => void = () => undefined
  const fetching = client.fetchQuery({
    queryKey: ['list'],
    queryFn: () => new Promise<string>((resolve) => (answer = resolve)),
  })
  return {
    async answer() {
      answer('as it was before')
      await fetching
    },
  }
}

beforeEach(() => useConnection.setState({ lost: false }))

describe('startLiveUpdates', () => {
  it('tells an event again after an answer that was on its way when it came', async () => {
    const { client, stream, told } = start()
    const query = pendingQuery(client)
    stream.tell(created)
    expect(told).toEqual([created])
    await query.answer()
    await vi.waitFor(() => expect(told).toEqual([created, created]))
  })

  it('does not hide again what came back while an answer was on its way', async () => {
    const { client, stream, told } = start()
    const query = pendingQuery(client)
    stream.tell({ type: 'images.deleted', images: [7, 8], generations: ['g1'] })
    stream.tell({ type: 'images.restored', images: [7], generations: ['g1'] })
    await query.answer()
    const again: StudioEvent = { type: 'images.deleted', images: [8], generations: [] }
    await vi.waitFor(() => expect(told.at(-1)).toEqual(again))
  })

  it('tells once what comes when nothing is being read, and progress in any case', async () => {
    const { client, stream, told } = start()
    stream.tell(created)
    const query = pendingQuery(client)
    stream.tell(progressed)
    await query.answer()
    await client.fetchQuery({ queryKey: ['other'], queryFn: () => 'read' })
    expect(told).toEqual([created, progressed])
  })

  it('reads again after a loss only what failed: the rest is told', async () => {
    const { client, stream, told } = start()
    const reads: string[] = []
    client.setQueryDefaults(['read'], { queryFn: () => reads.push('read') })
    client.setQueryDefaults(['failed'], {
      queryFn: () => {
        reads.push('failed')
        throw new Error('It is stopping.')
      },
    })
    for (const key of ['read', 'failed'])
      new QueryObserver(client, { queryKey: [key] }).subscribe(() => {})
    await vi.waitFor(() => expect(client.isFetching()).toBe(0))
    stream.connection('connecting')
    stream.connection('open')
    stream.connection('lost')
    stream.connection('connecting')
    expect(useConnection.getState().lost).toBe(true)
    stream.connection('open')
    stream.tell(created)
    expect(useConnection.getState().lost).toBe(false)
    await vi.waitFor(() => expect(client.isFetching()).toBe(0))
    expect(reads).toEqual(['read', 'failed', 'failed'])
    expect(told).toEqual([created])
  })

  it('reads everything again when events were missed', () => {
    const { client, stream, told } = start()
    const invalidate = vi.spyOn(client, 'invalidateQueries')
    stream.tell({ type: 'resync' })
    expect(invalidate).toHaveBeenCalledOnce()
    expect(told).toEqual([])
  })

  it('ends with its stream', () => {
    const { stream, stop } = start()
    stop()
    expect(stream.isOpen()).toBe(false)
  })
})

describe('createTeller', () => {
  it('tells the late ones too, in order, though they come after the first events', async () => {
    const client = createQueryClient()
    const told: string[] = []
    let arrive: () => void = () => undefined
    const arrived = new Promise<void>((resolve) => (arrive = resolve))
    const tell = createTeller(client, async () => {
      await arrived
      return { lateAppliers: [(_client, { type }) => told.push(type)] }
    })
    tell(created)
    tell(progressed)
    expect(told).toEqual([])
    arrive()
    await vi.waitFor(() => expect(told).toEqual(['generation.created', 'generation.progressed']))
  })

  it('asks for the late ones again when they could not be had', async () => {
    let asked = 0
    const tell = createTeller(createQueryClient(), async () => {
      asked += 1
      throw new Error('The server is away.')
    })
    tell(created)
    await vi.waitFor(() => {
      tell(progressed)
      expect(asked).toBeGreaterThan(1)
    })
  })
})
