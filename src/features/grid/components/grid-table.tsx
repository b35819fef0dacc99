import type { CSSProperties } from 'react'
import { ArrowDown, ArrowRight } from 'lucide-react'
import type { Grid } from '#contract/studio/grids.ts'
import { sizeOf } from '#contract/studio/request-facts.ts'
import { cellsOf } from '../logic/cells.ts'
import { GridCell } from './grid-cell.tsx'

interface GridTableProps {
  grid: Grid
  imageHref: (id: string) => string
}

const square = { width: 1, height: 1 }
const head = 'bg-page px-1 py-1.5 text-xs font-strong text-ink hyphens-auto lg:px-2 lg:text-sm'

/** The cells with both axes at their edges, which stay in sight whichever way one scrolls. */
export function GridTable({ grid, imageHref }: GridTableProps) {
  const { x, y } = grid
  const [first] = grid.generations
  const size = first === undefined ? square : sizeOf(first.request)
  const style = { '--columns': x.values.length } as CSSProperties
  return (
    <div
      role="region"
      aria-label="Grid"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse must be able to scroll it
      tabIndex={0}
      className="max-h-[calc(100dvh-var(--bar)-8.5rem)] overflow-auto overscroll-contain rounded-md"
    >
      <table
        style={style}
        className="w-full max-w-[calc(7rem+var(--columns)*22rem)] min-w-[calc(5rem+var(--columns)*7.5rem)] table-fixed border-separate border-spacing-1 lg:min-w-[calc(7rem+var(--columns)*10rem)]"
      >
        <thead>
          <tr>
            <td className="sticky top-0 left-0 z-20 w-20 bg-page px-1 py-1.5 align-bottom lg:px-2 text-xs text-muted lg:w-28">
              <span className="flex items-center justify-end gap-1">
                {x.name}
                <ArrowRight size={12} aria-hidden className="shrink-0" />
              </span>
              <span className="flex items-center gap-1">
                {y.name}
                <ArrowDown size={12} aria-hidden className="shrink-0" />
              </span>
            </td>
            {x.values.map((label, at) => (
              <th key={at} scope="col" className={`${head} sticky top-0 z-10 text-center`}>
                <Label text={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cellsOf(grid).map((row, atY) => (
            <tr key={atY}>
              <th scope="row" className={`${head} sticky left-0 z-10 text-left`}>
                <Label text={y.values[atY] ?? ''} />
              </th>
              {row.map((cell, atX) => (
                <td key={atX} className="p-0 align-top">
                  <GridCell
                    cell={cell}
                    name={`${x.name} ${x.values[atX]}, ${y.name} ${y.values[atY]}`}
                    size={size}
                    imageHref={imageHref}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Label = ({ text }: { text: string }) => (
  <span className="line-clamp-3" title={text}>
    {text}
  </span>
)
