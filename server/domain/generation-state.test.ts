import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type GenerationEvent,
  type GenerationState,
  isFinished,
  nextGenerationState,
} from './generation-state.ts'
import { holdEnd } from './remote/ledger.ts'

const at = fc.nat(1_000_000)
const event: fc.Arbitrary<GenerationEvent> = fc.oneof(
  fc.record({ type: fc.constant('started' as const), at }),
  fc.record({ type: fc.constant('completed' as const), at, words: fc.constant(null) }),
  fc.record({ type: fc.constant('failed' as const), at, error: fc.string() }),
  fc.record({ type: fc.constant('cancelled' as const), at }),
  fc.record({ type: fc.constant('restarted' as const) }),
  fc.record({ type: fc.constant('sending' as const), at }),
  fc.record({ type: fc.constant('returned' as const) }),
  fc.record({ type: fc.constant('accepted' as const), upstreamId: fc.string() }),
  fc.record({ type: fc.constant('delivered' as const), upstreamId: fc.string() }),
  fc.record({ type: fc.constant('lost' as const), reason: fc.string() }),
  fc.record({ type: fc.constant('found' as const), upstreamId: fc.string() }),
  fc.record({ type: fc.constant('disproved' as const), at, error: fc.string() }),
)

const queued: GenerationState = { status: 'queued' }

const allowed = new Set([
  'queued > running',
  'queued > failed',
  'queued > cancelled',
  'running > queued',
  'running > complete',
  'running > failed',
  'running > cancelled',
  'queued > sending',
  'sending > queued',
  'sending > accepted',
  'sending > fetching',
  'sending > unknown',
  'sending > failed',
  'accepted > fetching',
  'accepted > failed',
  'accepted > cancelled',
  'fetching > complete',
  'fetching > failed',
  'fetching > cancelled',
  'unknown > accepted',
  'unknown > failed',
])

function replay(events: readonly GenerationEvent[]): GenerationState[] {
  const states = [queued]
  for (const one of events) {
    const next = nextGenerationState(states.at(-1) ?? queued, one)
    if (next) states.push(next)
  }
  return states
}

describe('a generation over any schedule of events', () => {
  it('ends at most once, and then nothing moves it', () => {
    fc.assert(
      fc.property(fc.array(event), event, (events, late) => {
        const states = replay(events)
        const firstEnd = states.findIndex(isFinished)
        const after = firstEnd === -1 ? [] : states.slice(firstEnd + 1)
        expect(after).toEqual([])
        const end = states.find(isFinished)
        expect(end ? nextGenerationState(end, late) : null).toBeNull()
      }),
    )
  })

  it('takes only the ways there are, and a restart never leads from sent to sent again', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const states = replay(events)
        const statuses = states.map((state) => state.status)
        const steps = statuses.slice(1).map((status, index) => `${statuses[index]} > ${status}`)
        expect(steps.filter((step) => !allowed.has(step))).toEqual([])
        const last = states.at(-1) ?? queued
        const restarted = nextGenerationState(last, { type: 'restarted' })?.status
        const after = new Map([
          ['running', 'queued'],
          ['sending', 'unknown'],
        ])
        expect(restarted).toBe(after.get(last.status))
      }),
    )
  })

  it('ends the hold of its price once, with its end, and releases nothing that may have been charged', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        let state: GenerationState = queued
        let mayBeCharged = false
        const ends: unknown[] = []
        for (const one of events) {
          const next = nextGenerationState(state, one)
          if (!next) continue
          const end = holdEnd(state, one)
          expect(end !== null).toBe(isFinished(next))
          if (end !== null) ends.push(end)
          // A refusal, a proof that nothing left, a service's own failure and a person's word are the ways out.
          if (end === 'release' && mayBeCharged) expect(['failed', 'disproved']).toContain(one.type)
          mayBeCharged = ['sending', 'unknown', 'accepted', 'fetching'].includes(next.status)
          state = next
        }
        expect(ends.length).toBeLessThanOrEqual(1)
        if (state.status === 'complete') expect(ends).toEqual(['settle'])
      }),
    )
  })

  it('keeps the time of its last start to the end', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const states = replay(events)
        const last = states.at(-1) ?? queued
        const before = states.at(-2) ?? queued
        const expected = 'startedAt' in before ? before.startedAt : null
        expect('finishedAt' in last ? last.startedAt : expected).toBe(expected)
      }),
    )
  })
})

it('takes the way work usually goes', () => {
  const words = { painted: ['fox'], unpainted: ['gracefully'] }
  expect(
    replay([
      { type: 'started', at: 5 },
      { type: 'restarted' },
      { type: 'started', at: 9 },
      { type: 'completed', at: 12, words },
    ]),
  ).toEqual([
    queued,
    { status: 'running', startedAt: 5 },
    queued,
    { status: 'running', startedAt: 9 },
    { status: 'complete', startedAt: 9, finishedAt: 12, words, note: null },
  ])
})
