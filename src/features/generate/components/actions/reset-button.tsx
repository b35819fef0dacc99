import { RotateCcw } from 'lucide-react'
import { toast } from '#src/ui/feedback/toast.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { applyPatch } from '../../logic/form/edits.ts'
import { defaultValues } from '../../logic/form/defaults.ts'
import { shownFields } from '../../logic/form/form-values.ts'
import { changeForm } from '../form/change-form.ts'
import { useFormScope } from '../form/form-context.ts'
import { callOffPictures } from '../guidance/load-guidance.ts'

export function ResetButton() {
  const { form, store } = useFormScope()
  function reset() {
    callOffPictures()
    store.setState({ switched: null })
    const values = applyPatch(form.getValues(), {})
    const cleared = Object.fromEntries(shownFields.map((field) => [field, null]))
    const change = { ...cleared, ...defaultValues }
    if (JSON.stringify(applyPatch(values, change)) === JSON.stringify(values)) {
      toast({ message: 'The form is at its defaults already.', duration: 3_000 })
    } else changeForm(form, change, 'The form is back at its defaults.')
  }
  return (
    <IconButton
      label="Reset"
      variant="secondary"
      icon={<RotateCcw size={16} aria-hidden />}
      className="size-11"
      onClick={reset}
    />
  )
}
