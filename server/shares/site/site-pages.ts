import type { SharedPicture } from '#contract/studio/share-page.ts'
import type { Visit } from '#server/services/shares/shares.ts'
import type { Assets } from '../page/document.ts'
import { galleryPage } from '../page/gallery-page.ts'
import { countWords, previewHead, titleOf } from '../page/head.ts'
import { type Html, nothing } from '../page/html.ts'
import { picturePage } from '../page/picture-page.ts'

/** Pictures of one page: there is no server that could be asked for more. */
export const perPage = 120

/** Names of the site's files: all its pages lie side by side, so that every address is relative. */
export const siteNames = {
  page: (nth: number) => (nth === 1 ? 'index.html' : `page-${nth}.html`),
  picture: (nth: number) => `picture-${nth}.html`,
  media: (nth: number | string, size: string) => `pictures/${nth}-${size}.webp`,
  settings: (nth: number) => `settings/${nth}.json`,
  card: 'card.jpg',
  font: 'font.woff2',
  icon: 'icon.svg',
} as const

export interface SitePage {
  visit: Visit
  total: number
  assets: Assets
}

const addresses = {
  page: siteNames.picture,
  // A picture's token is its number here.
  media: (token: string, size: string) => siteNames.media(token, size),
}

export function siteGallery(
  { visit, total, assets }: SitePage,
  page: number,
  pictures: readonly SharedPicture[],
): string {
  const title = titleOf(visit.record, total)
  return galleryPage({
    title,
    description: visit.record.description,
    head: head(visit, title, total),
    attributes: nothing,
    pictures,
    total,
    page,
    pages: Math.ceil(total / perPage),
    pageAddress: siteNames.page,
    addresses,
    assets,
  })
}

export function sitePicture(
  { visit, total, assets }: SitePage,
  picture: SharedPicture,
  file: string | null,
): string {
  const { record } = visit
  const title = titleOf(record, total)
  const { nth } = picture
  return picturePage({
    title,
    description: record.description,
    head: head(visit, title, total),
    attributes: nothing,
    picture,
    total,
    gallery: total === 1 ? null : siteNames.page(Math.ceil(nth / perPage)),
    addresses,
    file,
    settings: record.remix ? siteNames.settings(nth) : null,
    // Nobody is there to take it.
    review: null,
    assets,
  })
}

function head({ record }: Visit, title: string, total: number): Html {
  const words = countWords(total)
  return previewHead({
    title,
    description: record.description === '' ? words : record.description,
    url: null,
    image: siteNames.card,
    imageAlt: `${title}: ${words}`,
    index: record.index,
  })
}
