import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createTryLimiter } from './try-limiter.ts'

const limits = { burst: 5, refillMs: 1_000 }
const steps = fc.array(
  fc.record({
    key: fc.constantFrom('a', 'b'),
    wait: fc.integer({ min: 0, max: 4_000 }),
    isRight: fc.boolean(),
  }),
  { maxLength: 60 },
)

it('grants no more than the burst and what has come back, in any stretch of time', () => {
  const property = fc.property(steps, (tries) => {
    const limiter = createTryLimiter(limits)
    const granted: { key: string; at: number }[] = []
    let now = 0
    for (const { key, wait } of tries) {
      now += wait
      if (limiter.take(key, now) === 0) granted.push({ key, at: now })
    }
    for (const [first, { key, at: from }] of granted.entries()) {
      const later = granted.slice(first).filter((one) => one.key === key)
      for (const [count, { at }] of later.entries()) {
        expect(count + 1).toBeLessThanOrEqual(limits.burst + (at - from) / limits.refillMs + 1e-6)
      }
    }
  })
  fc.assert(property, { numRuns: 300 })
})

it('never bans: whatever was tried, waiting as long as it says is enough, and that is not long', () => {
  const property = fc.property(steps, (tries) => {
    const limiter = createTryLimiter(limits)
    let now = 0
    for (const { key, wait, isRight } of tries) {
      now += wait
      if (limiter.take(key, now) === 0 && isRight) limiter.giveBack(key, now)
    }
    const wait = limiter.take('a', now)
    expect(wait).toBeLessThanOrEqual(limits.refillMs)
    if (wait > 0) expect(limiter.take('a', now + wait)).toBe(0)
  })
  fc.assert(property, { numRuns: 300 })
})

it('holds nobody up who is always right, and remembers nobody who is left alone', () => {
  const limiter = createTryLimiter(limits)
  for (let at = 0; at < 1_000; at += 1) {
    expect(limiter.take('owner', 0)).toBe(0)
    limiter.giveBack('owner', 0)
  }
  expect(limiter.size).toBe(0)
})

it('lets one key’s guesses be no other’s, and keeps its table small', () => {
  const limiter = createTryLimiter(limits)
  for (let client = 0; client < 25_000; client += 1) limiter.take(`client ${client}`, client)
  expect(limiter.size).toBeLessThanOrEqual(10_000)
  expect(limiter.take('another', 25_000)).toBe(0)
})

it('survives a clock that jumps back', () => {
  const limiter = createTryLimiter(limits)
  for (let tries = 0; tries < limits.burst; tries += 1) limiter.take('a', 1e9)
  expect(limiter.take('a', 0)).toBeGreaterThan(0)
  expect(limiter.take('a', limits.refillMs + 1)).toBe(0)
})
