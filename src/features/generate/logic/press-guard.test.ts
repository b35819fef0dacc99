import { expect, it } from 'vitest'
import { createPressGuard } from './press-guard.ts'

it('counts a double click once', () => {
  const counts = createPressGuard()
  expect(counts('a', 0)).toBe(true)
  expect(counts('a', 120)).toBe(false)
  expect(counts('a', 299)).toBe(false)
})

it('counts deliberate presses each', () => {
  const counts = createPressGuard()
  expect([counts('a', 0), counts('a', 300), counts('a', 900)]).toEqual([true, true, true])
})

it('counts a changed form at once', () => {
  const counts = createPressGuard()
  expect([counts('a', 0), counts('b', 10), counts('b', 20)]).toEqual([true, true, false])
})
