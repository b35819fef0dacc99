import { useMemo } from 'react'
import { useNow } from '#src/lib/clock.ts'
import type { Layout } from '../../logic/layout/layout-rows.ts'
import { rowOfPicture } from '../../logic/layout/row-geometry.ts'
import { type DayRows, rowsByDay } from '../../logic/layout/rows-by-day.ts'
import { type LibraryIndex, positionOf } from '../../logic/library/library-index.ts'
import { scrollHeight, type ScrollView } from '../../logic/scroll/scroller.ts'
import { DaySection } from './day-section.tsx'
import type { DetailsOf } from './use-visible-details.ts'

interface LibraryGridProps {
  index: LibraryIndex
  layout: Layout
  view: ScrollView
  detailsOf: DetailsOf
  hrefFor: (imageId: string) => string
  active: number | null
  /** The row of the picture in focus, while the focus is in the grid. */
  focusRow: number | null
}

/** The rows near the window, inside a box as tall as the library. */
export function LibraryGrid(props: LibraryGridProps) {
  const { index, layout, view, detailsOf, hrefFor, active, focusRow } = props
  const now = useNow()
  const days = useMemo(() => rowsByDay(layout, view.rows, focusRow), [layout, view.rows, focusRow])
  const tabStop = useMemo(
    () => findTabStop(index, layout, days, active),
    [index, layout, days, active],
  )
  return (
    <div style={{ height: scrollHeight(layout) }} className="relative overflow-clip">
      <div
        className="absolute inset-x-0 top-0"
        style={view.offset === 0 ? undefined : { transform: `translateY(${view.offset}px)` }}
      >
        {days.map(({ day, rows }) => (
          <DaySection
            key={day}
            day={day}
            rows={rows}
            index={index}
            layout={layout}
            detailsOf={detailsOf}
            hrefFor={hrefFor}
            origin={view.origin}
            now={now}
            flying={view.flying}
            focusRow={focusRow}
            tabStop={tabStop}
          />
        ))}
      </div>
    </div>
  )
}

/** The picture in the tab order: the one last in focus if it is rendered, else the first that is. */
function findTabStop(
  index: LibraryIndex,
  layout: Layout,
  days: readonly DayRows[],
  active: number | null,
): { row: number; seq: number } | null {
  const at = active === null ? -1 : positionOf(index, active)
  if (active !== null && at >= 0) {
    const row = rowOfPicture(layout, at)
    if (days.some(({ rows }) => rows.includes(row))) return { row, seq: active }
  }
  const row = days[0]?.rows[0]
  const seq = row === undefined ? undefined : index.seqs[layout.first[row] ?? 0]
  return row === undefined || seq === undefined ? null : { row, seq }
}
