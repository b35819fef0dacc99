import { useMemo, useState } from 'react'
import { type Limit, limits } from '#contract/leonardo/limits.ts'
import { togetherLimits } from '#contract/together/limits.ts'
import { type AxisDraft, firstDraft, type ReadAxis, readAxis } from '../../logic/grid/axis.ts'
import { type AxisField, axisFields } from '../../logic/grid/axis-fields.ts'
import {
  gridProblem,
  type PlannedAxis,
  planGrid,
  type PlannedCell,
} from '../../logic/grid/plan-grid.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import type { judge as judgeType } from '../../logic/form/verdict.ts'
import { useFormScope } from '../form/form-context.ts'

/** One axis on screen: what is written, what it comes to, and how to change it. */
export interface AxisState {
  field: AxisField
  draft: AxisDraft
  read: ReadAxis
  choose: (name: string) => void
  change: (change: Partial<AxisDraft>) => void
}

/** A grid out of the form as it stands, judged as it is written. */
export interface GridPlan {
  fields: readonly AxisField[]
  axes: readonly [AxisState, AxisState]
  count: number
  setCount: (count: number) => void
  /** How many pictures a cell may have. */
  countLimit: Limit
  problem: string | null
  planned: readonly [PlannedAxis, PlannedAxis] | null
  cells: readonly PlannedCell[]
}

const draw = () => Math.random()

/** @param judge comes with the rules, which travel by themselves */
export function useGridPlan(judge: typeof judgeType): GridPlan {
  const { form } = useFormScope()
  // The dialog is modal: while it is open, nobody changes the form behind it.
  const [values] = useState<FormValues>(() => structuredClone(form.getValues()))
  const fields = useMemo(() => axisFields(values, judge(values)), [judge, values])
  const [drafts, setDrafts] = useState<readonly [AxisDraft, AxisDraft]>(() => [
    firstDraft(fieldNamed(fields, ['num_inference_steps', 'steps'], 1), values, draw),
    firstDraft(fieldNamed(fields, ['guidance_scale', 'presetStyle'], 2), values, draw),
  ])
  const [count, setCount] = useState(1)

  const axisAt = (at: 0 | 1): AxisState => {
    const field = fieldNamed(fields, [drafts[at].field], at + 1)
    const draft = drafts[at]
    const put = (next: AxisDraft) =>
      setDrafts(([one, other]) => (at === 0 ? [next, other] : [one, next]))
    return {
      field,
      draft,
      read: readAxis(field, draft, values),
      choose: (name) => put(firstDraft(fieldNamed(fields, [name], 0), values, draw)),
      change: (change) => put({ ...draft, ...change }),
    }
  }

  const axes = [axisAt(0), axisAt(1)] as const
  const [x, y] = axes.map(plannedAxis)
  const planned = x && y ? ([x, y] as const) : null
  const problem = planned && gridProblem(values, ...planned)
  const cells = planned && problem === null ? planGrid(values, planned, count, judge) : []
  const countLimit = values.model ? togetherLimits.n : limits.num_images
  return { fields, axes, count, setCount, countLimit, problem, planned, cells }
}

function plannedAxis({ field, read }: AxisState): PlannedAxis | null {
  return 'problem' in read ? null : { field: field.field, name: field.name, values: read.values }
}

/** The first of these that there is, or else the one at a place. */
function fieldNamed(fields: readonly AxisField[], names: readonly string[], at: number): AxisField {
  const found = fields.find(({ field }) => names.includes(field)) ?? fields[at] ?? fields[0]
  if (found === undefined) throw new Error('The prompt can always be varied.')
  return found
}
