import { thumbnailWidths, type ThumbnailWidth } from '#contract/studio/paths.ts'
import { isUuid } from '#server/domain/ids.ts'

/** The media types we keep, and the name endings of their files. */
export const extensions = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const
export type MediaType = keyof typeof extensions

export const thumbnailType = 'image/webp'

/** What a file is called while its bytes are still arriving. */
export const unfinished = '.part'

function stem(id: string): string {
  // Ids come from rows we wrote; this keeps even a tampered database from naming a file elsewhere.
  if (!isUuid(id)) throw new Error('A media id in the database is not a UUID.')
  return `media/${id.slice(0, 2)}/${id}`
}

/** Path of a picture or upload, relative to the data folder. */
export function mediaPath(id: string, type: MediaType): string {
  return `${stem(id)}.${extensions[type]}`
}

export function thumbnailPath(id: string, width: ThumbnailWidth): string {
  return `${stem(id)}.${width}.webp`
}

/** The files of a saved picture. */
export function imagePaths(id: string, type: MediaType): string[] {
  return [mediaPath(id, type), ...thumbnailWidths.map((width) => thumbnailPath(id, width))]
}

/** Every file that an interrupted save under this id can have left behind. */
export function possiblePaths(id: string): string[] {
  const finished = [
    ...Object.values(extensions).map((extension) => `${stem(id)}.${extension}`),
    ...thumbnailWidths.map((width) => thumbnailPath(id, width)),
  ]
  return finished.flatMap((path) => [path, path + unfinished])
}
