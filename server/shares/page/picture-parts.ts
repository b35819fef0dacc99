import type { SharedPicture } from '#contract/studio/share-page.ts'
import { markup, type Html } from './html.ts'

/** Where a page's pictures are. */
export interface PictureAddresses {
  page(nth: number): string
  media(token: string, size: '320' | '640' | 'view'): string
}

/** Proportions and colours as classes: no style may stand in an attribute. */
export function pictureRules(pictures: readonly SharedPicture[]): string {
  const ratios = new Set(pictures.map(ratioOf))
  return [
    ...[...ratios].map((ratio) => `.${ratioClass(ratio)}{--r:${ratio}}`),
    ...pictures.map(({ nth, color }) => `.c${nth}{background-color:${color}}`),
  ].join('')
}

/** Width by height, within what a row can show. */
function ratioOf({ width, height }: SharedPicture): number {
  const ratio = Math.min(4, Math.max(0.3, width / height))
  return Math.round(ratio * 1000) / 1000
}

const ratioClass = (ratio: number) => `r${Math.round(ratio * 1000)}`

export const classOf = (picture: SharedPicture): string => ratioClass(ratioOf(picture))

/** A row's picture takes about this much of the window. */
const rowSizes = { few: '(min-width: 768px) 40vw, 60vw', many: '(min-width: 768px) 25vw, 50vw' }

/** Pictures that are seen without scrolling on most screens. */
const atOnce = 8

export function tile(
  picture: SharedPicture,
  { page, media }: PictureAddresses,
  { few, place }: { few: boolean; place: number },
): Html {
  const { nth, token, width, height, alt } = picture
  const loading = place < atOnce ? 'eager' : 'lazy'
  return markup`<li class="${classOf(picture)}">
    <a
      class="c${nth}"
      href="${page(nth)}"
      data-picture="${nth}"
      data-token="${token}"
      data-width="${width}"
      data-height="${height}"
      ><img
        src="${media(token, '640')}"
        srcset="${sources(picture, media, few)}"
        sizes="${few ? rowSizes.few : rowSizes.many}"
        width="${width}"
        height="${height}"
        alt="${alt}"
        loading="${loading}"
        decoding="async"
        ${place === 0 ? markup` fetchpriority="high"` : null}
    /></a>
  </li> `
}

/** Thumbnails are never wider than their picture. */
export function sources(
  { token, width, height }: SharedPicture,
  media: PictureAddresses['media'],
  withCopy: boolean,
): string {
  const copyWidth = Math.round(width * Math.min(1, 1600 / Math.max(width, height)))
  const widths = [
    ['320', Math.min(320, width)],
    ['640', Math.min(640, width)],
    ['view', copyWidth],
  ] as const
  const known = new Map<number, string>()
  for (const [size, wide] of widths) {
    if (size === 'view' && !withCopy) continue
    if (!known.has(wide)) known.set(wide, `${media(token, size)} ${wide}w`)
  }
  return [...known.values()].join(', ')
}
