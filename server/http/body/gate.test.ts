import { expect, it } from 'vitest'
import { createGate } from './gate.ts'

it('lets only so many run, in the order they came, failures included', async () => {
  const gate = createGate(2)
  const order: string[] = []
  let running = 0
  let most = 0
  const task = (name: string, fails = false) =>
    gate.run(async () => {
      running += 1
      most = Math.max(most, running)
      await Promise.resolve()
      order.push(name)
      running -= 1
      if (fails) throw new Error(name)
    })

  const results = await Promise.allSettled([
    task('a'),
    task('b', true),
    task('c'),
    task('d', true),
    task('e'),
  ])

  expect(order).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(most).toBe(2)
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(2)
})
