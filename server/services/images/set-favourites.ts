import type { ServiceDeps } from '../deps.ts'
import { largestNews } from '../largest-news.ts'
import type { Services } from '../services.ts'

export function createSetFavourites({ library, announce }: ServiceDeps): Services['setFavourites'] {
  return (named, favourite) => {
    const images = library.images.setFavourite(named, favourite)
    if (images.length > largestNews) announce({ type: 'resync' })
    else if (images.length > 0) announce({ type: 'images.favourited', images, favourite })
    return { images, favourite }
  }
}
