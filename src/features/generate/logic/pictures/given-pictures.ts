/** The pictures in what was pasted. */
export function pictureFiles(data: Pick<DataTransfer, 'files'> | null): File[] {
  return Array.from(data?.files ?? []).filter(({ type }) => type.startsWith('image/'))
}

const addresses = /^\/(?:image|media\/images)\/([\w-]+)(?:\/\d+)?\/?$/

/**
 * The id of one of our own pictures, dragged by its link or as itself.
 * @param uriList what was dragged, as `text/uri-list`
 */
export function draggedImage(uriList: string, origin: string): string | null {
  const first = uriList.split(/\r?\n/).find((line) => line !== '' && !line.startsWith('#'))
  if (first === undefined || !URL.canParse(first)) return null
  const address = new URL(first)
  return address.origin === origin ? (addresses.exec(address.pathname)?.[1] ?? null) : null
}
