import { GessoError } from '#server/domain/errors.ts'
import type { UploadStore } from '#server/domain/library.ts'
import type { StoreContext } from './context.ts'
import { query } from './database/query.ts'
import { inTransaction, inUrgentTransaction } from './database/transaction.ts'
import { cleanUpload } from './media/clean-upload.ts'
import { mediaPath, type MediaType } from './media/media-paths.ts'
import { removeFiles, saveFiles } from './media/save-files.ts'

const sql = {
  reserve:
    'insert into upload (id, created_at, expires_at, extension, digest) values (?, ?, ?, ?, ?)',
  byId: 'select * from upload where id = ?',
  fill: `
    update upload set type = ?, width = ?, height = ?, bytes = ? where id = ? and type is null`,
  remove: 'delete from upload where id = ?',
  forget: 'delete from upload where type is null and expires_at < ?',
}

interface UploadRow {
  id: string
  created_at: number
  expires_at: number
  digest: string | null
  type: MediaType | null
  width: number | null
  height: number | null
  bytes: number | null
}

export function createUploadStore(context: StoreContext): UploadStore {
  const { db, disk, dataDir, purgeList } = context
  const reserve = query(db, sql.reserve)
  const byId = query<UploadRow>(db, sql.byId)
  const fill = query(db, sql.fill)
  const remove = query(db, sql.remove)
  const forget = query(db, sql.forget)
  const filling = new Set<string>()

  async function save(id: string, bytes: Uint8Array) {
    const picture = await cleanUpload(bytes)
    const path = mediaPath(id, picture.type)
    await saveFiles(disk, dataDir, [{ path, bytes: picture.bytes }])
    const { type, width, height } = picture
    const size = picture.bytes.byteLength
    let kept = false
    try {
      kept = inTransaction(db, () => fill.run(type, width, height, size, id).changes === 1)
    } finally {
      if (!kept) await removeFiles(disk, dataDir, [path])
    }
    return kept ? { id, width, height, bytes: size } : null
  }

  return {
    reserve({ id, createdAt, expiresAt, extension, digest = null }) {
      inTransaction(db, () => reserve.run(id, createdAt, expiresAt, extension, digest))
    },
    get(id) {
      const row = byId.get(id)
      if (!row) return null
      const { width, height, bytes } = row
      const filled = width !== null && height !== null && bytes !== null
      return {
        id,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        digest: row.digest,
        upload: filled ? { id, width, height, bytes } : null,
      }
    },
    async fill(id, bytes) {
      if (filling.has(id)) throw busy()
      filling.add(id)
      try {
        return await save(id, bytes)
      } finally {
        filling.delete(id)
      }
    },
    async remove(id) {
      // Its file may be on the way to its name this instant, and would then outlive the row.
      if (filling.has(id)) throw busy()
      const row = byId.get(id)
      if (!row) return false
      inUrgentTransaction(context, () => {
        if (row.type) purgeList.add([mediaPath(id, row.type)])
        remove.run(id)
      })
      await purgeList.sweep()
      purgeList.emptyLog()
      return true
    },
    forgetExpired(before) {
      inTransaction(db, () => forget.run(before))
    },
  }
}

function busy(): GessoError {
  return new GessoError('conflict', 'This upload is being received.')
}
