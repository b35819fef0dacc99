import { useSearch } from 'wouter'
import { CollectionsPage } from '#src/features/collections/components/collections-page.tsx'
import { imageIndexQuery } from '#src/features/gallery/api/image-index-query.ts'
import { SeenLately } from '#src/features/seen-lately/components/seen-lately.tsx'
import { imageHref } from '../navigation/page-address.ts'
import { collectionHref, galleryHref, showsCollections } from './library-parts/gallery-address.ts'
import { LibraryPage } from './library-parts/library-page.tsx'
import { useAway } from './use-away.ts'

export function GalleryRoute() {
  const search = useSearch()
  const away = useAway(imageIndexQuery.queryKey)
  if (showsCollections(search)) {
    return <CollectionsPage galleryHref={galleryHref} hrefFor={collectionHref} />
  }
  return away ? <SeenLately hrefFor={imageHref} /> : <LibraryPage search={search} />
}
