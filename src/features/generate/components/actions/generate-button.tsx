import { Fragment } from 'react'
import { Sparkles } from 'lucide-react'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { pressWords } from '../../logic/words/press-words.ts'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { usePictureCount } from '../form/use-picture-count.ts'
import { usePriced } from '../form/use-priced.ts'

/** Never disabled: a press that cannot be sent says why. */
export function GenerateButton({ className, narrow }: { className?: string; narrow?: boolean }) {
  const { press } = useFormScope()
  const requests = useFormState(({ plan }) => plan?.texts.length ?? 1)
  const words = pressWords(usePictureCount(), requests, usePriced())
  return (
    <Button
      variant="primary"
      title="Ctrl or Cmd + Enter"
      aria-keyshortcuts="Control+Enter Meta+Enter"
      onClick={press}
      className={classes('min-h-11', className)}
    >
      {narrow !== true && <Sparkles size={16} aria-hidden className="max-[374px]:hidden" />}
      <span className="flex flex-col leading-tight">
        Generate
        {words !== '' && (
          <span
            className={classes('text-xs font-normal text-balance', narrow === true && 'max-w-24')}
          >
            <span className="sr-only"> · </span>
            <Parts words={words} />
          </span>
        )}
      </span>
    </Button>
  )
}

/** "24 images" is not torn apart where it wraps. */
function Parts({ words }: { words: string }) {
  const parts = words.split(' · ')
  return parts.map((part, at) => (
    <Fragment key={part}>
      {at > 0 && ' '}
      <span className="whitespace-nowrap">
        {part}
        {at < parts.length - 1 && ' ·'}
      </span>
    </Fragment>
  ))
}
