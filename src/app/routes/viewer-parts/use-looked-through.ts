import { useLocation, useSearch } from 'wouter'
import { useFoundPictures } from '#src/features/gallery/api/use-found-pictures.ts'
import { useChosen } from '../library-parts/use-chosen.ts'
import { useGridPictures } from '#src/features/grid/api/use-grid-pictures.ts'

/** The list that the page behind the viewer shows, where that is not the whole gallery; null where it is. */
export function useLookedThrough() {
  const [path] = useLocation()
  const search = useSearch()
  const gallery = path === '/gallery' ? search : null
  const found = useFoundPictures(gallery, useChosen(gallery))
  const grid = useGridPictures(/^\/grid\/([^/]+)$/.exec(path)?.[1] ?? null)
  return grid ?? found
}
