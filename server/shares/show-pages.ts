import { sharePaths } from '#contract/studio/share-page.ts'
import { type AppContext, arrivalOf } from '#server/http/context.ts'
import type { Visit } from '#server/services/shares/shares.ts'
import { notShown, pageAnswer } from './answers.ts'
import { galleryPage } from './page/gallery-page.ts'
import { countWords, previewHead, titleOf } from './page/head.ts'
import { markup, type Html } from './page/html.ts'
import { lockedPage } from './page/notice-pages.ts'
import type { PictureAddresses } from './page/picture-parts.ts'
import { picturePage } from './page/picture-page.ts'
import type { Room } from './room.ts'
import { cookieOf, isPerson } from './visitor.ts'

/** Pictures of one page without a script. */
const perPage = 60

export function showGallery(c: AppContext, visit: Visit, room: Room): Promise<Response> {
  const { record, slug } = visit
  const total = visit.total()
  const pages = Math.max(1, Math.ceil(total / perPage))
  const page = pageAsked(c)
  if (page === null || page > pages) throw notShown()
  if (page === 1 && isPerson(c)) visit.countView()
  if (total === 1) return showPicture(c, visit, 1, room)
  const title = titleOf(record, total)
  const { pictures } = visit.pictures({ offset: (page - 1) * perPage, limit: perPage })
  const html = galleryPage({
    title,
    description: record.description,
    head: head({ c, visit, room, title, path: room.at(sharePaths.page(slug, page)) }),
    attributes: attributes('gallery', visit),
    pictures,
    total,
    page,
    pages,
    pageAddress: (nth) => room.at(sharePaths.page(slug, nth)),
    addresses: addressesOf(room, slug),
    assets: room.assets,
  })
  return pageAnswer(c, html, { index: record.index })
}

export function showPicture(
  c: AppContext,
  visit: Visit,
  nth: number,
  room: Room,
): Promise<Response> {
  const { record, slug } = visit
  const picture = visit.picture(nth)
  if (picture === null) throw notShown()
  const total = visit.total()
  const title = titleOf(record, total)
  const { token } = picture
  const { marks } = visit.marks(cookieOf(c, 'visitor'))
  const own = marks.find((mark) => mark.token === token)
  const path = room.at(total === 1 ? sharePaths.page(slug) : sharePaths.picture(slug, nth))
  const html = picturePage({
    title,
    description: record.description,
    head: head({ c, visit, room, title, path, prompt: picture.prompt }),
    attributes: attributes('picture', visit),
    picture,
    total,
    gallery: total === 1 ? null : room.at(sharePaths.page(slug, Math.ceil(nth / perPage))),
    addresses: addressesOf(room, slug),
    file: record.downloads ? room.at(sharePaths.file(slug, token)) : null,
    settings: record.remix ? room.at(sharePaths.settings(slug, token)) : null,
    review: record.review
      ? {
          action: room.at(sharePaths.mark(slug, token)),
          favourite: own?.favourite ?? false,
          note: own?.note ?? '',
        }
      : null,
    assets: room.assets,
  })
  return pageAnswer(c, html, { index: record.index })
}

export function showLocked(
  c: AppContext,
  { slug }: Visit,
  room: Room,
  refusal: { status: number; problem: string } | null = null,
): Promise<Response> {
  const words = 'These pictures have a password.'
  const page = lockedPage({
    head: previewHead({
      title: 'Shared pictures',
      description: words,
      url: absolute(c, room.at(sharePaths.page(slug))),
      image: absolute(c, room.at(sharePaths.card(slug))),
      imageAlt: words,
      index: false,
    }),
    action: room.at(sharePaths.unlock(slug)),
    problem: refusal?.problem ?? null,
    assets: room.assets,
  })
  return pageAnswer(c, page, { status: refusal?.status ?? 200 })
}

function pageAsked(c: AppContext): number | null {
  const text = c.req.query('page') ?? '1'
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

function addressesOf({ at }: Room, slug: string): PictureAddresses {
  return {
    page: (nth) => at(sharePaths.picture(slug, nth)),
    media: (token, size) => at(sharePaths.media(slug, token, size)),
  }
}

function attributes(kind: 'gallery' | 'picture', visit: Visit): Html {
  const { detail, remix, downloads, review } = visit.record
  const can = [remix ? 'remix' : '', downloads ? 'download' : '', review ? 'review' : '']
  return markup` data-share="${kind}" data-version="${visit.version()}" data-total="${visit.total()}" data-detail="${detail}" data-can="${can.filter(Boolean).join(' ')}"`
}

interface Pasted {
  c: AppContext
  visit: Visit
  room: Room
  title: string
  path: string
  prompt?: string | undefined
}

function head({ c, visit, room, title, path, prompt = '' }: Pasted): Html {
  const { slug, record } = visit
  const words = countWords(visit.total())
  return previewHead({
    title,
    description: summary([record.description, prompt, words].find((text) => text !== '') ?? words),
    url: absolute(c, path),
    // Chats keep pictures by address: another set of pictures must have another one.
    image: absolute(c, `${room.at(sharePaths.card(slug))}?v=${visit.version()}`),
    imageAlt: `${title}: ${words}`,
    index: record.index,
  })
}

/** Chats take nothing but whole addresses. */
function absolute(c: AppContext, path: string): string {
  const { scheme, host } = arrivalOf(c)
  return `${scheme}://${host}${path}`
}

/** As much as any chat shows. */
function summary(text: string): string {
  const characters = Array.from(text.replaceAll(/\s+/gu, ' '))
  return characters.length <= 200 ? characters.join('') : `${characters.slice(0, 199).join('')}…`
}
