import { describe, expect, it } from 'vitest'
import type { GenerationRequest } from '#contract/studio/generation.ts'
import { createTestConnections } from '#server/testing/test-connections.ts'
import { createSpendingStore } from '#server/store/spending/spending-store.ts'
import { createMoney } from './create-money.ts'
import { createPriceRequests } from './price-requests.ts'

const server = '0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b601'
const together: GenerationRequest = {
  operation: 'together.generateImages',
  model: 'black-forest-labs/FLUX.1-schnell',
  prompt: 'a boat',
  n: 3,
}
const leonardo = (prompt: string, width = 512): GenerationRequest => ({
  operation: 'leonardo.createGeneration',
  prompt,
  width,
})

function start() {
  const made = createTestConnections()
  const { connections, clock } = made
  return { ...made, ...createPriceRequests({ connections, clock }) }
}

describe('a price', () => {
  it('of the engine here is none', async () => {
    expect(await start().price('builtin', together)).toEqual({ kind: 'free' })
  })

  it('per picture is the owner’s word: not known at first at Together, free at one’s own server', async () => {
    const { connections, price } = start()
    connections.putConnection('together', { key: 'a-long-key' })
    connections.putConnection(server, { name: 'Mine', baseUrl: 'http://10.0.0.2/v1' })
    expect(await price('together', together)).toMatchObject({
      kind: 'unknown',
      words: expect.stringMatching(/^Together says no prices beforehand\. Set a price/),
    })
    expect(await price(server, together)).toEqual({ kind: 'free' })
    connections.putConnection('together', { pricePerPicture: 2_700 })
    connections.putConnection(server, { pricePerPicture: 1 })
    const known = { kind: 'known', unit: 'dollars', asked: false }
    expect(await price('together', together)).toEqual({ ...known, micros: 8_100 })
    expect(await price(server, together)).toEqual({ ...known, micros: 3 })
  })

  it('is asked of a service once for all that does not bear on it', async () => {
    const { connections, price, service, clock } = start()
    connections.putConnection('leonardo', { key: 'a-long-key' })
    service.price = () => ({ kind: 'priced', price: { unit: 'credits', micros: 24_000_000 } })
    const asked = () => service.asked.filter(({ what }) => what === 'price').length
    const known = { kind: 'known', unit: 'credits', micros: 24_000_000, asked: true }
    const both = [price('leonardo', leonardo('a boat')), price('leonardo', leonardo('a fox'))]
    expect(await Promise.all(both)).toEqual([known, known])
    expect(asked()).toBe(1)
    await price('leonardo', leonardo('a boat', 768))
    expect(asked()).toBe(2)
    clock.advance(10 * 60_000)
    await price('leonardo', leonardo('a boat'))
    expect(asked()).toBe(3)
    connections.putConnection('leonardo', { key: 'another-key' })
    await price('leonardo', leonardo('a boat'))
    expect(asked()).toBe(4)
  })

  it('that could not be had is asked for again, and never made up', async () => {
    const { connections, price, service } = start()
    connections.putConnection('leonardo', { key: 'a-long-key' })
    expect(await price('leonardo', leonardo('a boat'))).toEqual({
      kind: 'unknown',
      words: 'The price is not known just now. Leonardo cannot be reached.',
    })
    service.price = () => ({ kind: 'priced', price: { unit: 'credits', micros: 0 } })
    expect(await price('leonardo', leonardo('a boat'))).toEqual({ kind: 'free' })
  })

  it('is waited for no longer by who left, and still told to the others', async () => {
    const { connections, price, service } = start()
    connections.putConnection('leonardo', { key: 'a-long-key' })
    service.price = () => ({ kind: 'priced', price: { unit: 'credits', micros: 8 } })
    const leaving = new AbortController()
    const left = price('leonardo', leonardo('a boat'), leaving.signal)
    const stays = price('leonardo', leonardo('a boat'))
    leaving.abort(new Error('gone'))
    await expect(left).rejects.toThrow('gone')
    expect(await stays).toMatchObject({ micros: 8 })
  })
})

it('the calculator is Leonardo’s own while that is connected, and never a guess', async () => {
  const { connections, clock, service, db } = createTestConnections()
  const { calculate } = createMoney({ store: createSpendingStore({ db }), connections, clock })
  const { signal } = new AbortController()
  expect(await calculate({ service: 'LCM_GENERATION' }, signal)).toBe(0)
  connections.putConnection('leonardo', { key: 'a-long-key' })
  await expect(calculate({}, signal)).rejects.toThrow('Leonardo cannot be reached.')
  service.calculate = () => ({ kind: 'priced', price: { unit: 'credits', micros: 7_000_000 } })
  expect(await calculate({}, signal)).toBe(7)
})
