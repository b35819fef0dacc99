import { expect, it } from 'vitest'
import type { ConnectionKind } from './domain/remote/connection.ts'
import type { Ask } from './domain/remote/asking/exchange.ts'
import { connectServices } from './start-engines.ts'

it('speaks to each kind of connection in its own way, with the key of the moment', async () => {
  const asked: Ask[] = []
  const connect = connectServices({ now: () => 0 }, async (ask) => {
    asked.push(ask)
    return { kind: 'unsent', words: 'Nobody is there.' }
  })
  const baseUrl = 'https://service.example/v1'
  const kinds: ConnectionKind[] = ['leonardo', 'together', 'openai']
  for (const kind of kinds) {
    const connection = { id: kind, kind, name: kind, baseUrl, source: 'settings', hasKey: true }
    let key: string | null = 'first'
    const { engine, account } = connect({ ...connection, source: 'settings' }, () => key)
    expect(engine.name).toBe(kind)
    expect(engine.look === undefined).toBe(kind !== 'leonardo')
    await account.models(new AbortController().signal)
    key = null
    await account.models(new AbortController().signal)
  }
  expect(asked.map(({ address, headers }) => [address, headers?.['authorization']])).toEqual([
    [`${baseUrl}/platformModels`, 'Bearer first'],
    [`${baseUrl}/platformModels`, undefined],
    [`${baseUrl}/models`, 'Bearer first'],
    [`${baseUrl}/models`, undefined],
    [`${baseUrl}/models`, 'Bearer first'],
    [`${baseUrl}/models`, undefined],
  ])
})
