import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { presetStyles } from '#contract/leonardo/enums.ts'
import { imageSearchQuerySchema } from '#contract/studio/library-requests.ts'
import {
  dateRanges,
  filterInSearch,
  type Filter,
  isFiltering,
  noFilter,
  searchQuery,
  searchWithFilter,
} from './filter.ts'

const filterArbitrary: fc.Arbitrary<Filter> = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 40 }),
  model: fc.option(fc.string({ minLength: 1, maxLength: 40 })),
  style: fc.option(fc.constantFrom(...presetStyles)),
  date: fc.option(fc.constantFrom(...dateRanges)),
  favourites: fc.boolean(),
  collection: fc.option(fc.uuid()),
  chosen: fc.option(fc.oneof(fc.uuid(), fc.constant('any'))),
})
const now = new Date(2026, 2, 3, 15, 30).getTime()

describe('the filter in the address', () => {
  it('is read back as it was written, beside what else is there', () => {
    fc.assert(
      fc.property(filterArbitrary, (filter) => {
        const search = searchWithFilter('?at=5&other=1', filter)
        expect(filterInSearch(search)).toEqual(filter)
        expect(new URLSearchParams(search).get('other')).toBe('1')
        expect(new URLSearchParams(search).has('at')).toBe(false)
      }),
    )
  })

  it('leaves an address clean when nothing is asked for', () => {
    expect(
      searchWithFilter('?q=a&model=m&style=ANIME&date=7d&favourites=1&chosen=any', noFilter),
    ).toBe('')
  })

  it('makes nothing of what it cannot mean', () => {
    const search = '?model=&style=NICE&date=1999&favourites=yes&collection=1&chosen=all'
    expect(filterInSearch(search)).toEqual(noFilter)
    expect(filterInSearch(`?model=${'x'.repeat(5000)}`).model).toBeNull()
    expect(filterInSearch(`?q=${'x'.repeat(5000)}`).text.length).toBeLessThan(1000)
  })
})

describe('the query for the server', () => {
  it('is one the server takes, and empty only when nothing is asked for', () => {
    fc.assert(
      fc.property(filterArbitrary, (filter) => {
        const query = searchQuery(filter, now)
        expect(query === '').toBe(!isFiltering({ ...filter, chosen: null }))
        const parameters = Object.fromEntries(new URLSearchParams(query))
        expect(imageSearchQuerySchema.safeParse(parameters).success).toBe(true)
      }),
    )
  })

  it.each([
    ['today', new Date(2026, 2, 3)],
    ['7d', new Date(2026, 1, 25)],
    ['30d', new Date(2026, 1, 2)],
    ['year', new Date(2026, 0, 1)],
  ] as const)('begins %s at local midnight', (date, start) => {
    expect(searchQuery({ ...noFilter, date }, now)).toBe(`from=${start.getTime()}`)
  })

  it('does not ask for spaces', () => {
    expect(searchQuery({ ...noFilter, text: '  ' }, now)).toBe('')
    expect(searchQuery({ ...noFilter, text: ' red  fox ' }, now)).toBe('q=red++fox')
  })
})
