import { createContext, use } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useStore } from 'zustand'
import type { FormState, FormStore } from '../../logic/form/form-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import type { SendAll } from './use-sending.ts'

interface FormScope {
  form: UseFormReturn<FormValues>
  store: FormStore
  /** What the button **Generate** and its keys do. */
  press: () => void
  /** Queues ready requests as one press, whatever the form holds. */
  sendAll: SendAll
}

export const FormContext = createContext<FormScope | null>(null)

/** The one form, wherever parts of it are shown. */
export function useFormScope(): FormScope {
  const scope = use(FormContext)
  if (scope === null) throw new Error('This belongs inside <GenerateFormProvider>.')
  return scope
}

export function useFormState<T>(select: (state: FormState) => T): T {
  return useStore(useFormScope().store, select)
}
