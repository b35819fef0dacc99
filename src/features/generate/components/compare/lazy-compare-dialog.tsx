import { type ComponentProps, lazy, Suspense } from 'react'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { loadJudge } from '../form/use-judge.ts'
import type { GridDialogState } from '../grid/lazy-grid-dialog.tsx'
import type { compareDialogWith } from './compare-dialog.tsx'

// Few visits compare.
const CompareDialog = lazy(async () => {
  const [loaded, { judge }, { switchModel, switchWords }] = await Promise.all([
    keepTrying(() => import('./compare-dialog.tsx')),
    loadJudge(),
    keepTrying(() => import('../../logic/models/switch-parts.ts')),
  ])
  return { default: loaded.compareDialogWith({ judge, switchModel, switchWords }) }
})

type LazyCompareDialogProps = Omit<ComponentProps<ReturnType<typeof compareDialogWith>>, 'open'> & {
  state: GridDialogState
}

export function LazyCompareDialog({ state, ...rest }: LazyCompareDialogProps) {
  if (state === 'never') return null
  return (
    <Suspense fallback={null}>
      <CompareDialog open={state === 'open'} {...rest} />
    </Suspense>
  )
}
