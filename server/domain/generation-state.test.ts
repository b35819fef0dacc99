import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type GenerationEvent,
  type GenerationState,
  isFinished,
  nextGenerationState,
} from './generation-state.ts'

const at = fc.nat(1_000_000)
const event: fc.Arbitrary<GenerationEvent> = fc.oneof(
  fc.record({ type: fc.constant('started' as const), at }),
  fc.record({ type: fc.constant('completed' as const), at, words: fc.constant(null) }),
  fc.record({ type: fc.constant('failed' as const), at, error: fc.string() }),
  fc.record({ type: fc.constant('cancelled' as const), at }),
  fc.record({ type: fc.constant('restarted' as const) }),
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

  it('completes only what was running, and a restart only queues what was running', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const statuses = replay(events).map((state) => state.status)
        const steps = statuses.slice(1).map((status, index) => `${statuses[index]} > ${status}`)
        expect(steps.filter((step) => !allowed.has(step))).toEqual([])
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
    { status: 'complete', startedAt: 9, finishedAt: 12, words },
  ])
})
