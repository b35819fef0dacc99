import { createHash } from 'node:crypto'

/** The `style-src` sources that let a page's own style elements apply, and no others. */
export function styleHashes(html: string): string[] {
  return [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
}
