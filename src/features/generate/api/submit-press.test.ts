import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { aGeneration } from '#src/testing/generations.ts'
import { createSubmission } from '../logic/outbox.ts'
import { submitPress } from './submit-press.ts'

const operation = 'leonardo.createGeneration'
const ids = [1, 2, 3].map((n) => `0b7c9a44-52d1-4f6e-8a3f-7d2e91c4b60${n}`)
const press = ids.map((id, at) => createSubmission(id, { operation, prompt: `fox ${at}` }))

/** The ids in the order they arrived. */
let arrived: string[]
let answer: (id: string, times: number) => Response

beforeEach(() => {
  arrived = []
  vi.stubGlobal('fetch', (_path: string, { headers }: { headers: Record<string, string> }) => {
    const id = headers['idempotency-key'] ?? ''
    arrived.push(id)
    return Promise.resolve(answer(id, arrived.filter((one) => one === id).length))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const made = (id: string) => Response.json(aGeneration({ id }))
const refused = () =>
  Response.json({ error: { code: 'storage_full', message: 'The disk is full.' } }, { status: 507 })

function send() {
  const client = new QueryClient()
  return client
    .getMutationCache()
    .build(client, client.defaultMutationOptions(submitPress))
    .execute([...press])
}

it('sends them in their order, and the rest when one is refused', async () => {
  answer = (id) => (id === ids[1] ? refused() : made(id))
  const answers = await send()
  expect(arrived).toEqual(ids)
  expect(answers.map((one) => ('made' in one ? one.made.id : one.refused.message))).toEqual([
    ids[0],
    'The disk is full.',
    ids[2],
  ])
})

it('goes on where no answer came, asking nothing twice that was answered', async () => {
  vi.useFakeTimers()
  answer = (id, times) =>
    id === ids[1] && times < 3 ? new Response('', { status: 503 }) : made(id)
  const sending = send()
  await vi.runAllTimersAsync()
  expect(await sending).toHaveLength(3)
  expect(arrived).toEqual([ids[0], ids[1], ids[1], ids[1], ids[2]])
})
