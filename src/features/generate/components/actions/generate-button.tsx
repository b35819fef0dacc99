import { Sparkles } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { costWords } from '../../logic/words/cost.ts'
import { useFormScope } from '../form/form-context.ts'
import { useWireValue } from '../form/use-wire-field.ts'

/** Never disabled: a press that cannot be sent says why. */
export function GenerateButton({ className, narrow }: { className?: string; narrow?: boolean }) {
  const { press } = useFormScope()
  const cost = costWords(useWireValue('num_images'))
  return (
    <Button
      variant="primary"
      title="Ctrl or Cmd + Enter"
      aria-keyshortcuts="Control+Enter Meta+Enter"
      onClick={press}
      className={classes('min-h-11', className)}
    >
      {narrow !== true && <Sparkles size={16} aria-hidden />}
      <span className={narrow === true ? 'flex flex-col leading-tight' : undefined}>
        Generate
        <span className={narrow === true ? 'sr-only' : 'font-normal'}>{' · '}</span>
        <span className={classes('font-normal', narrow === true && 'text-xs')}>{cost}</span>
      </span>
    </Button>
  )
}
