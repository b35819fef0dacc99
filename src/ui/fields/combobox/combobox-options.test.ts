import { expect, it } from 'vitest'
import { grouped, search } from './combobox-options.ts'

const options = [
  { value: 'a', label: 'Painter', group: 'Built-in' },
  { value: 'b', label: 'Kino XL', group: 'Leonardo', detail: 'Film-like light' },
  { value: 'c', label: 'Été', group: 'Leonardo' },
  { value: 'd', label: 'Second painter', group: 'Built-in' },
]
const found = (query: string) => search(options, query).map(({ value }) => value)

it('finds by every word, wherever it stands', () => {
  expect(found('light kino')).toEqual(['b'])
  expect(found('leonardo')).toEqual(['b', 'c'])
  expect(found('kino built')).toEqual([])
})

it('does not mind case or accents', () => {
  expect(found('ETE')).toEqual(['c'])
})

it('shows everything when nothing is typed', () => {
  expect(found('  ')).toEqual(['a', 'b', 'c', 'd'])
})

it('gathers a group where it first appears', () => {
  expect(grouped(options).map(([name, members]) => [name, members.length])).toEqual([
    ['Built-in', 2],
    ['Leonardo', 2],
  ])
})
