import { Sparkles } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { pressWords } from '../../logic/words/press-words.ts'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { useWireValue } from '../form/use-wire-field.ts'

/** Never disabled: a press that cannot be sent says why. */
export function GenerateButton({ className, narrow }: { className?: string; narrow?: boolean }) {
  const { press } = useFormScope()
  const requests = useFormState(({ plan }) => plan?.texts.length ?? 1)
  const words = pressWords(useWireValue('num_images'), requests)
  const isStacked = narrow === true || requests > 1
  return (
    <Button
      variant="primary"
      title="Ctrl or Cmd + Enter"
      aria-keyshortcuts="Control+Enter Meta+Enter"
      onClick={press}
      className={classes('min-h-11', className)}
    >
      {narrow !== true && <Sparkles size={16} aria-hidden />}
      <span className={isStacked ? 'flex flex-col leading-tight' : undefined}>
        Generate
        <span className={isStacked ? 'sr-only' : 'font-normal'}>{words !== '' && ' · '}</span>
        <span className={classes('font-normal', isStacked && 'text-xs')}>{words}</span>
      </span>
    </Button>
  )
}
