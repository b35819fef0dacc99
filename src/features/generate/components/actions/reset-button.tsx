import { RotateCcw } from 'lucide-react'
import { toast } from '#src/ui/feedback/toast.tsx'
import { IconButton } from '#src/ui/icon-button.tsx'
import { applyPatch } from '../../logic/form/apply-patch.ts'
import { toDefaults } from '../../logic/form/defaults.ts'
import { changeForm } from '../form/change-form.ts'
import { useFormScope } from '../form/form-context.ts'
import { callOffPictures } from '../guidance/load-guidance.ts'

export function ResetButton() {
  const { form, store } = useFormScope()
  function reset() {
    callOffPictures()
    store.setState({ switched: null })
    const values = applyPatch(form.getValues(), {})
    if (JSON.stringify(applyPatch(values, toDefaults)) === JSON.stringify(values)) {
      toast({ message: 'The form is at its defaults already.', duration: 3_000 })
    } else changeForm(form, toDefaults, 'The form is back at its defaults.')
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
