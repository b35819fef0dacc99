import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type FormStore, noteValues } from '../../logic/form/form-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'

// The rules are a tenth of the page's code, and the prompt can be typed without them.
export const loadJudge = () => keepTrying(() => import('../../logic/form/verdict.ts'))

/** Keeps the verdict on the form true to its values. */
export function useJudge(form: UseFormReturn<FormValues>, store: FormStore): void {
  useEffect(() => {
    let unsubscribe: (() => void) | null = null
    let isOver = false
    void loadJudge().then(({ judge }) => {
      if (isOver) return
      const note = () => noteValues(store, form.getValues(), judge)
      unsubscribe = form.subscribe({ formState: { values: true }, callback: note })
      note()
    })
    return () => {
      isOver = true
      unsubscribe?.()
    }
  }, [form, store])
}
