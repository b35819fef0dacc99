/** Where this studio lies below its host, as the server wrote it into the page: empty, or a path without a slash at the end. */
export const siteBase: string =
  typeof document === 'undefined' ? '' : (document.documentElement.dataset['base'] ?? '')

/** The part of a path that is the studio's own, which begins with a slash. */
export const withoutBase = (path: string): string =>
  path.startsWith(siteBase) ? path.slice(siteBase.length) || '/' : path
