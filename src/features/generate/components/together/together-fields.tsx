import { lazy, Suspense } from 'react'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { useWireField } from '../form/use-wire-field.ts'
import { loadGuidance } from '../guidance/load-guidance.ts'

const Loras = lazy(async () => ({ default: (await loadGuidance()).LorasField }))
const Shape = lazy(async () => ({ default: (await loadGuidance()).ShapeField }))

const fields = {
  aspect_ratio: Shape,
  image_loras: Loras,
}

/** A control that only some of Together's models have: fetched when one that has it is chosen. */
export function TogetherField({ name }: { name: keyof typeof fields }) {
  const { taken } = useWireField(name)
  if (!taken) return null
  const Field = fields[name]
  return (
    <Suspense fallback={<Skeleton className="h-9" />}>
      <Field />
    </Suspense>
  )
}
