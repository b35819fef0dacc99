import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { serviceOf } from '#contract/models/service-of.ts'
import { Button } from '#src/ui/button.tsx'
import { Dialog } from '#src/ui/dialog.tsx'
import { NumberField } from '#src/ui/fields/number-field.tsx'
import type { judge as judgeType } from '../../logic/form/verdict.ts'
import { approve } from '../../api/paying/approve.ts'
import { keptAxis } from '../../logic/grid/plan-grid.ts'
import { priceWords } from '../../logic/paying/price-words.ts'
import { gridWords, refusedWords } from '../../logic/words/grid-words.ts'
import { useFormEngine } from '../form/use-form-engine.ts'
import { usePrices } from '../paying/use-prices.ts'
import { AxisEditor } from './axis-editor.tsx'
import { RefusedCells } from './refused-cells.tsx'
import { useGridPlan } from './use-grid-plan.ts'
import { useMakingGrid } from './use-making-grid.ts'

interface GridDialogProps {
  open: boolean
  onClose: () => void
  /** A grid was made, and its cells are on their way. */
  onMade: (gridId: string) => void
}

type Judge = typeof judgeType

/** Two parameters of the form on two axes: what it makes and costs is said before anything is sent. */
export function gridDialogWith(judge: Judge) {
  return function GridDialog(props: GridDialogProps) {
    const { open, onClose } = props
    return (
      <Dialog open={open} onClose={onClose} title="Make a grid" wide>
        <GridForm {...props} judge={judge} />
      </Dialog>
    )
  }
}

function GridForm({ onClose, onMade, judge }: GridDialogProps & { judge: Judge }) {
  const { fields, axes, count, setCount, countLimit, problem, planned, cells } = useGridPlan(judge)
  const [attempted, setAttempted] = useState(false)
  const client = useQueryClient()
  const { make, isPending, isRetried, error } = useMakingGrid(onClose, onMade)
  const ready = cells.flatMap(({ x, y, request }) => (request === null ? [] : [{ x, y, request }]))

  const engine = useFormEngine()
  const paid = ready
    .filter(({ request }) => serviceOf(request) !== null)
    .map(({ request }) => ({ request, ...(engine && { engine }) }))
  const prices = usePrices(paid)
  const priced = prices.flatMap((price) => price ?? [])
  const refusal = priced.find((one) => one.refusal !== null)?.refusal

  function send() {
    setAttempted(true)
    if (planned === null || ready.length === 0 || isPending) return
    const [x, y] = planned
    const go = () => make({ x: keptAxis(x), y: keptAxis(y), cells: ready }, engine)
    if (prices.length === 0) go()
    else void approve(client, paid, go)
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">
        Everything else is as it stands in the form. Without a seed, one is drawn for all cells.
      </p>
      <div className="flex flex-col gap-4 sm:flex-row">
        <AxisEditor title="Across" axis={axes[0]} fields={fields} />
        <AxisEditor title="Down" axis={axes[1]} fields={fields} />
      </div>
      <NumberField
        label="Images per cell"
        value={count}
        onChange={(next) => setCount(next ?? 1)}
        min={countLimit.min}
        max={countLimit.max}
      />
      {planned !== null && <RefusedCells cells={cells} axes={planned} />}
      {refusal !== undefined && (
        <p className="rounded-md bg-danger-soft px-3 py-2 text-sm">{refusal}</p>
      )}
      {/* Never hidden: only what is there already is announced when it changes. */}
      <div role="status" className="text-sm empty:-mt-4">
        {problem ?? (attempted && ready.length === 0 ? 'There is no cell that could be made.' : '')}
        {isRetried && 'The server cannot be reached. It is tried again.'}
      </div>
      {error !== null && !isPending && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-sm">
          {refusedWords(error)}
        </p>
      )}
      <div className="sticky -bottom-5 -mx-5 -mb-5 border-t border-line bg-surface px-5 py-3">
        <Button
          variant="primary"
          className="min-h-11 w-full"
          onClick={send}
          aria-disabled={ready.length === 0 || isPending}
        >
          <span className="flex flex-col leading-tight">
            Generate grid
            <span className="text-xs font-normal">
              {gridWords(
                planned,
                ready,
                count,
                priced.length === prices.length ? priceWords(priced) : null,
              )}
            </span>
          </span>
        </Button>
      </div>
    </div>
  )
}
