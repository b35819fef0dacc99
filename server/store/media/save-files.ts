import { dirname, join } from 'node:path'
import { asRefusal } from '../database/sqlite-errors.ts'
import type { Disk } from './disk.ts'
import { unfinished } from './media-paths.ts'

export interface NewFile {
  /** Relative to the data folder; all files of one call share their folder. */
  path: string
  bytes: Uint8Array
}

/**
 * Puts files in their places so that after a power cut each is there whole: bytes under another name,
 * synced, renamed, then the folder synced. When anything fails, none of them is left.
 * @throws GessoError `storage_full`
 */
export async function saveFiles(
  disk: Disk,
  dataDir: string,
  files: readonly NewFile[],
): Promise<void> {
  const paths = files.map((file) => join(dataDir, file.path))
  const folder = dirname(paths[0] ?? dataDir)
  try {
    if (await disk.makeFolder(folder)) await disk.syncFolder(dirname(folder))
    await settleAll(
      files.map((file) => disk.write(join(dataDir, file.path) + unfinished, file.bytes)),
    )
    for (const path of paths) await disk.rename(path + unfinished, path)
    await disk.syncFolder(folder)
  } catch (error) {
    await removeFiles(
      disk,
      dataDir,
      files.flatMap((file) => [file.path, file.path + unfinished]),
    )
    throw asRefusal(error)
  }
}

/** Removes what can be removed; false when something may still be there. */
export async function removeFiles(
  disk: Disk,
  dataDir: string,
  paths: readonly string[],
): Promise<boolean> {
  const results = await Promise.allSettled(paths.map((path) => disk.remove(join(dataDir, path))))
  return results.every((result) => result.status === 'fulfilled')
}

// Waits for every write even when one fails: a clean-up that overtakes a write would leave its file behind.
async function settleAll(work: readonly Promise<void>[]): Promise<void> {
  const results = await Promise.allSettled(work)
  for (const result of results) if (result.status === 'rejected') throw result.reason
}
