import { useLocation } from 'wouter'
import { Gallery } from '#src/features/gallery/components/gallery.tsx'
import { imageHref } from '../navigation/page-address.ts'

export function GalleryRoute() {
  const [, navigate] = useLocation()
  return (
    <div className="h-[calc(100dvh-var(--bar))]">
      <Gallery hrefFor={imageHref} onOpen={(id) => navigate(imageHref(id))} />
    </div>
  )
}
