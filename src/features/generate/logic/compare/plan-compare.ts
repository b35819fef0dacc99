import { mayBeTemplate } from '../choices/may-be-template.ts'
import type { FormValues } from '../form/form-values.ts'
import type { judge as judgeType } from '../form/verdict.ts'
import type { ModelChoice } from '../models/model-choice.ts'
import type * as switchParts from '../models/switch-parts.ts'
import type { Order } from '../outbox.ts'
import { inLabels } from '../words/field-words.ts'

/** So many stand side by side and can still be judged. */
export const mostCompared = 6

/** One of those compared: what it is asked, and what became of the form for it; or why it cannot be asked. */
export interface Contender {
  choice: ModelChoice
  order: Order | null
  /** What was converted and set aside; empty where nothing was. */
  words: string
  problem: string | null
}

/** What judges a form and changes its model; it travels by itself. */
export interface Rules extends Pick<typeof switchParts, 'switchModel' | 'switchWords'> {
  judge: typeof judgeType
}

/** What stands in the way of any comparison, in words; null when nothing does. */
export const compareProblem = (values: FormValues): string | null =>
  mayBeTemplate(values)
    ? 'The prompt holds choices in braces or a list, and all must be asked the same: take them out.'
    : null

/**
 * The form for each model, as if it had been chosen there.
 * @param seed for all of them, so that nothing but the model differs
 */
export function planCompare(
  values: FormValues,
  choices: readonly ModelChoice[],
  { count, seed }: { count: number; seed: number },
  { judge, switchModel, switchWords }: Rules,
): Contender[] {
  return choices.map((choice) => {
    const switched = switchModel(values, choice)
    const isTogether = choice.operation === 'together.generateImages'
    const { ready, errors } = judge({
      ...switched.values,
      ...(isTogether ? { n: count } : { num_images: count }),
      seed,
    })
    const { engine } = choice
    return {
      choice,
      order: ready === null ? null : { request: ready, ...(engine !== undefined && { engine }) },
      // What is the same for all needs no words here.
      words: switchWords({
        ...switched,
        changes: switched.changes.filter(({ kind }) => kind !== 'kept'),
      }),
      problem: ready === null ? inLabels(errors[0]?.message ?? 'It cannot be asked this.') : null,
    }
  })
}
