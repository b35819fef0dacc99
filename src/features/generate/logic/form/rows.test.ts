import { expect, it } from 'vitest'
import { withoutRow, withRow } from './rows.ts'

const rows = [{ id: 'a', weight: 1 }, { id: 'b' }]

it('changes one row and leaves the others and the list it came from as they were', () => {
  expect(withRow(rows, 1, { weight: 2 })).toEqual([rows[0], { id: 'b', weight: 2 }])
  expect(withRow(rows, 1, { weight: 2 })[0]).toBe(rows[0])
  expect(rows[1]).toEqual({ id: 'b' })
})

it('takes one row out, and is no list at all without its last', () => {
  expect(withoutRow(rows, 0)).toEqual([{ id: 'b' }])
  expect(withoutRow([rows[0]], 0)).toBeNull()
})
