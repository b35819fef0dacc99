import { shareLimits } from '#contract/studio/share-limits.ts'
import type { SharedPicture } from '#contract/studio/share-page.ts'
import { type Assets, closedNote, documentOf, footer } from './document.ts'
import { markup, type Html, nothing } from './html.ts'
import { classOf, type PictureAddresses, pictureRules, sources } from './picture-parts.ts'

export interface PicturePage {
  /** Of the link. */
  title: string
  description: string
  head: Html
  attributes: Html
  picture: SharedPicture
  total: number
  /** Where its gallery is; null when this picture is all there is. */
  gallery: string | null
  addresses: PictureAddresses
  /** Where the file, the settings and the form are; null for what is not allowed. */
  file: string | null
  settings: string | null
  review: { action: string; favourite: boolean; note: string } | null
  assets: Assets
}

/** One picture with what the link says of it. */
export function picturePage(page: PicturePage): string {
  const { title, head, attributes, picture, total, gallery, assets, addresses } = page
  const { width, height, alt } = picture
  return documentOf({
    title: gallery === null ? title : `${picture.nth} of ${total} · ${title}`,
    head,
    attributes,
    styles: ['picture'],
    rules: pictureRules([picture]),
    assets,
    body: markup`${gallery === null ? heading(page) : bar(page, gallery)}
      <main data-viewer>
        <figure class="stage ${classOf(picture)}">
          <a
            class="frame c${picture.nth}"
            href="${addresses.media(picture.token, 'view')}"
            data-picture="${picture.nth}"
            data-token="${picture.token}"
            data-width="${width}"
            data-height="${height}"
            ><img
              src="${addresses.media(picture.token, 'view')}"
              srcset="${sources(picture, addresses.media, true)}"
              sizes="${sizesOf(picture)}"
              width="${width}"
              height="${height}"
              alt="${alt}"
              fetchpriority="high"
              decoding="async"
          /></a>
        </figure>
        <div class="words">${said(picture)}${actions(page)}${reviewForm(page)}</div>
      </main>
      ${closedNote} ${footer}`,
  })
}

/** As wide as the window, or as its height allows. */
function sizesOf({ width, height }: SharedPicture): string {
  return `min(100vw, ${Math.round((100 * width) / height)}vh)`
}

function heading({ title, description }: PicturePage): Html {
  return markup`<header class="head">
    <h1>${title}</h1>
    ${description === '' ? nothing : markup`<p>${description}</p>`}
  </header>`
}

function bar({ title, picture, total, addresses }: PicturePage, gallery: string): Html {
  const { nth } = picture
  const to = (other: number, rel: 'prev' | 'next', words: string) =>
    other < 1 || other > total
      ? markup`<span></span>`
      : markup`<a href="${addresses.page(other)}" rel="${rel}" aria-label="${words}">${arrows[rel]}</a>`
  return markup`<header class="bar">
    <h1>
<a class="title" href="${gallery}" data-back>${arrows.prev}<span>${title}</span></a></h1>
    <nav aria-label="Pictures">
      ${to(nth - 1, 'prev', 'Previous picture')}<span class="muted">${nth} of ${total}</span>${to(nth + 1, 'next', 'Next picture')}
    </nav>
  </header>`
}

const arrow = (path: string) =>
  markup`<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`
const arrows = { prev: arrow('m15 18-6-6 6-6'), next: arrow('m9 18 6-6-6-6') } as const

function said({ prompt, facts = [] }: SharedPicture): Html {
  const list = facts.map(
    ({ name, value }) =>
      markup`<dt>${name}</dt>
        <dd>${value}</dd>`,
  )
  return markup`${prompt === undefined ? nothing : markup`<p class="prompt">${prompt}</p>`}${
    list.length === 0 ? nothing : markup`<dl class="facts">${list}</dl>`
  }`
}

function actions({ file, settings }: PicturePage): Html {
  if (file === null && settings === null) return nothing
  return markup`<p class="actions">
    ${
      file === null
        ? nothing
        : markup`<a class="button" href="${file}" data-file download>Download</a>`
    }${
      settings === null
        ? nothing
        : markup`<a class="button" href="${settings}" data-settings rel="nofollow">Settings</a>`
    }
  </p>`
}

function reviewForm({ review }: PicturePage): Html {
  if (review === null) return nothing
  const { action, favourite, note } = review
  return markup`<form class="review" method="post" action="${action}" data-marks>
    <label class="tick"
      ><input type="checkbox" name="favourite" ${favourite ? markup` checked` : null} />
      Favourite</label
    >
    <label
      >Your note<input
        class="field"
        name="note"
        value="${note}"
        maxlength="${shareLimits.note}"
        autocomplete="off"
    /></label>
    <button class="button">Save</button>
  </form>`
}
