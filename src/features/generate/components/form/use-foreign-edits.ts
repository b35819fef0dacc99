import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { editsStore } from '../../logic/form/edits-store.ts'
import type { FormStore } from '../../logic/form/form-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'

/** Takes up what other screens ask of the form; the code for it comes when the first of them does. */
export function useForeignEdits(form: UseFormReturn<FormValues>, store: FormStore): void {
  useEffect(() => {
    let end: (() => void) | null = null
    let isOver = false
    const unsubscribe = editsStore.subscribe(begin)
    begin()

    function begin() {
      if (editsStore.getState().waiting.length === 0) return
      unsubscribe()
      void keepTrying(() => import('./follow-edits.ts')).then(({ followEdits }) => {
        if (!isOver) end = followEdits(form, store)
      })
    }

    return () => {
      isOver = true
      unsubscribe()
      end?.()
    }
  }, [form, store])
}
