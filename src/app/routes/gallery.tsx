import { useLocation } from 'wouter'
import { imageIndexQuery } from '#src/features/gallery/api/image-index-query.ts'
import { Gallery } from '#src/features/gallery/components/gallery.tsx'
import { SeenLately } from '#src/features/seen-lately/components/seen-lately.tsx'
import { imageHref } from '../navigation/page-address.ts'
import { useAway } from './use-away.ts'

export function GalleryRoute() {
  const [, navigate] = useLocation()
  if (useAway(imageIndexQuery.queryKey)) return <SeenLately hrefFor={imageHref} />
  return (
    <div className="h-[calc(100dvh-var(--bar))]">
      <Gallery hrefFor={imageHref} onOpen={(id) => navigate(imageHref(id))} />
    </div>
  )
}
