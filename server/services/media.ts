import type { ReadInput } from '#server/domain/engine.ts'
import type { MediaStore } from '#server/domain/library.ts'
import type { Services } from './services.ts'

export function createFindMedia(media: MediaStore): Services['findMedia'] {
  return (ref) => {
    switch (ref.kind) {
      case 'image':
        return media.image(ref.id)
      case 'thumbnail':
        return media.thumbnail(ref.id, ref.width)
      case 'upload':
        return media.upload(ref.id)
      default:
        return ref satisfies never
    }
  }
}

/** How engines get at the pictures a request names: the same rules as for everyone, by id and only while they exist. */
export function createReadInput(media: MediaStore): ReadInput {
  return async ({ kind, id }) => {
    const file = media[kind](id)
    return file ? media.read(file) : null
  }
}
