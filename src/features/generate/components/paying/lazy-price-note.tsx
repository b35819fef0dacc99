import { lazy, Suspense } from 'react'
import { serviceOf } from '#contract/models/service-of.ts'
import { keepTrying } from '#src/lib/keep-trying.ts'
import { useNamedModel } from '../form/use-named-model.ts'
import type { PriceNoteProps } from './price-note.tsx'

const PriceNote = lazy(async () => ({
  default: (await keepTrying(() => import('./price-note.tsx'))).PriceNote,
}))

/** The painter's own pictures are free, and nothing has to be said of them. */
export function LazyPriceNote(props: PriceNoteProps) {
  const isFree = serviceOf(useNamedModel()) === null
  return isFree ? null : (
    <Suspense fallback={null}>
      <PriceNote {...props} />
    </Suspense>
  )
}
