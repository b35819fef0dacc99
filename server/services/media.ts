import type { InputRef, ReadInput } from '#server/domain/engine.ts'
import type { Library, MediaStore } from '#server/domain/library.ts'
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

export function createReadMedia(media: MediaStore): Services['readMedia'] {
  const find = createFindMedia(media)
  return async (ref) => {
    const file = find(ref)
    return file ? media.read(file) : null
  }
}

/** How engines get at the pictures that a generation's request names: by id, or by field where it was an address. */
export function createReadInput({ media, generations }: Library): (id: string) => ReadInput {
  const find = (id: string, ref: InputRef) => {
    if (ref.kind !== 'address') return media[ref.kind](ref.id)
    const upload = generations.fetchedPicture(id, ref.field)
    return upload === null ? null : media.upload(upload)
  }
  return (id) => async (ref) => {
    const file = find(id, ref)
    return file ? media.read(file) : null
  }
}
