export const galleryHref = '/gallery'

/** The list of collections is a view of the gallery: the frame knows no page of its own for it. */
export const collectionsHref = '/gallery?show=collections'

export const collectionHref = (id: string): string =>
  `/gallery?collection=${encodeURIComponent(id)}`

export function showsCollections(search: string): boolean {
  return new URLSearchParams(search).get('show') === 'collections'
}

/** The pictures that visitors of a link chose. */
export const chosenHref = (shareId: string): string =>
  `/gallery?chosen=${encodeURIComponent(shareId)}`
