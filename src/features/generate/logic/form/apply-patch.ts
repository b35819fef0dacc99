import type { FormValues } from './form-values.ts'

/** The form after a fix: its fields are set, and those it takes away are gone. */
export function applyPatch(values: FormValues, patch: FormValues): FormValues {
  // One model at a time: choosing one lets go of any other, and of whose it was.
  const letGo: FormValues =
    patch.model || patch.modelId ? { modelId: null, model: null, engine: null } : {}
  const next: FormValues = { ...values, ...letGo, ...patch }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => says(value)))
}

/** Whether a value says anything: null, absent and an empty list do not. */
export const says = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
