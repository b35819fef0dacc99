import type { SharedPicture } from '#contract/studio/share-page.ts'
import { type Assets, closedNote, documentOf, footer } from './document.ts'
import { countWords } from './head.ts'
import { markup, type Html, nothing } from './html.ts'
import { type PictureAddresses, pictureRules, tile } from './picture-parts.ts'

export interface GalleryPage {
  title: string
  description: string
  head: Html
  /** Of the body, for the page's script. */
  attributes: Html
  pictures: readonly SharedPicture[]
  total: number
  /** Numbers from 1. */
  page: number
  pages: number
  pageAddress(page: number): string
  addresses: PictureAddresses
  assets: Assets
}

/** Up to here pictures are few enough to be shown large. */
const fewPictures = 6

export function galleryPage(gallery: GalleryPage): string {
  const { title, description, head, attributes, pictures, total, addresses, assets } = gallery
  const few = total <= fewPictures
  const tiles = pictures.map((picture, place) => tile(picture, addresses, { few, place }))
  const list =
    tiles.length === 0
      ? markup`<p class="empty">There are no pictures here any more.</p>`
      : markup`<ul class="rows${few ? ' few' : ''}" data-gallery>
          ${tiles}
        </ul>`
  return documentOf({
    title,
    head,
    attributes,
    styles: ['gallery'],
    rules: pictureRules(pictures),
    assets,
    body: markup`<header class="head">
        <h1>${title}</h1>
        ${description === '' ? nothing : markup`<p>${description}</p>`}
        <p class="count">${countWords(total)}</p>
      </header>
      <main>${list}${pageLinks(gallery)}</main>
      ${closedNote} ${footer}`,
  })
}

function pageLinks({ page, pages, pageAddress }: GalleryPage): Html {
  if (pages < 2) return nothing
  const previous =
    page > 1
      ? markup`<a class="button" rel="prev" data-previous href="${pageAddress(page - 1)}"
          >Previous</a
        >`
      : nothing
  const next =
    page < pages
      ? markup`<a class="button" rel="next" data-next href="${pageAddress(page + 1)}">Next</a>`
      : nothing
  return markup`<nav class="pages" aria-label="Pages">
    ${previous}<span class="muted">Page ${page} of ${pages}</span>${next}
  </nav>`
}
