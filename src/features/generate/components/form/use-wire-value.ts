import { useWatch } from 'react-hook-form'
import type { FormValues, ShownField } from '../../logic/form/form-values.ts'
import { useFormScope } from './form-context.ts'

/** A field's value, undefined when not given or not in force, drawn again only when it changes. */
export function useWireValue<F extends ShownField>(name: F): FormValues[F] | undefined {
  const { form } = useFormScope()
  return useWatch<FormValues, F>({ control: form.control, name }) ?? undefined
}
