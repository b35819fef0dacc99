import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DataFolderError } from '#server/domain/data-folder-error.ts'
import type { Library } from '#server/domain/library.ts'
import { systemError } from '#server/testing/faulty-disk.ts'
import { libraryCases } from '#server/testing/library.cases.ts'
import { seedLibrary } from '#server/testing/seed-library.ts'
import { makeTestFolder, mediaFiles } from '#server/testing/test-library.ts'
import { auditLibrary } from './audit-library.ts'
import { type Disk, nodeDisk } from './media/disk.ts'
import { openLibrary } from './open-library.ts'

function open(dataDir = makeTestFolder()) {
  const library = openLibrary({ dataDir, reserve: 0 })
  onTestFinished(() => library.close())
  return library
}

describe('the library in SQLite', () => {
  libraryCases(() => open())
})

describe('the data folder', () => {
  it('is made when missing, and keeps its account for life', () => {
    const dataDir = join(makeTestFolder(), 'a', 'b')
    const first = openLibrary({ dataDir })
    const { account } = first
    expect(account.userId).toMatch(/^[0-9a-f-]{36}$/)
    first.close()
    expect(open(dataDir).account).toEqual(account)
  })

  it('is used by one server at a time', () => {
    const dataDir = makeTestFolder()
    const first = openLibrary({ dataDir })
    expect(() => openLibrary({ dataDir })).toThrow(/another gesso server is already using/i)
    first.close()
    open(dataDir)
  })

  it('is free again when the process that held it was killed', async () => {
    const dataDir = makeTestFolder()
    const holder = spawn(process.execPath, ['--input-type=module', '-e', holdLock], {
      env: { ...process.env, LOCK: join(dataDir, 'gesso.lock') },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFinished(() => void holder.kill('SIGKILL'))
    await once(holder.stdout, 'data')
    expect(() => openLibrary({ dataDir })).toThrow(DataFolderError)
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    open(dataDir)
  })

  it('is refused in words when it is no folder', () => {
    const file = join(makeTestFolder(), 'file')
    writeFileSync(file, 'x')
    expect(() => openLibrary({ dataDir: file })).toThrow(/is not a folder/)
    expect(() => openLibrary({ dataDir: join(file, 'inside') })).toThrow(DataFolderError)
  })

  it('is refused in words when it cannot be written', () => {
    const parent = makeTestFolder()
    chmodSync(parent, 0o711)
    const dataDir = join(parent, 'locked')
    mkdirSync(dataDir)
    chmodSync(dataDir, 0o500)
    expect(asNobody(() => reasonOf(() => openLibrary({ dataDir })))).toMatch(
      /may not read and write there/,
    )
  })

  it('is refused, and left as it is, when the database is damaged', () => {
    const dataDir = makeTestFolder()
    const path = join(dataDir, 'library.db')
    const garbage = 'this is no database, whatever its name '.repeat(500)
    writeFileSync(path, garbage)
    expect(() => openLibrary({ dataDir })).toThrow(/is damaged and was left as it is/)
    expect(readFileSync(path, 'utf8')).toBe(garbage)
    // The refusal lets go of the folder.
    expect(() => openLibrary({ dataDir })).toThrow(/is damaged/)
  })

  it('is refused when a newer Gesso wrote it', () => {
    const dataDir = makeTestFolder()
    const library = openLibrary({ dataDir })
    const { schemaVersion } = library
    library.close()
    const db = new DatabaseSync(join(dataDir, 'library.db'))
    db.exec(`pragma user_version = ${schemaVersion + 1}`)
    db.close()
    expect(() => openLibrary({ dataDir })).toThrow(/written by a newer Gesso/)
  })

  it('holds everything in the database itself, nothing in its log, once it is closed', () => {
    const dataDir = makeTestFolder()
    openLibrary({ dataDir }).close()
    const log = join(dataDir, 'library.db-wal')
    expect(existsSync(log) ? readFileSync(log).byteLength : 0).toBe(0)
  })
})

/** A library with one finished generation of two pictures, closed. */
async function makeLibrary(): Promise<string> {
  const dataDir = makeTestFolder()
  await seedLibrary({ dataDir, pictures: 2 })
  return dataDir
}

function change(dataDir: string, text: string): void {
  const db = new DatabaseSync(join(dataDir, 'library.db'))
  db.exec(text)
  db.close()
}

describe('the start', () => {
  const stubborn = (name: string, code: string): Disk => ({
    ...nodeDisk,
    removeNow(path) {
      if (path.includes(name)) throw systemError(code)
      nodeDisk.removeNow(path)
    },
  })

  it.each(['EBUSY', 'EPERM', 'EIO'])(
    'is not stopped by a file that answers %s, and tries it again at the next',
    async (code) => {
      const dataDir = await makeLibrary()
      const [first = '', second = '', ...others] = mediaFiles(dataDir)
      change(
        dataDir,
        `delete from generation; insert into purge values ('${first}'), ('${second}')`,
      )
      openLibrary({ dataDir, reserve: 0, disk: stubborn(first, code) }).close()
      expect(mediaFiles(dataDir)).toEqual([first, ...others])
      openLibrary({ dataDir, reserve: 0 }).close()
      expect(mediaFiles(dataDir)).toEqual(others)
    },
  )

  it('is not stopped by a leftover of an interrupted save that cannot be removed', async () => {
    const dataDir = makeTestFolder()
    const library = openLibrary({ dataDir, reserve: 0 })
    const { id } = queued(library)
    library.generations.setState(id, { status: 'running', startedAt: 1 }, 1)
    library.close()
    openLibrary({ dataDir, reserve: 0, disk: stubborn('media', 'EIO') }).close()
    expect(open(dataDir).generations.unfinished()).toHaveLength(1)
  })

  it.each([
    ['request', '{"operation":'],
    ['image_ids', '["'],
  ])(
    'ends unfinished work whose %s cannot be read, and leaves the rest to be done',
    (column, text) => {
      const dataDir = makeTestFolder()
      const library = openLibrary({ dataDir, reserve: 0 })
      const [broken, sound] = [queued(library), queued(library)]
      library.close()
      change(dataDir, `update generation set ${column} = '${text}' where id = '${broken.id}'`)
      const again = open(dataDir)
      expect(again.generations.unfinished().map(({ id }) => id)).toEqual([sound.id])
      const { generations } = again.generations.list({ limit: 9, offset: 0 })
      expect(generations.map(({ id, state }) => [id, state.status])).toEqual([
        [sound.id, 'queued'],
        [broken.id, 'failed'],
      ])
    },
  )
})

function queued(library: Library) {
  return library.generations.create({
    id: randomUUID(),
    engine: 'builtin',
    request: { operation: 'leonardo.createGeneration', prompt: 'a kite' },
    seed: 1,
    createdAt: 1,
    imageIds: [randomUUID()],
  })
}

/** Root may write everywhere, so for root it is somebody else who tries. */
function asNobody<Result>(run: () => Result): Result {
  if (process.getuid?.() !== 0) return run()
  process.seteuid?.('nobody')
  try {
    return run()
  } finally {
    process.seteuid?.(0)
  }
}

function reasonOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof DataFolderError) return error.message
    throw error
  }
  return 'nothing was refused'
}

