import { useRef } from 'react'
import { toast } from '#src/ui/feedback/toast.tsx'
import { useSections } from '../../logic/sections-store.ts'
import { InitImageField } from '../fields/init-image-field.tsx'
import { useInitImage } from '../fields/use-init-image.ts'
import { usePastedPicture } from '../fields/use-pasted-picture.ts'
import { FoldableSection } from '../form/section.tsx'
import { useWireField } from '../form/use-wire-field.ts'

/** Choosing goes on while it is folded: a picture is pasted wherever one is. */
export function InitImageSection() {
  const place = useRef<HTMLDivElement>(null)
  const image = useInitImage()
  const { taken } = useWireField('init_image_id')

  usePastedPicture(place, (file) => {
    if (taken) {
      useSections.getState().setOpen('init-image', true)
      image.choose(file)
    } else toast({ message: 'This model does not start from a picture, so it was not taken.' })
  })

  return (
    <div ref={place} className="border-b border-line">
      <FoldableSection name="init-image" title="Image to image">
        <InitImageField image={image} />
      </FoldableSection>
    </div>
  )
}
