import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DataFolderError } from '#server/domain/data-folder-error.ts'

/** Makes the data folder when it is missing and checks that it can be used. @throws DataFolderError */
export function openFolder(dataDir: string): void {
  try {
    // Prompts and pictures are for their owner's eyes, not for every account of the machine.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    if (!statSync(dataDir).isDirectory()) throw notAFolder(dataDir)
    mkdirSync(join(dataDir, 'media'), { recursive: true })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw explainSystemError(error, dataDir)
  }
}

function notAFolder(dataDir: string): DataFolderError {
  return new DataFolderError(`${dataDir} is not a folder. Choose another with GESSO_DATA_DIR.`)
}

const reasons: Record<string, string> = {
  EACCES: 'this user may not read and write there',
  EPERM: 'this user may not read and write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOENT: 'the disk or folder it lies in does not exist',
}

function explainSystemError(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code === 'EEXIST' || code === 'ENOTDIR') return notAFolder(dataDir)
  const reason = reasons[code]
  if (reason === undefined) return error
  return new DataFolderError(
    `The data folder ${dataDir} cannot be used: ${reason}. Choose another with GESSO_DATA_DIR.`,
    { cause: error },
  )
}
