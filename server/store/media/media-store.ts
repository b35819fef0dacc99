import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaStore } from '#server/domain/library.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inspectPicture } from './inspect-picture.ts'
import { mediaPath, type MediaType, thumbnailPath, thumbnailType } from './media-paths.ts'

const sql = {
  image:
    'select id, type, bytes, bytes_320, bytes_640 from image where id = ? and deletion_id is null',
  upload: 'select id, type, bytes from upload where id = ? and type is not null',
}

interface FileRow {
  id: string
  type: MediaType
  bytes: number
}
type ImageFileRow = FileRow & { bytes_320: number; bytes_640: number }

/** Where a file lies, told by its row alone: no text of a request ever becomes part of a path. */
export function createMediaStore({ db, dataDir }: StoreContext): MediaStore {
  const imageRow = query<ImageFileRow>(db, sql.image)
  const uploadRow = query<FileRow>(db, sql.upload)

  // A file is never written twice, so its id is all that a tag needs to say.
  const original = (row: FileRow) => ({
    path: join(dataDir, mediaPath(row.id, row.type)),
    type: row.type,
    bytes: row.bytes,
    tag: row.id,
  })

  return {
    image(id) {
      const row = imageRow.get(id)
      return row ? original(row) : null
    },
    thumbnail(id, width) {
      const row = imageRow.get(id)
      if (!row) return null
      return {
        path: join(dataDir, thumbnailPath(row.id, width)),
        type: thumbnailType,
        bytes: width === 320 ? row.bytes_320 : row.bytes_640,
        tag: `${row.id}-${width}`,
      }
    },
    upload(id) {
      const row = uploadRow.get(id)
      return row ? original(row) : null
    },
    async read(file) {
      try {
        return await readFile(file.path)
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
        throw error
      }
    },
    inspect: inspectPicture,
  }
}
