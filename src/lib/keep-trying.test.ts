import { afterEach, expect, it, vi } from 'vitest'
import { keepTrying } from './keep-trying.ts'

afterEach(() => {
  vi.useRealTimers()
})

it('tries once a second until it is there, and then no more', async () => {
  vi.useFakeTimers()
  const load = vi.fn<() => Promise<string>>(async () => 'the part')
  for (let tries = 0; tries < 3; tries += 1) load.mockRejectedValueOnce(new Error('away'))
  const loading = keepTrying(load)
  await vi.advanceTimersByTimeAsync(2_999)
  expect(load).toHaveBeenCalledTimes(3)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load).toHaveBeenCalledTimes(4)
  await expect(loading).resolves.toBe('the part')
})
