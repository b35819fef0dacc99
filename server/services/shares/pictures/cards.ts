import type { Library } from '#server/domain/library.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import type { ServiceDeps } from '../../deps.ts'
import type { ShownPictures } from '../share-pictures.ts'

/** What chats ask for, in pixels. Source: Open Graph's common size. */
export const cardSize = { width: 1200, height: 630 } as const

const mostKept = 50
const picturesOnCard = 5

/** The picture that stands for a link where it is pasted: made once for what the link shows, kept in memory alone. */
export function createCards({ library, pictureFiles }: ServiceDeps) {
  const cards = new Map<string, Promise<Uint8Array>>()

  async function make(seqs: readonly number[]): Promise<Uint8Array> {
    const pictures: Uint8Array[] = []
    for (const seq of seqs) {
      // oxlint-disable-next-line no-await-in-loop -- five small files, and memory stays bounded
      const bytes = await thumbnail(library, seq)
      if (bytes !== null) pictures.push(bytes)
      if (pictures.length === picturesOnCard) break
    }
    return pictureFiles.card(pictures, cardSize)
  }

  return (
    { id, cover }: Pick<ShareRecord, 'id' | 'cover'>,
    shown: ShownPictures | null,
  ): Promise<Uint8Array> => {
    const key = shown === null ? 'locked' : `${id} ${shown.version}`
    const known = cards.get(key)
    if (known !== undefined) return known
    const seqs = shown === null ? [] : coverFirst(shown, cover).slice(0, 2 * picturesOnCard)
    const card = make(seqs)
    card.catch(() => cards.delete(key))
    cards.set(key, card)
    const [oldest] = cards.keys()
    if (oldest !== undefined && cards.size > mostKept) cards.delete(oldest)
    return card
  }
}

function coverFirst({ seqs, places }: ShownPictures, cover: number | null): readonly number[] {
  if (cover === null || !places.has(cover)) return seqs
  return [cover, ...seqs.filter((seq) => seq !== cover)]
}

async function thumbnail({ images, media }: Library, seq: number): Promise<Uint8Array | null> {
  const id = images.idOf(seq)
  const file = id === null ? null : media.thumbnail(id, 640)
  return file && media.read(file)
}
