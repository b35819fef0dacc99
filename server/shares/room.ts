import type { StaticFiles } from '#server/http/files/static-files.ts'
import type { Assets } from './page/document.ts'

/** Where the pages of links are served, and with what. */
export interface Room {
  assets: Assets
  /** An address as browsers ask for it: below where the studio lies on its host. */
  at(path: string): string
}

export function createRoom(files: StaticFiles, basePath: string): Room {
  const at = (path: string) => basePath + path
  const find = (pattern: RegExp) => {
    const path = [...files.keys()].find((candidate) => pattern.test(candidate))
    return path === undefined ? null : at(path)
  }
  return {
    at,
    // Names carry a hash of what is in the file.
    assets: {
      icon: at('/icon.svg'),
      script: find(/^\/assets\/link-page-[\w-]+\.js$/),
      font: find(/^\/assets\/figtree-latin-wght-normal-[\w-]+\.woff2$/),
    },
  }
}
