import { lazy, Suspense } from 'react'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { loadJudge } from '../form/use-judge.ts'

// Few visits make a grid.
const GridDialog = lazy(async () => {
  const [loaded, { judge }] = await Promise.all([
    keepTrying(() => import('./grid-dialog.tsx')),
    loadJudge(),
  ])
  return { default: loaded.gridDialogWith(judge) }
})

/** Closed it stays: only closing, not vanishing, gives the focus back to where it was. */
export type GridDialogState = 'never' | 'open' | 'closed'

interface LazyGridDialogProps {
  state: GridDialogState
  onClose: () => void
  onMade: (gridId: string) => void
}

export function LazyGridDialog({ state, ...rest }: LazyGridDialogProps) {
  if (state === 'never') return null
  return (
    <Suspense fallback={null}>
      <GridDialog open={state === 'open'} {...rest} />
    </Suspense>
  )
}
