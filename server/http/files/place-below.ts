import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { contentSecurityPolicy } from '../guard/security-headers.ts'
import type { StaticFile, StaticFiles } from './static-files.ts'
import { styleHashes } from './style-hashes.ts'

/**
 * The app's files for a studio that lies below a path of its host. Scripts find one another; what names an address from
 * the root (pages, styles, the manifest) is written anew, once, at the start.
 */
export function placeBelow(files: StaticFiles, basePath: string): StaticFiles {
  if (basePath === '') return files
  const placed = [...files].map(([address, file]) => {
    const rewrite = rewriters.find(([ending]) => address.endsWith(ending))?.[1]
    if (rewrite === undefined) return [address, file] as const
    return [address, withText(file, rewrite(Buffer.from(file.bytes).toString(), basePath))] as const
  })
  return new Map(placed)
}

type Rewrite = (text: string, basePath: string) => string

const rewriteStyle: Rewrite = (text, basePath) =>
  text.replaceAll(/url\((["']?)\/(?!\/)/g, `url($1${basePath}/`)

const rewriters: readonly [string, Rewrite][] = [
  [
    '.html',
    (text, basePath) =>
      rewriteStyle(text, basePath)
        .replaceAll(/ (href|src)="\/(?!\/)/g, ` $1="${basePath}/`)
        .replace('<html lang="en"', `<html lang="en" data-base="${basePath}"`),
  ],
  ['.css', rewriteStyle],
  ['.webmanifest', (text, basePath) => text.replaceAll(/: "\/(?!\/)/g, `: "${basePath}/`)],
]

function withText(file: StaticFile, text: string): StaticFile {
  const bytes = new Uint8Array(Buffer.from(text))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return {
    ...file,
    bytes,
    tag: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    encoded: {
      br: new Uint8Array(brotliCompressSync(bytes, { params })),
      gzip: new Uint8Array(gzipSync(bytes)),
    },
    ...(file.policy === undefined ? {} : { policy: contentSecurityPolicy(styleHashes(text)) }),
  }
}
