/** A picture that this device has kept: its id and the best copy there is. */
export interface SeenPicture {
  id: string
  src: string
}

const picturePath = /^\/media\/images\/([^/]+)(\/640)?$/

/** The pictures among the addresses kept, last seen first. @param urls oldest first */
export function seenPictures(urls: readonly string[]): SeenPicture[] {
  const seen = new Map<string, SeenPicture>()
  for (const url of urls.toReversed()) {
    const { pathname } = new URL(url)
    const [, id, thumbnail] = picturePath.exec(pathname) ?? []
    if (id === undefined) continue
    // A tile needs no more than the thumbnail, where there is one.
    if (!seen.has(id) || thumbnail !== undefined) seen.set(id, { id, src: pathname })
  }
  return [...seen.values()]
}
