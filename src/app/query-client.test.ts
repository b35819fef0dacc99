import { describe, expect, it } from 'vitest'
import { HttpError, UnreachableError } from '#src/lib/http.ts'
import { createQueryClient, retryDelay } from './query-client.ts'

const fast = { retryDelay: 0, queryKey: ['x'] }

describe('createQueryClient', () => {
  it('asks again while the server is silent', async () => {
    let tries = 0
    const answer = await createQueryClient().fetchQuery({
      ...fast,
      retry: createQueryClient().getDefaultOptions().queries?.retry ?? false,
      queryFn: async () => {
        tries += 1
        if (tries < 5) throw new UnreachableError()
        return 'there'
      },
    })
    expect(answer).toBe('there')
    expect(tries).toBe(5)
  })

  it('takes a refusal for an answer', async () => {
    let tries = 0
    const refused = createQueryClient().fetchQuery({
      ...fast,
      retry: createQueryClient().getDefaultOptions().queries?.retry ?? false,
      queryFn: async () => {
        tries += 1
        throw new HttpError(404, 'not_found', 'There is no such picture.')
      },
    })
    await expect(refused).rejects.toThrow('no such picture')
    expect(tries).toBe(1)
  })

  it('never repeats a write by itself', () => {
    expect(createQueryClient().getDefaultOptions().mutations?.retry).toBe(false)
  })

  it('waits longer each time, up to ten seconds', () => {
    expect([0, 1, 2, 10].map(retryDelay)).toEqual([500, 1000, 2000, 10_000])
  })
})
