import { thumbnailWidths } from '#contract/studio/paths.ts'
import type { Picture } from '#server/domain/engine.ts'
import type { Thumbnails } from '../media/make-thumbnails.ts'
import { mediaPath, thumbnailPath } from '../media/media-paths.ts'
import type { NewFile } from '../media/save-files.ts'
import type { ImageRow } from '../rows.ts'

export const insertImageSql = `
  insert into image
    (seq, id, generation_seq, width, height, bytes, type, placeholder, bytes_320, bytes_640)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/** What `insertImageSql` takes. */
export function toImageValues(row: ImageRow, small: Thumbnails['files']): (string | number)[] {
  const { seq, id, generation_seq: generation, width, height, bytes, type, placeholder } = row
  const sizes = [small[320].byteLength, small[640].byteLength]
  return [seq, id, generation, width, height, bytes, type, placeholder, ...sizes]
}

/** The files that a picture is kept as. */
export function imageFiles(id: string, picture: Picture, small: Thumbnails['files']): NewFile[] {
  return [
    { path: mediaPath(id, picture.type), bytes: picture.bytes },
    ...thumbnailWidths.map((width) => ({ path: thumbnailPath(id, width), bytes: small[width] })),
  ]
}
