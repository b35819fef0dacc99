import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { accessLimits } from '#contract/access/access.ts'
import { createTestAccess } from '#server/testing/test-access.ts'

const hour = 60 * 60_000
const moves = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('pair' as const), previous: fc.nat(5) }),
    fc.record({ do: fc.constant('use' as const), which: fc.nat(5) }),
    fc.record({ do: fc.constant('end' as const), which: fc.nat(5) }),
    fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 24 * 45 }) }),
  ),
  { maxLength: 25 },
)

it('lets in exactly those devices that were neither ended, left unused for too long nor too old', () => {
  const property = fc.property(moves, (all) => {
    const { access, clock } = createTestAccess()
    const { idle, absolute } = accessLimits.device
    const model: { secret: string; created: number; seen: number; ended: boolean }[] = []
    const isIn = (one: (typeof model)[number]) =>
      !one.ended && clock.now() - one.seen < idle && clock.now() - one.created < absolute
    const actorOf = (secret: string) =>
      access.identify({ isLocal: false, bearer: null, session: secret })

    for (const move of all) {
      if (move.do === 'wait') {
        clock.advance(move.hours * hour)
      } else if (move.do === 'pair') {
        const before = model[move.previous]
        const newcomer = { client: 'x', name: 'A phone', previous: before?.secret ?? null }
        const { secret } = access.pair(access.createPairing().code, newcomer)
        if (before) before.ended = true
        model.push({ secret, created: clock.now(), seen: clock.now(), ended: false })
      } else {
        const one = model[move.which]
        if (one === undefined) continue
        const actor = actorOf(one.secret)
        expect(actor.kind).toBe(isIn(one) ? 'device' : 'nobody')
        if (isIn(one)) one.seen = clock.now()
        if (move.do === 'end') {
          access.logout(actor)
          one.ended ||= isIn(one)
        }
      }
    }
    expect(access.sessions()).toHaveLength(model.filter(isIn).length)
    expect(new Set(model.map(({ secret }) => secret)).size).toBe(model.length)
  })
  fc.assert(property, { numRuns: 100 })
})
