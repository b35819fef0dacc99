import type { ShareRecord } from '#server/domain/shares.ts'
import { markup, type Html, nothing } from './html.ts'

export interface Preview {
  title: string
  description: string
  /** Absolute; null where the page does not know where it will stand. */
  url: string | null
  image: string
  imageAlt: string
  index: boolean
}

/** What chats and search engines read. Source: https://ogp.me, and X's cards. */
export function previewHead(preview: Preview): Html {
  const { title, description, url, image, imageAlt, index } = preview
  return markup`${
    index ? nothing : markup`<meta name="robots" content="noindex, nofollow, noimageindex" /> `
  }<meta name="description" content="${description}" />
    ${url === null ? nothing : markup`<link rel="canonical" href="${url}" />`}
    <meta property="og:site_name" content="Gesso" />
    <meta property="og:type" content="website" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    ${url === null ? nothing : markup`<meta property="og:url" content="${url}" />`}
    <meta property="og:image" content="${image}" />
    <meta property="og:image:type" content="image/jpeg" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta property="og:image:alt" content="${imageAlt}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="${title}" />
    <meta name="twitter:description" content="${description}" />
    <meta name="twitter:image" content="${image}" />
    <meta name="twitter:image:alt" content="${imageAlt}" />`
}

/** What a link is called where its owner gave it no title. */
export function titleOf({ title }: Pick<ShareRecord, 'title'>, total: number): string {
  if (title !== '') return title
  return total === 1 ? 'A shared picture' : 'Shared pictures'
}

export function countWords(total: number): string {
  return total === 1 ? '1 picture' : `${total.toLocaleString('en')} pictures`
}
