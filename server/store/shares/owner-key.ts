import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

const keyBytes = 32

/**
 * The key beside the database, made when it is first needed and readable by this user alone. A copy of the database
 * without it opens no link. When it is lost, links go on working; only their addresses can no longer be shown.
 */
export function createOwnerKey(dataDir: string): () => Buffer {
  const folder = join(dataDir, 'secrets')
  const path = join(folder, 'links.key')
  let key: Buffer | null = null
  return () => (key ??= readKey(path) ?? writeKey(folder, path))
}

function readKey(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path)
    return bytes.byteLength === keyBytes ? bytes : null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** On the disk before anything is sealed with it. */
function writeKey(folder: string, path: string): Buffer {
  const key = randomBytes(keyBytes)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = openSync(`${path}.part`, 'w', 0o600)
  try {
    writeSync(file, key)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.part`, path)
  if (process.platform !== 'win32') {
    const handle = openSync(folder, 'r')
    fsyncSync(handle)
    closeSync(handle)
  }
  return key
}
