import { expect, it } from 'vitest'
import { placeInSearch, searchWithPlace } from './place.ts'

it('writes the place beside whatever else the address says', () => {
  expect(searchWithPlace('?q=boat&at=3', { seq: 12, part: 0.4 })).toBe('?q=boat&at=12')
  expect(searchWithPlace('?q=boat&at=3', null)).toBe('?q=boat')
  expect(searchWithPlace('?at=3', null)).toBe('')
})

it('reads it back, exact only for the place this tab remembers', () => {
  expect(placeInSearch('?at=12', { seq: 12, part: 0.4 })).toEqual({ seq: 12, part: 0.4 })
  expect(placeInSearch('?at=12', { seq: 11, part: 0.4 })).toEqual({ seq: 12, part: 0 })
})

it.each(['', '?at=', '?at=-1', '?at=x', '?at=1e9', '?at=99999999999999999999'])(
  'takes %j for the top',
  (search) => expect(placeInSearch(search, null)).toBeNull(),
)
