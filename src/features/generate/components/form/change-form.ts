import type { UseFormReturn } from 'react-hook-form'
import { toast } from '#src/ui/feedback/toast.tsx'
import { applyPatch } from '../../logic/form/edits.ts'
import type { FormValues } from '../../logic/form/form-values.ts'

/** Milliseconds in which a change can be taken back. */
const undoWindow = 10_000

/** The one change that can be taken back: an Undo of the one before it would bring back what nobody remembers. */
let said: { dismiss(): void } | null = null

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
  const models = ['model', 'modelId']
  // Choosing a model of one API lets go of the other's.
  const touched = models.some((name) => names.includes(name)) ? [...names, ...models] : names
  const before: FormValues = Object.fromEntries(
    touched.map((field) => [field, readField(values, field)]),
  )
  form.reset(applyPatch(values, change))
  said?.dismiss()
  said = toast({
    message,
    duration: undoWindow,
    action: {
      label: 'Undo',
      onPress() {
        form.reset(applyPatch(form.getValues(), structuredClone(before)))
        undoMore?.()
      },
    },
  })
}

function readField(values: FormValues, field: string): unknown {
  return Object.entries(values).find(([name]) => name === field)?.[1] ?? null
}
