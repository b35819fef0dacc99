import { lazy, Suspense, useRef } from 'react'
import { Skeleton } from '#src/ui/feedback/skeleton.tsx'
import { toast } from '#src/ui/feedback/toast.tsx'
import { showPlace } from '../../logic/form/edits-store.ts'
import { countPictures } from '../../logic/pictures/count-pictures.ts'
import { usePastedPicture } from '../fields/use-pasted-picture.ts'
import { useFormState } from '../form/form-context.ts'
import { FoldableSection } from '../form/section.tsx'
import { useWireField } from '../form/use-wire-field.ts'
import { loadGuidance } from '../guidance/load-guidance.ts'

const GuidanceFields = lazy(async () => ({ default: (await loadGuidance()).GuidanceFields }))

/** Choosing goes on while it is folded: a picture is pasted wherever one is. */
export function GuidanceSection() {
  const place = useRef<HTMLDivElement>(null)
  const { taken } = useWireField('init_image_id')
  const count = useFormState(({ verdict }) => (verdict ? countPictures(verdict.request) : 0))

  usePastedPicture(place, (file) => {
    if (taken) {
      showPlace('init_image_id')
      void loadGuidance().then(({ sendPicture }) => sendPicture(file, 'init_image_id'))
    } else toast({ message: 'This model does not start from a picture, so it was not taken.' })
  })

  return (
    <div ref={place} className="border-b border-line">
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
