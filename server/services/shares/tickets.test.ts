import { describe, expect, it } from 'vitest'
import type { ShareRecord } from '#server/domain/shares.ts'
import { createFakeClock } from '#server/testing/fake-clock.ts'
import type { ServiceDeps } from '../deps.ts'
import { createTickets } from './tickets.ts'

const record = { id: 'a link', verifier: 'open sesame' } as ShareRecord

/** A link whose password is checked at no cost. `guess` answers `in`, `wrong` or `wait`. */
function startGuessing() {
  const clock = createFakeClock(1_000_000)
  const shareSecrets = {
    checkPassword: (given: string, verifier: string) => Promise.resolve(given === verifier),
    sign: (text: string) => text,
  }
  const deps: Partial<ServiceDeps> = { library: { shareSecrets } as ServiceDeps['library'], clock }
  const tickets = createTickets(deps as ServiceDeps)
  const guess = async (client: string, password = 'wrong') => {
    try {
      return (await tickets.unlock(record, password, client)) === null ? 'wrong' : 'in'
    } catch {
      return 'wait'
    }
  }
  return { clock, guess }
}

describe('guessing a link’s password', () => {
  it('goes on at the guesser’s own cost: however often one asks, others come in', async () => {
    const { clock, guess } = startGuessing()
    for (let nth = 0; nth < 100; nth += 1) await guess('203.0.113.1')
    expect(await guess('203.0.113.1', 'open sesame')).toBe('wait')
    expect(await guess('203.0.113.2', 'open sesame')).toBe('in')
    clock.advance(30_000)
    expect(await guess('203.0.113.1', 'open sesame')).toBe('in')
  })

  it('is slow for a thousand clients together, and passes by itself', async () => {
    const { clock, guess } = startGuessing()
    const answers = []
    for (let nth = 0; nth < 50; nth += 1) answers.push(await guess(`198.51.100.${nth}`))
    expect(answers).toEqual([
      ...Array.from({ length: 40 }, () => 'wrong'),
      ...Array.from({ length: 10 }, () => 'wait'),
    ])
    clock.advance(10_000)
    // Who had to wait for others has all their own tries left.
    expect(await guess('198.51.100.49', 'open sesame')).toBe('in')
  })

  it('counts the addresses of one IPv6 network as one, however they are written', async () => {
    const { guess } = startGuessing()
    for (let nth = 1; nth <= 6; nth += 1) await guess(`2001:db8::${nth}`)
    expect(await guess('2001:db8:0:0:9::1', 'open sesame')).toBe('wait')
    expect(await guess('2001:db8:0:1::1', 'open sesame')).toBe('in')
  })
})
