import type { UseFormReturn } from 'react-hook-form'
import { applyPatch } from '../../logic/form/apply-patch.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import { offerUndo } from './offer-undo.ts'

/**
 * Sets fields of the form at once, null taking a field out, and says so with a way back.
 * @param undoMore what else is to be taken back
 */
export function changeForm(
  form: UseFormReturn<FormValues>,
  change: FormValues,
  message: string,
  undoMore?: () => void,
): void {
  const values = form.getValues()
  const names = Object.keys(change)
  const models = ['model', 'modelId', 'engine']
  // Choosing a model of one API lets go of the other's, and of whose it was.
  const touched = models.some((name) => names.includes(name)) ? [...names, ...models] : names
  const before: FormValues = Object.fromEntries(
    touched.map((field) => [field, readField(values, field)]),
  )
  form.reset(applyPatch(values, change))
  offerUndo(message, () => {
    form.reset(applyPatch(form.getValues(), structuredClone(before)))
    undoMore?.()
  })
}

function readField(values: FormValues, field: string): unknown {
  return Object.entries(values).find(([name]) => name === field)?.[1] ?? null
}