const holdLock = `
  import { DatabaseSync } from '@photostructure/sqlite'
  const db = new DatabaseSync(process.env.LOCK)
  db.exec('begin exclusive')
  process.stdout.write('held')
  // A connection nobody refers to is closed by the garbage collector, and its lock with it.
  setInterval(() => db.isOpen, 1000)
`

describe('a seeded library', () => {
  it('is right, and reads the same from the start and from deep inside', async () => {
    const dataDir = makeTestFolder()
    await seedLibrary({ dataDir, pictures: 402 })
    expect(auditLibrary(dataDir)).toEqual([])
    const library = open(dataDir)
    const { total, images } = library.images.list({ limit: 402, offset: 0 })
    expect([total, images.length]).toEqual([402, 402])
    expect(library.images.list({ limit: 10, offset: 350 }).images).toEqual(images.slice(350, 360))
    expect(library.generations.list({ limit: 1, offset: 0 }).total).toBe(101)
  })

  it('is purged in steps when all of it is deleted', async () => {
    const dataDir = makeTestFolder()
    await seedLibrary({ dataDir, pictures: 402 })
    const library = open(dataDir)
    const { images } = library.images.list({ limit: 402, offset: 0 })
    const seqs = images.map((image) => image.seq)
    expect(library.deletions.create('everything', seqs, 1).generations).toHaveLength(101)
    let steps = 1
    while (!(await library.deletions.purgeSome('everything', 2))) steps += 1
    expect(steps).toBe(3)
    expect(library.deletions.get('everything')).toMatchObject({ state: 'purged', images: [] })
    expect(library.generations.list({ limit: 1, offset: 0 }).total).toBe(0)
    expect(mediaFiles(dataDir)).toEqual([])
    expect(auditLibrary(dataDir)).toEqual([])
  })
})
