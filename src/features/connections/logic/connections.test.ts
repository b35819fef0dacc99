import { describe, expect, it } from 'vitest'
import type { ConnectionAnswer } from '#contract/studio/connections.ts'
import { changeOf, draftOf, needsKey, type Target } from './connection-draft.ts'
import { isOpenRoad, stateWords } from './connection-words.ts'
import { entriesOf, services } from './services.ts'

const leonardo: ConnectionAnswer = {
  id: 'leonardo',
  kind: 'leonardo',
  name: 'Leonardo',
  baseUrl: 'https://cloud.leonardo.ai/api/rest/v1',
  source: 'settings',
  hasKey: true,
  pricePerPicture: null,
  problem: null,
}
const server: ConnectionAnswer = {
  ...leonardo,
  id: '3f0d2c1e-3a57-4d0b-9c61-0a4be1b7f3c2',
  kind: 'openai',
  name: 'Workshop',
  baseUrl: 'http://192.168.1.20:8080/v1',
  pricePerPicture: 0,
}
const [ofLeonardo = null, ofTogether = null] = services

it('lists both services, connected or not, before one’s own servers', () => {
  const entries = entriesOf([leonardo, server])
  expect(entries.map(({ name, connection }) => [name, connection !== null])).toEqual([
    ['Leonardo', true],
    ['Together', false],
    ['Workshop', true],
  ])
  expect(entries.map(stateWords)).toEqual([
    'Key kept, never shown',
    'FLUX and others, paid in dollars',
    '192.168.1.20:8080/v1 · Key kept, never shown · free',
  ])
})

describe('a change', () => {
  const isLeonardo: Target = { service: ofLeonardo, connection: leonardo }
  const isServer: Target = { service: null, connection: server }

  it('never begins with the key that is kept', () => {
    expect(draftOf(isLeonardo).key).toBe('')
  })

  it('says nothing that stays as it is', () => {
    expect(changeOf(isLeonardo, { ...draftOf(isLeonardo), key: ' new-key ' })).toEqual({
      key: 'new-key',
    })
    expect(changeOf(isServer, { ...draftOf(isServer), name: 'Attic', price: 0.002 })).toEqual({
      name: 'Attic',
      pricePerPicture: 2000,
    })
    expect(changeOf(isServer, { ...draftOf(isServer), dropsKey: true })).toMatchObject({
      key: null,
    })
  })

  it('needs the key again at another address, and a first one for a service', () => {
    const moved = { ...draftOf(isServer), baseUrl: 'http://192.168.1.21:8080/v1' }
    expect(needsKey(isServer, draftOf(isServer))).toBe(false)
    expect(needsKey(isServer, { ...draftOf(isServer), baseUrl: `${server.baseUrl}/` })).toBe(false)
    expect(needsKey(isServer, moved)).toBe(true)
    expect(needsKey(isServer, { ...moved, key: 'k' })).toBe(false)
    const isNew: Target = { service: ofTogether, connection: null }
    expect(needsKey(isNew, draftOf(isNew))).toBe(true)
    expect(changeOf(isNew, { ...draftOf(isNew), key: 'k' })).toEqual({
      key: 'k',
      pricePerPicture: null,
    })
  })

  it('is of the price alone where the environment says the rest', () => {
    const given: Target = {
      service: ofTogether,
      connection: { ...leonardo, source: 'environment' },
    }
    expect(changeOf(given, { ...draftOf(given), key: 'typed', price: 0.01 })).toEqual({
      pricePerPicture: 10_000,
    })
  })
})

it('warns of a key that others could read on its way', () => {
  expect(isOpenRoad('http://192.168.1.20:8080/v1')).toBe(true)
  expect(isOpenRoad('http://127.0.0.1:8080/v1')).toBe(false)
  expect(isOpenRoad('https://api.together.ai/v1')).toBe(false)
  expect(isOpenRoad('http://')).toBe(false)
})
