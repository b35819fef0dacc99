import { RotateCcw } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { defaultValues } from '../../logic/form/defaults.ts'
import { useFormScope } from '../form/form-context.ts'
import { callOffPictures } from '../guidance/load-guidance.ts'

/** Milliseconds in which a reset can be taken back. */
const undoWindow = 10_000

export function ResetButton() {
  const { form } = useFormScope()
  function reset() {
    const before = structuredClone(form.getValues())
    callOffPictures()
    form.reset(defaultValues)
    toast({
      message: 'The form is back at its defaults.',
      duration: undoWindow,
      action: { label: 'Undo', onPress: () => form.reset(before) },
    })
  }
  return (
    <Button variant="quiet" icon={<RotateCcw size={14} aria-hidden />} onClick={reset}>
      <span className="max-lg:sr-only">Reset</span>
    </Button>
  )
}
