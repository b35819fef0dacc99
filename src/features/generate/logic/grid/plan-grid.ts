import type { GenerationRequest } from '#contract/studio/generation.ts'
import { type GridAxis, gridLimits } from '#contract/studio/grids.ts'
import { mayBeTemplate } from '../choices/may-be-template.ts'
import type { FormValues, ShownField } from '../form/form-values.ts'
import type { Verdict } from '../form/verdict.ts'
import { inLabels } from '../words/field-words.ts'
import type { AxisValue } from './axis.ts'

/** One of the two axes, ready to be used. */
export interface PlannedAxis {
  field: ShownField
  name: string
  values: readonly AxisValue[]
}

/** A cell with the request it makes, or with why it makes none. */
export interface PlannedCell {
  x: number
  y: number
  request: GenerationRequest | null
  problems: readonly string[]
}

type Judge = (values: FormValues) => Pick<Verdict, 'ready' | 'request' | 'errors'>

/** What stands in the way of a whole grid, in words; null when nothing does. */
export function gridProblem(values: FormValues, x: PlannedAxis, y: PlannedAxis): string | null {
  if (x.field === y.field && x.field !== 'prompt') {
    return `Both axes vary ${x.name}: choose another for one of them.`
  }
  const cells = x.values.length * y.values.length
  if (cells > gridLimits.cells) {
    return `${x.values.length} × ${y.values.length} are ${cells} cells; a grid has ${gridLimits.cells} at most.`
  }
  if (mayBeTemplate(values)) {
    return 'The prompt holds choices in braces or a list. In a grid each cell has one prompt: take them out, and vary the prompt on an axis.'
  }
  return null
}

/**
 * Judges every cell as if its values stood in the form, row by row.
 * @param count pictures a cell
 */
export function planGrid(
  values: FormValues,
  [x, y]: readonly [PlannedAxis, PlannedAxis],
  count: number,
  judge: Judge,
): PlannedCell[] {
  const base = { ...values, ...(values.model ? { n: count } : { num_images: count }) }
  return y.values.flatMap((row, atY) =>
    x.values.map((column, atX) => {
      const cell = row.apply(column.apply(base))
      return { x: atX, y: atY, ...judged(cell, [x, y], judge) }
    }),
  )
}

function judged(
  cell: FormValues,
  axes: readonly PlannedAxis[],
  judge: Judge,
): Pick<PlannedCell, 'request' | 'problems'> {
  const { ready, request, errors } = judge(cell)
  const problems = [
    ...errors.map(({ message }) => inLabels(message)),
    // A value that is not sent would make two cells alike, and neither what its label says.
    ...axes
      .filter(({ field }) => request[field] !== cell[field])
      .map(({ name }) => `${name} has no effect with the other settings of this cell.`),
  ]
  if (ready === null || problems.length > 0) return { request: null, problems }
  return { request: ready, problems }
}

/** An axis as the library keeps it. */
export const keptAxis = ({ field, name, values }: PlannedAxis): GridAxis => ({
  field,
  name,
  values: values.map(({ label }) => label),
})
