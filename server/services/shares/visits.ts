import { type SharedPicture, sharedPicturesAtOnce } from '#contract/studio/share-page.ts'
import type { GenerationRecord } from '#server/domain/library.ts'
import type { ShareRecord } from '#server/domain/shares.ts'
import type { ServiceDeps } from '../deps.ts'
import type { Services } from '../services.ts'
import type { createCards } from './pictures/cards.ts'
import { createSharedFiles } from './pictures/shared-files.ts'
import { sharedPicture } from './pictures/shared-picture.ts'
import { sharedSettings } from './pictures/shared-settings.ts'
import type { SharePictures } from './share-pictures.ts'
import type { ShareServices, Visit } from './shares.ts'
import { createTickets } from './tickets.ts'
import type { ViewCounter } from './view-counter.ts'
import { createVisitorMarks } from './visitor-marks.ts'

interface VisitDeps {
  pictures: SharePictures
  views: ViewCounter
  cards: ReturnType<typeof createCards>
  findMedia: Services['findMedia']
}

/** What visitors do: each call begins with the link as the library has it at that moment. */
export function createVisits(
  deps: ServiceDeps,
  parts: VisitDeps,
): Pick<ShareServices, 'visitShare' | 'visitOwnShare'> {
  const { library, clock } = deps
  const { shares, shareSecrets, images, generations } = library
  const { pictures, views, cards, findMedia } = parts
  const tickets = createTickets(deps)
  const files = createSharedFiles(deps, findMedia)
  const visitorMarks = createVisitorMarks(deps)

  function open(slug: string, record: ShareRecord): Visit {
    const shown = () => pictures.of(record)

    /** A picture that the link shows and that is there: asked of its row, at every byte. */
    function idBehind(token: string): { id: string; seq: number; nth: number } | null {
      const seq = shareSecrets.seqOf(slug, token)
      const place = seq === null ? undefined : shown().places.get(seq)
      const id = seq === null || place === undefined ? null : images.idOf(seq)
      return seq === null || place === undefined || id === null ? null : { id, seq, nth: place + 1 }
    }

    function list(from: number, to: number): SharedPicture[] {
      const { seqs } = shown()
      const wanted = seqs.slice(from, to)
      const found = new Map(images.pick(wanted).map((image) => [image.seq, image]))
      const known = new Map<string, GenerationRecord | null>()
      return wanted.flatMap((seq, at) => {
        const image = found.get(seq)
        if (image === undefined) return []
        const id = image.generationId
        if (record.detail === 'everything' && !known.has(id)) known.set(id, generations.get(id))
        const generation = known.get(id) ?? null
        const token = shareSecrets.tokenOf(slug, seq)
        const nth = from + at + 1
        return [sharedPicture({ share: record, image, generation, nth, total: seqs.length, token })]
      })
    }

    return {
      slug,
      record,
      isOpenTo: (ticket) => tickets.opens(record, ticket),
      unlock: (password, client) => tickets.unlock(record, password, client),
      version: () => shown().version,
      total: () => shown().seqs.length,
      pictures: ({ offset, limit: most }) => ({
        version: shown().version,
        total: shown().seqs.length,
        detail: record.detail,
        pictures: list(offset, offset + Math.min(most, sharedPicturesAtOnce)),
      }),
      picture: (nth) => (nth < 1 ? null : (list(nth - 1, nth)[0] ?? null)),
      countView: () => views.count(record.id),
      numberOf: (token) => idBehind(token)?.nth ?? null,
      async media(token, size) {
        const picture = idBehind(token)
        return picture && files.media(picture.id, size, `${token}-${size}`)
      },
      async read(token, size) {
        const picture = idBehind(token)
        return picture && files.read(picture.id, size)
      },
      async download(token) {
        const picture = record.downloads ? idBehind(token) : null
        return picture && files.download(picture.id, record, picture.nth)
      },
      settings(token) {
        const picture = record.remix ? idBehind(token) : null
        const image = picture && images.find(picture.id)
        const generation = image && generations.get(image.image.generationId)
        return generation ? sharedSettings(generation, record.detail) : null
      },
      card: (isOpen) => cards(record, isOpen ? shown() : null),
      marks: (visitor) =>
        visitorMarks.of(record, visitor, ({ seq }) => shareSecrets.tokenOf(slug, seq)),
      mark(token, wish, from) {
        const picture = record.review ? idBehind(token) : null
        return picture && visitorMarks.put(record, picture.seq, wish, from)
      },
    }
  }

  return {
    visitShare(slug) {
      const record = shares.find(slug, clock.now())
      return record && open(slug, record)
    },
    visitOwnShare(id) {
      const record = shares.get(id)
      // Names for pictures that no visitor can use: no address looks like this.
      return record && open(`own ${id}`, record)
    },
  }
}
