import type { Layout } from '../layout/layout-rows.ts'

/** A mark on the date scrubber: `y` in pixels from its top; a year where one begins, else a dot for a month. */
export interface DateMark {
  y: number
  year: number | null
}

const yearRoom = 28
const dotRoom = 20

/** Marks that do not crowd each other; years go before months. */
export function dateMarks(layout: Layout, height: number): DateMark[] {
  const total = layout.tops[layout.rows] ?? 1
  const years: DateMark[] = []
  const months: DateMark[] = []
  let last = { year: NaN, month: NaN }
  layout.dayStarts.forEach((start, day) => {
    const date = new Date(start * 1000)
    const here = { year: date.getFullYear(), month: date.getMonth() }
    const y = ((layout.tops[layout.dayRows[day] ?? 0] ?? 0) / total) * height
    if (here.year !== last.year) pushIfRoom(years, { y, year: here.year }, yearRoom)
    else if (here.month !== last.month) pushIfRoom(months, { y, year: null }, dotRoom)
    last = here
  })
  const dots = months.filter(({ y }) => years.every((year) => Math.abs(year.y - y) >= dotRoom))
  return [...years, ...dots]
}

function pushIfRoom(marks: DateMark[], mark: DateMark, room: number) {
  const before = marks.at(-1)
  if (before === undefined || mark.y - before.y >= room) marks.push(mark)
}
