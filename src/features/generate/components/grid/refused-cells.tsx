import type { PlannedAxis, PlannedCell } from '../../logic/grid/plan-grid.ts'

interface RefusedCellsProps {
  cells: readonly PlannedCell[]
  axes: readonly [PlannedAxis, PlannedAxis]
}

/** The cells that will be left empty, each with its reason, before anything is sent. */
export function RefusedCells({ cells, axes: [x, y] }: RefusedCellsProps) {
  const refused = cells.filter(({ request }) => request === null)
  if (refused.length === 0) return null
  const count = refused.length === 1 ? 'One cell' : `${refused.length} cells`
  return (
    <section
      aria-label="Cells that cannot be made"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- whoever has no mouse must be able to scroll it
      tabIndex={0}
      className="max-h-40 overflow-y-auto rounded-md bg-danger-soft px-3 py-2 text-sm"
    >
      <p className="font-strong">{count} cannot be made and will stay empty.</p>
      <ul className="mt-1 flex flex-col gap-1">
        {refused.map((cell) => (
          <li key={`${cell.x} ${cell.y}`}>
            <span className="font-strong">
              {x.name} {x.values[cell.x]?.label}, {y.name} {y.values[cell.y]?.label}:
            </span>{' '}
            {cell.problems.join(' ')}
          </li>
        ))}
      </ul>
    </section>
  )
}
