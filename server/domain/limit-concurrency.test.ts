import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { limitConcurrency } from './limit-concurrency.ts'

it('runs every job, never more than allowed at once, in any order of endings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.boolean(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (scheduler, fates, most) => {
        const limited = limitConcurrency(most)
        let running = 0
        let peak = 0
        const results = Promise.allSettled(
          fates.map((succeeds) =>
            limited(async () => {
              running += 1
              peak = Math.max(peak, running)
              await scheduler.schedule(Promise.resolve())
              running -= 1
              if (!succeeds) throw new Error('refused')
            }),
          ),
        )
        await scheduler.waitFor(results)
        const statuses = (await results).map((result) => result.status === 'fulfilled')
        expect(statuses).toEqual(fates)
        expect(peak).toBe(Math.min(most, fates.length))
        expect(running).toBe(0)
      },
    ),
  )
})

it('starts them in the order they came', async () => {
  const limited = limitConcurrency(2)
  const order: string[] = []
  await Promise.all(
    ['a', 'b', 'c', 'd', 'e'].map((name) =>
      limited(async () => {
        order.push(name)
      }),
    ),
  )
  expect(order).toEqual(['a', 'b', 'c', 'd', 'e'])
})
