import { lazy, Suspense } from 'react'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { countPictures } from '../../logic/pictures/count-pictures.ts'
import { useFormState } from '../form/form-context.ts'
import { FoldableSection } from '../form/section.tsx'
import { loadGuidance } from '../guidance/load-guidance.ts'

const GuidanceFields = lazy(async () => ({ default: (await loadGuidance()).GuidanceFields }))

/** Fields that guide by pictures; without any of them there is nothing to show. */
const taking = [
  'init_image_id',
  'controlnets',
  'imagePrompts',
  'contextImages',
  'canvasRequest',
  'image_url',
  'reference_images',
  'frame_images',
] as const

export function GuidanceSection() {
  const count = useFormState(({ verdict }) => (verdict ? countPictures(verdict.request) : 0))
  const isEmpty = useFormState(
    ({ verdict }) => verdict !== null && !taking.some((field) => verdict.fields[field].taken),
  )
  if (isEmpty) return null
  return (
    <div className="border-b border-line">
      <FoldableSection
        name="guidance"
        title="Guidance images"
        note={count > 0 ? `${count} in use` : undefined}
      >
        <Suspense fallback={<Skeleton className="h-28" />}>
          <GuidanceFields />
        </Suspense>
      </FoldableSection>
    </div>
  )
}
