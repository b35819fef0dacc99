import type { ImageStore } from '#server/domain/library.ts'
import type { Services } from '../services.ts'
import { wordsOf } from './search-images.ts'

export function createListImages(images: ImageStore): Services['listImages'] {
  return ({ limit, offset, q = '' }) => {
    const { words, without } = wordsOf(q)
    if (words.length + without.length === 0) return images.list({ limit, offset })
    const found = images.search({ words, without, ...anything })
    return { total: found.length, images: images.pick(found.slice(offset, offset + limit)) }
  }
}

const anything = {
  model: null,
  style: null,
  favourite: false,
  collection: null,
  from: null,
  to: null,
}
