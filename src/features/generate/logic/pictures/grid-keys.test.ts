import { expect, it } from 'vitest'
import { movedTo } from './grid-keys.ts'

// 0 1 2
// 3 4 5
// 6 7
it.each([
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, 0],
  ['ArrowRight', 2, 3],
  ['ArrowRight', 7, 7],
  ['ArrowUp', 1, 1],
  ['ArrowUp', 7, 4],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 5, 7],
  ['ArrowDown', 6, 6],
  ['Home', 5, 0],
  ['End', 0, 7],
  ['a', 3, null],
])('%s from %i leads to %s', (key, from, to) => {
  expect(movedTo(key, from, 8, 3)).toBe(to)
})
