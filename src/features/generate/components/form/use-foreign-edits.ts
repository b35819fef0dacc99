import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { applyEdit, type FormEdit, undoneEdit } from '../../logic/form/edits.ts'
import { claimEdits, editsStore } from '../../logic/form/edits-store.ts'
import type { FormValues } from '../../logic/form/form-values.ts'
import { useSections } from '../../logic/sections-store.ts'
import { editWords } from '../../logic/words/edit-words.ts'
import { toast } from '#src/ui/feedback/toast.tsx'

/** Milliseconds in which an edit from elsewhere can be taken back. */
const undoWindow = 10_000

/** Takes up what other screens ask of the form, now or while it was away. */
export function useForeignEdits(form: UseFormReturn<FormValues>): void {
  useEffect(() => {
    const takeUp = () => {
      for (const edit of claimEdits()) apply(form, edit)
    }
    takeUp()
    return editsStore.subscribe(takeUp)
  }, [form])
}

function apply(form: UseFormReturn<FormValues>, edit: FormEdit) {
  const before = structuredClone(form.getValues())
  form.reset(applyEdit(before, edit))
  if (edit.kind === 'init-image') useSections.getState().setOpen('init-image', true)
  toast({
    message: editWords(edit),
    duration: undoWindow,
    action: {
      label: 'Undo',
      onPress: () => form.reset(undoneEdit(form.getValues(), before, edit)),
    },
  })
}
