import type { Spending } from '#contract/studio/spending.ts'
import { type Amount, sumWords } from '#src/lib/money-words.ts'
import { slotWords } from './period.ts'

export type Grouping = 'service' | 'day' | 'collection'

export const groupings: readonly { value: Grouping; label: string }[] = [
  { value: 'service', label: 'By service' },
  { value: 'day', label: 'By day' },
  { value: 'collection', label: 'By collection' },
]

/** A line of the table, both units together. */
export interface TableRow {
  id: string
  name: string
  spent: string
  held: string
  generations: number
  pictures: number
}

type Figures = Spending['totals'][number]

/** The lines of one grouping: days newest first, the others as the server orders them. */
export function rowsOf(spending: Spending, by: Grouping): TableRow[] {
  if (by === 'service') {
    return merged(spending.engines.map((row) => ({ ...row, id: row.engine })))
  }
  if (by === 'collection') return merged(spending.collections)
  const days = spending.days.map((row) => ({ ...row, id: row.day, name: slotWords(row.day) }))
  return merged(days.toSorted((a, b) => b.id.localeCompare(a.id)))
}

function merged(rows: readonly (Figures & { id: string; name: string })[]): TableRow[] {
  const ids = [...new Set(rows.map(({ id }) => id))]
  const groups = ids.map((id) => ({ id, parts: rows.filter((row) => row.id === id) }))
  return groups.map(({ id, parts }) => ({
    id,
    name: parts[0]?.name ?? id,
    spent: cellWords(amountsOf(parts, 'spent')),
    held: cellWords(amountsOf(parts, 'held')),
    generations: total(parts, 'generations'),
    pictures: total(parts, 'pictures'),
  }))
}

/** What of the figures is money, summed by unit. */
export function amountsOf(
  rows: readonly Figures[],
  figure: 'spent' | 'held' | 'unknown',
): Amount[] {
  return (['credits', 'dollars'] as const).map((unit) => ({
    unit,
    micros: rows.filter((row) => row.unit === unit).reduce((sum, row) => sum + row[figure], 0),
  }))
}

const cellWords = (amounts: readonly Amount[]) =>
  amounts.every(({ micros }) => micros === 0) ? '–' : sumWords(amounts)

const total = (rows: readonly Figures[], figure: 'generations' | 'pictures') =>
  rows.reduce((sum, row) => sum + row[figure], 0)
