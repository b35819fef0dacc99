import { useWatch } from 'react-hook-form'
import type { FormValues } from '../../logic/form/form-values.ts'
import { useFormScope } from './form-context.ts'

/** The server of one's own that the chosen model is of; undefined for all other models. */
export function useFormEngine(): string | undefined {
  const { form } = useFormScope()
  return useWatch<FormValues, 'engine'>({ control: form.control, name: 'engine' }) ?? undefined
}
