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
import { join } from 'node:path'

/** What is kept beside the database in a file of its own, which this user alone can read. */
interface Secret<T> {
  /** Of the file. */
  name: string
  make: () => Uint8Array
  /** Null when these bytes are no such secret. */
  read: (bytes: Buffer) => T | null
}

/**
 * Reads a secret, or makes it when it is first needed. A file that holds none is set aside, for whoever can mend it, and
 * never written over.
 */
export function keptSecret<T>(dataDir: string, { name, make, read }: Secret<T>): () => T {
  const folder = join(dataDir, 'secrets')
  const path = join(folder, name)
  let known: T | null = null
  return () => {
    if (known !== null) return known
    const bytes = readIfThere(path)
    known = bytes === null ? null : read(bytes)
    if (known !== null) return known
    if (bytes !== null) setAside(path)
    const made = Buffer.from(make())
    write(folder, path, made)
    syncNames(folder)
    syncNames(dataDir)
    known = read(made)
    if (known === null) throw new Error(`What was made for ${name} cannot be read.`)
    return known
  }
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
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

/** On the disk before anything counts on it; so must the names that lead to it be. */
function write(folder: string, path: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = openSync(`${path}.part`, 'w', 0o600)
  try {
    writeSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(`${path}.part`, path)
}

function syncNames(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
