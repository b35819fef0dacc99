import { lazy, Suspense } from 'react'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { useFormState } from '../form/form-context.ts'

// Most presses are in order.
const ProblemSummary = lazy(async () => ({
  default: (await keepTrying(() => import('./problem-summary.tsx'))).ProblemSummary,
}))

/** Says why a press of Generate came to nothing, for as long as that is so. */
export function Problems({ onOpenForm }: { onOpenForm?: () => void }) {
  const attempted = useFormState((state) => state.attempted)
  return (
    <div role="alert">
      {attempted && (
        <Suspense fallback={null}>
          <ProblemSummary onOpenForm={onOpenForm} />
        </Suspense>
      )}
    </div>
  )
}
