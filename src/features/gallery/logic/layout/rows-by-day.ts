import type { Layout } from './layout-rows.ts'
import { dayOfRow, type RowRange } from './row-geometry.ts'

export interface DayRows {
  day: number
  rows: number[]
}

/** The rows to render, under their days: a stretch, and the one row more that holds the focus. */
export function rowsByDay(layout: Layout, range: RowRange, extra: number | null): DayRows[] {
  const rows: number[] = []
  for (let row = range.from; row < Math.min(range.to, layout.rows); row += 1) rows.push(row)
  if (extra !== null && extra < layout.rows && (extra < range.from || extra >= range.to)) {
    rows.push(extra)
    rows.sort((a, b) => a - b)
  }
  const days: DayRows[] = []
  for (const row of rows) {
    const day = dayOfRow(layout, row)
    const last = days.at(-1)
    if (last?.day === day) last.rows.push(row)
    else days.push({ day, rows: [row] })
  }
  return days
}
