import { shareMediaSizes, type SharedPicture } from '#contract/studio/share-page.ts'
import type { StaticFiles } from '#server/http/files/static-files.ts'
import type { Visit } from '#server/services/shares/shares.ts'
import { createRoom } from '../room.ts'
import { perPage, siteGallery, siteNames, type SitePage, sitePicture } from './site-pages.ts'

interface SiteFile {
  name: string
  input: string | Uint8Array
}

interface Site {
  folder: string
  entries(): AsyncGenerator<SiteFile>
}

/**
 * A link's pages and pictures as plain files, under the same switches. What a file cannot do is left out: its password,
 * its end, and what visitors leave.
 */
export function siteFiles(visit: Visit, files: StaticFiles): Site {
  const name = visit.record.name === '' ? visit.record.id.slice(0, 8) : visit.record.name
  const folder = `gesso-site-${name}`
  const given = sharedFiles(files)
  const assets = {
    icon: siteNames.icon,
    script: null,
    font: given.some((file) => file.name === siteNames.font) ? siteNames.font : null,
  }

  async function* entries(): AsyncGenerator<SiteFile> {
    const under = (file: SiteFile): SiteFile => ({ ...file, name: `${folder}/${file.name}` })
    const page = { visit, total: visit.total(), assets }
    for (const file of given) yield under(file)
    yield under({ name: siteNames.card, input: await visit.card(true) })
    const pages = page.total === 1 ? 0 : Math.max(1, Math.ceil(page.total / perPage))
    for (let nth = 1; nth <= pages; nth += 1) {
      const pictures = picturesOf(visit, nth).map(({ picture }) => picture)
      yield under({ name: siteNames.page(nth), input: siteGallery(page, nth, pictures) })
    }
    for (let nth = 1; nth <= Math.max(1, pages); nth += 1) {
      for (const one of picturesOf(visit, nth)) {
        for await (const file of filesOf(page, one)) yield under(file)
      }
    }
  }

  return { folder, entries }
}

interface SitePictureSource {
  /** As visitors of the site see it. */
  picture: SharedPicture
  token: string
}

function picturesOf(visit: Visit, page: number): SitePictureSource[] {
  const { pictures } = visit.pictures({ offset: (page - 1) * perPage, limit: perPage })
  return pictures.map((picture) => ({
    picture: { ...picture, token: String(picture.nth) },
    token: picture.token,
  }))
}

/** One picture at a time, read when its turn comes: memory stays bounded. What was deleted meanwhile is left out. */
async function* filesOf(
  page: SitePage,
  { picture, token }: SitePictureSource,
): AsyncGenerator<SiteFile> {
  const { visit, total } = page
  const { nth } = picture
  const download = await visit.download(token)
  const file = download === null ? null : `files/${download.name}`
  const name = total === 1 ? siteNames.page(1) : siteNames.picture(nth)
  yield { name, input: sitePicture(page, picture, file) }
  if (download !== null) yield { name: `files/${download.name}`, input: download.bytes }
  const settings = visit.settings(token)
  if (settings !== null) {
    yield { name: siteNames.settings(nth), input: `${JSON.stringify(settings, null, 2)}\n` }
  }
  for (const size of shareMediaSizes) {
    // oxlint-disable-next-line no-await-in-loop -- one at a time is the point
    const bytes = await visit.read(token, size)
    if (bytes !== null) yield { name: siteNames.media(nth, size), input: bytes }
  }
}

/** The app's own icon and font. */
function sharedFiles(files: StaticFiles): SiteFile[] {
  const { assets } = createRoom(files, '')
  const names = [
    [assets.icon, siteNames.icon],
    [assets.font, siteNames.font],
  ] as const
  return names.flatMap(([path, name]) => {
    const file = path === null ? undefined : files.get(path)
    return file === undefined ? [] : [{ name, input: file.bytes }]
  })
}
