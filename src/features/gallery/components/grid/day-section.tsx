import { memo } from 'react'
import { dayLabel } from '../../logic/layout/days.ts'
import { type GridContent, GridRow } from './grid-row.tsx'

interface DaySectionProps extends GridContent {
  day: number
  /** Those of the day's rows that are to be rendered. */
  rows: readonly number[]
  origin: number
  now: number
  flying: boolean
  /** Drawn even in flight: the focus is in it. */
  focusRow: number | null
  tabStop: { row: number; seq: number } | null
}

/** A day's heading and those of its rows that are near the window. */
export const DaySection = memo(function DaySection(props: DaySectionProps) {
  const { day, rows, origin, now, flying, focusRow, tabStop, ...content } = props
  const { layout } = content
  const firstRow = layout.dayRows[day] ?? 0
  const endRow = layout.dayRows[day + 1] ?? layout.rows
  const label = dayLabel(layout.dayStarts[day] ?? 0, now)
  return (
    <section aria-label={label}>
      <h2
        className="absolute left-0 flex items-center text-sm font-strong text-ink"
        style={{
          top: (layout.tops[firstRow] ?? 0) - layout.heading - origin,
          height: layout.heading,
        }}
      >
        {label}
      </h2>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tags allow no row between list and item
        role="list"
      >
        {rows.map((row) => (
          <GridRow
            key={row}
            {...content}
            row={row}
            top={(layout.tops[row] ?? 0) - origin}
            dayFrom={layout.first[firstRow] ?? 0}
            dayTo={layout.first[endRow] ?? 0}
            flying={flying && row !== focusRow}
            tabStop={tabStop?.row === row ? tabStop.seq : null}
          />
        ))}
      </div>
    </section>
  )
})
