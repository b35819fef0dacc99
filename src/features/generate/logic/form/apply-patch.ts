import type { FormPatch, FormValues } from './form-values.ts'

/** The form after a fix: its fields are set, and those it takes away are gone. */
export function applyPatch(values: FormValues, patch: FormPatch): FormValues {
  // One model at a time: choosing one of either API's lets go of the other's.
  const letGo: FormPatch = patch.model ? { modelId: null } : patch.modelId ? { model: null } : {}
  const next: FormValues = { ...values, ...letGo, ...patch }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => says(value)))
}

/** Whether a value says anything: null, absent and an empty list do not. */
export const says = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)
