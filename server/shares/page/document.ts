import { markup, Html, nothing } from './html.ts'
import { styleFor } from './style.ts'

export interface Document {
  title: string
  /** Meta elements of this page alone. */
  head?: Html
  /** Attributes of the body, each with its leading space. */
  attributes: Html
  styles: Parameters<typeof styleFor>[0]
  /** Rules of this page alone, of our own words and numbers only. */
  rules?: string
  body: Html
  assets: Assets
}

/** The built app's files that a page uses; null where there are none. */
export interface Assets {
  icon: string
  script: string | null
  font: string | null
}

/** The whole page. Its one style stands in it, so that nothing is fetched before it can be painted. */
export function documentOf(page: Document): string {
  const { title, head = nothing, attributes, styles, rules = '', body, assets } = page
  const style = fontFace(assets.font) + styleFor(styles) + rules
  const script = assets.script
    ? markup`<script type="module" src="${assets.script}"></script>`
    : nothing
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
${head}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#f4f3f0" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#141312" media="(prefers-color-scheme: dark)">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<style>${new Html(style)}</style>
${script}
</head>
<body${attributes}>
${body}
</body>
</html>
`.text
}

function fontFace(font: string | null): string {
  if (font === null) return ''
  return `@font-face{font-family:"Figtree Variable";src:url(${font}) format("woff2");font-weight:300 900;font-display:swap}`
}

/** The app's mark. */
export const mark = markup`<svg viewBox="0 0 64 64" aria-hidden="true"><rect width="64" height="64" rx="14" fill="#7a5828"/><path d="M15 17h34v30H15z" fill="#fbf7ef"/><path d="M20 40c5-9 9-13 13-13 5 0 4 8 8 8 2 0 3-1 4-3v10H20z" fill="#ddc193"/></svg>`

export const footer = markup`<footer>${mark}<span>Made with Gesso</span></footer>`

/** Shown by the page's script when the link is closed while the page is open. */
export const closedNote = markup`<p class="closed" data-closed hidden role="alert">
  This link is closed. Its pictures can no longer be seen.
</p>`
