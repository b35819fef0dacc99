import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { query } from './database/query.ts'
import { mediaPath, type MediaType, thumbnailPath } from './media/media-paths.ts'

/**
 * Compares a data folder's database with its files, for the harnesses that kill servers: one line per thing that
 * is wrong. A folder is only expected to be right once a server has been started on it (and may be running).
 */
export function auditLibrary(dataDir: string): string[] {
  const db = new DatabaseSync(join(dataDir, 'library.db'), { timeout: 5000 })
  try {
    const expected = expectedFiles(db)
    return [
      ...check(db, 'pragma integrity_check', (row) => row['integrity_check'] !== 'ok'),
      ...check(db, 'pragma foreign_key_check', () => true),
      ...check(db, brokenGenerations, () => true),
      ...wrongFiles(dataDir, expected),
      ...strayFiles(dataDir, expected),
    ]
  } finally {
    db.close()
  }
}

const brokenGenerations = `
  select g.id, 'complete but not every picture was saved' as problem from generation g
  where g.status = 'complete' and g.delivered <> (1 << g.expected) - 1
  union all
  select g.id, 'has a picture it never noted as saved' from generation g
  join image i on i.generation_seq = g.seq
  where g.delivered & (1 << (15 - i.seq % 16)) = 0
  union all
  select t.id, 'deleted and still there' from tombstone t join generation g on g.id = t.id`

interface FileRow {
  id: string
  type: MediaType
  bytes: number
  bytes_320: number | null
  bytes_640: number | null
}

const everyFile = `
  select id, type, bytes, bytes_320, bytes_640 from image
  union all
  select id, type, bytes, null, null from upload where type is not null`

function expectedFiles(db: DatabaseSyncInstance): Map<string, number> {
  const rows = query<FileRow>(db, everyFile).all()
  const files = new Map<string, number>()
  for (const row of rows) {
    files.set(mediaPath(row.id, row.type), row.bytes)
    if (row.bytes_320 !== null) files.set(thumbnailPath(row.id, 320), row.bytes_320)
    if (row.bytes_640 !== null) files.set(thumbnailPath(row.id, 640), row.bytes_640)
  }
  return files
}

function check(
  db: DatabaseSyncInstance,
  text: string,
  isWrong: (row: Record<string, unknown>) => boolean,
): string[] {
  return query<Record<string, unknown>>(db, text)
    .all()
    .filter(isWrong)
    .map((row) => `database: ${JSON.stringify(row)}`)
}

function wrongFiles(dataDir: string, expected: ReadonlyMap<string, number>): string[] {
  return [...expected].flatMap(([path, bytes]) => {
    const full = join(dataDir, path)
    if (!existsSync(full)) return `row without its file: ${path}`
    const actual = statSync(full).size
    return actual === bytes ? [] : `file of ${actual} bytes instead of ${bytes}: ${path}`
  })
}

function strayFiles(dataDir: string, expected: ReadonlyMap<string, number>): string[] {
  const media = join(dataDir, 'media')
  if (!existsSync(media)) return []
  return readdirSync(media, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dataDir.length + 1))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !expected.has(path))
    .map((path) => `file without a row: ${path}`)
}
