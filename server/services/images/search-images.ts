import type { ImageStore, ImageWishes } from '#server/domain/library.ts'
import type { Services } from '../services.ts'

export function createSearchImages(images: ImageStore): Services['searchImages'] {
  return ({ q = '', model, style, favourite, collection, from, to }) => {
    const seqs = images.search({
      ...wordsOf(q),
      model: model ?? null,
      style: style ?? null,
      favourite: favourite !== undefined,
      collection: collection ?? null,
      from: from ?? null,
      to: to ?? null,
    })
    return {
      version: images.version(),
      seq: seqs.map((seq, at) => seq - (seqs[at - 1] ?? 0)),
    }
  }
}

/** Splits what was typed into words: every one must occur, except those after a minus, which must not. */
export function wordsOf(q: string): Pick<ImageWishes, 'words' | 'without'> {
  // A zero byte ends a text inside SQLite, so it can be part of no word.
  const words = q.split(/[\s\0]+/).filter((word) => word !== '' && word !== '-')
  return {
    words: words.filter((word) => !word.startsWith('-')),
    without: words.filter((word) => word.startsWith('-')).map((word) => word.slice(1)),
  }
}
