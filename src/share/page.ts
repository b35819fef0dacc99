import { sharePaths } from '#contract/studio/share-page.ts'

/** What the server says of a link in its page. */
export interface SharePage {
  kind: 'gallery' | 'picture'
  /** The addresses under this link, where the studio has them. */
  at: ReturnType<typeof addressesAt>
  /** Changes with what the link shows. */
  version: string
  /** How many pictures. */
  total: number
  detail: string
  canRemix: boolean
  canDownload: boolean
  canReview: boolean
}

/** The page this script is in; null where there is nothing for it to do. */
export function readPage(): SharePage | null {
  const { share: kind, version = '', total = '0', detail = '', can = '' } = document.body.dataset
  // A studio may live below a path of a larger site.
  const [, base, slug] = /^(.*)\/s\/([^/]+)/.exec(location.pathname) ?? []
  if ((kind !== 'gallery' && kind !== 'picture') || base === undefined || slug === undefined) {
    return null
  }
  const allowed = can.split(' ')
  return {
    kind,
    at: addressesAt(base, decodeURIComponent(slug)),
    version,
    total: Number(total),
    detail,
    canRemix: allowed.includes('remix'),
    canDownload: allowed.includes('download'),
    canReview: allowed.includes('review'),
  }
}

function addressesAt(base: string, slug: string) {
  return {
    page: base + sharePaths.page(slug),
    picture: (nth: number) => base + sharePaths.picture(slug, nth),
    state: base + sharePaths.state(slug),
    pictures: base + sharePaths.pictures(slug),
    media: (token: string, size: '320' | '640' | 'view') =>
      base + sharePaths.media(slug, token, size),
    file: (token: string) => base + sharePaths.file(slug, token),
    settings: (token: string) => base + sharePaths.settings(slug, token),
    marks: base + sharePaths.marks(slug),
    mark: (token: string) => base + sharePaths.mark(slug, token),
  }
}
