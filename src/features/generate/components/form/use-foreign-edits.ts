import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { applyEdit, leftOut } from '../../logic/form/edits.ts'
import { claimEdits, editsStore } from '../../logic/form/edits-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import { useSections } from '../../logic/sections-store.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** Takes up what other screens ask of the form, now or while it was away. */
export function useForeignEdits(form: UseFormReturn<FormValues>): void {
  useEffect(() => {
    const takeUp = () => {
      for (const edit of claimEdits()) {
        form.reset(applyEdit(form.getValues(), edit))
        if (edit.kind === 'init-image') useSections.getState().setOpen('init-image', true)
        const lost = edit.kind === 'request' ? leftOut(edit.request) : []
        if (lost.length > 0) {
          toast({ message: `Loaded, but the form has no control for ${lost.join(', ')}.` })
        }
      }
    }
    takeUp()
    return editsStore.subscribe(takeUp)
  }, [form])
}
