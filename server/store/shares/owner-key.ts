import {
  closeSync,
  existsSync,
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
 * without it opens no link. When it is lost, links go on working; only their addresses can no longer be shown. A file
 * that is no key is set aside, for whoever can mend it, and never written over.
 */
export function createOwnerKey(dataDir: string): () => Buffer {
  const folder = join(dataDir, 'secrets')
  const path = join(folder, 'links.key')
  let key: Buffer | null = null
  return () => (key ??= readKey(path) ?? writeKey(dataDir, folder, path))
}

function readKey(path: string): Buffer | null {
  try {
    const bytes = readFileSync(path)
    if (bytes.byteLength === keyBytes) return bytes
    setAside(path)
    return null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function setAside(path: string): void {
  let nth = 1
  while (existsSync(`${path}.damaged-${nth}`)) nth += 1
  renameSync(path, `${path}.damaged-${nth}`)
}

/** On the disk, with the name of its folder, before anything is sealed with it. */
function writeKey(dataDir: string, folder: string, path: string): Buffer {
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
  syncNames(folder)
  syncNames(dataDir)
  return key
}

function syncNames(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
