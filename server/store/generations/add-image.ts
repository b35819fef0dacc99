import { GessoError } from '#server/domain/errors.ts'
import type { GenerationStore } from '#server/domain/library.ts'
import type { StoreContext } from '../context.ts'
import { query } from '../database/query.ts'
import { inTransaction } from '../database/transaction.ts'
import { imageFiles, insertImageSql, toImageValues } from './image-files.ts'
import { makeThumbnails, type Thumbnails } from '../media/make-thumbnails.ts'
import { imagePaths } from '../media/media-paths.ts'
import { removeFiles, saveFiles } from '../media/save-files.ts'
import { type GenerationRow, type ImageRow, imageSeq, missingIndexes, toImage } from '../rows.ts'

const sql = {
  findRunning: `
    select seq, expected, delivered, image_ids, created_at
    from generation where id = ? and status = 'running'`,
  deliver: 'update generation set delivered = delivered | ? where seq = ?',
  isSaved: 'select 1 as saved from image where seq = ?',
  insert: insertImageSql,
}

type RunningRow = Pick<GenerationRow, 'seq' | 'expected' | 'delivered' | 'image_ids' | 'created_at'>

/** Saves one picture: files, sync, row, in that order, so a row never stands without its files. */
export function createImageAdder(context: StoreContext): GenerationStore['addImage'] {
  const { db, disk, dataDir, lists, purgeList } = context
  const findRunning = query<RunningRow>(db, sql.findRunning)
  const deliver = query(db, sql.deliver)
  const insert = query(db, sql.insert)
  const isSaved = query<{ saved: 1 }>(db, sql.isSaved)

  function findWanting(id: string, index: number): RunningRow | null {
    const row = findRunning.get(id)
    return row && missingIndexes(row).includes(index) ? row : null
  }

  function commit(row: ImageRow, index: number, small: Thumbnails['files']): void {
    inTransaction(db, () => {
      deliver.run(1 << index, row.generation_seq)
      insert.run(...toImageValues(row, small))
    })
  }

  /**
   * A commit that failed may still have reached the disk. Only a later one that succeeds tells, so it is that one
   * which lists the files for removal. Should it fail too, they stay: they are known by name at the next start.
   */
  async function removeUnlessSaved(seq: number, paths: readonly string[]): Promise<void> {
    try {
      inTransaction(db, () => {
        if (isSaved.get(seq) === undefined) purgeList.add(paths)
      })
    } catch {
      return
    }
    await purgeList.sweep()
  }

  return async (id, index, picture) => {
    const imageId = imageIdAt(findWanting(id, index), index)
    if (imageId === null) return null
    const { files, ...facts } = await makeThumbnails(picture.bytes)
    await saveFiles(disk, dataDir, imageFiles(imageId, picture, files))
    const paths = imagePaths(imageId, picture.type)
    // The generation may have been cancelled or deleted while the files were written.
    const generation = findWanting(id, index)
    if (!generation) {
      await removeFiles(disk, dataDir, paths)
      return null
    }
    const row: ImageRow = {
      ...facts,
      id: imageId,
      seq: imageSeq(generation.seq, index),
      generation_seq: generation.seq,
      bytes: picture.bytes.byteLength,
      type: picture.type,
      favourite: 0,
    }
    try {
      commit(row, index, files)
    } catch (error) {
      // Without room, nothing of it can have been written whole; and the files are what takes the room.
      if (error instanceof GessoError) await removeFiles(disk, dataDir, paths)
      else await removeUnlessSaved(row.seq, paths)
      throw error
    }
    lists.gallery.add([{ ...row, time: Math.floor(generation.created_at / 1000) }])
    return toImage(row, id)
  }
}

function imageIdAt(row: RunningRow | null, index: number): string | null {
  if (!row) return null
  const ids: string[] = JSON.parse(row.image_ids)
  return ids[index] ?? null
}
