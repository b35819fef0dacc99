import { lazy, Suspense } from 'react'
import { Sparkles } from 'lucide-react'
import { serviceOf } from '#contract/models/service-of.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { Button } from '#src/ui/button.tsx'
import { classes } from '#src/ui/classes.ts'
import { pressWords } from '../../logic/words/press-words.ts'
import { useFormScope, useFormState } from '../form/form-context.ts'
import { useNamedModel } from '../form/use-named-model.ts'
import { usePictureCount } from '../form/use-picture-count.ts'
import { PressParts } from './press-parts.tsx'

// Only services charge, and most first visits have none.
const PaidWords = lazy(async () => ({
  default: (await keepTrying(() => import('../paying/paid-words.tsx'))).PaidWords,
}))

/** Never disabled: a press that cannot be sent says why. */
export function GenerateButton({ className, narrow }: { className?: string; narrow?: boolean }) {
  const { press } = useFormScope()
  const requests = useFormState(({ plan }) => plan?.texts.length ?? 1)
  const count = usePictureCount()
  const isFree = serviceOf(useNamedModel()) === null
  const words = pressWords(count, requests, isFree ? 'free' : null)
  const parts = <PressParts words={words} />
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
            {isFree ? (
              parts
            ) : (
              <Suspense fallback={parts}>
                <PaidWords count={count} requests={requests} />
              </Suspense>
            )}
          </span>
        )}
      </span>
    </Button>
  )
}
