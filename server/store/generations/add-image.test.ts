import { randomUUID } from 'node:crypto'
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { makeTestFolder, mediaFiles } from '#server/testing/test-library.ts'
import { makeTestPicture } from '#server/testing/test-picture.ts'
import { auditLibrary } from '../audit-library.ts'
import type { StoreContext } from '../context.ts'
import { openDatabase } from '../database/open-database.ts'
import { openFolder } from '../database/open-folder.ts'
import { createPurgeList } from '../deletions/purge-list.ts'
import { loadListIndex } from '../index/list-index.ts'
import { nodeDisk } from '../media/disk.ts'
import { migrations } from '../migrations/migrations.ts'
import { createImageAdder } from './add-image.ts'
import { createGenerationStore } from './generation-store.ts'

/** A store with one running generation. What `faults` does to the context holds for the saving of pictures only. */
function openStore(faults: (context: StoreContext) => Partial<StoreContext>) {
  const dataDir = makeTestFolder()
  openFolder(dataDir)
  const db = openDatabase(dataDir, migrations)
  onTestFinished(() => db.close())
  const ballast = { release: () => false, restore() {} }
  const purgeList = createPurgeList({ db, disk: nodeDisk, dataDir, ballast })
  const lists = loadListIndex(db, 'test')
  const context = { dataDir, db, ballast, disk: nodeDisk, lists, purgeList }
  const id = randomUUID()
  const generations = createGenerationStore(context)
  generations.create({
    id,
    engine: 'builtin',
    request: { operation: 'leonardo.createGeneration', prompt: 'a kite' },
    seed: 1,
    createdAt: 1,
    imageIds: [randomUUID()],
  })
  generations.setState(id, { status: 'running', startedAt: 1 }, 1)
  const add = createImageAdder({ ...context, ...faults(context) })
  return { dataDir, save: async () => add(id, 0, await makeTestPicture()) }
}

/** A database of which the next commit fails, having reached the disk or not. */
function failingCommit(db: DatabaseSyncInstance, reaches: boolean): DatabaseSyncInstance {
  let armed = true
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name !== 'exec') return typeof value === 'function' ? value.bind(target) : value
      return (text: string) => {
        const fails = armed && text === 'commit'
        if (!fails || reaches) target.exec(text)
        if (!fails) return
        armed = false
        throw Object.assign(new Error('disk I/O error'), { code: 'ERR_SQLITE_ERROR', errcode: 10 })
      }
    },
  })
}

it('keeps the files of a row that is committed, whatever fails after it', async () => {
  const { dataDir, save } = openStore(({ lists }) => {
    const gallery = {
      ...lists.gallery,
      add() {
        throw new Error('The list is broken.')
      },
    }
    return { lists: { ...lists, gallery } }
  })
  await expect(save()).rejects.toThrow('The list is broken.')
  expect(mediaFiles(dataDir)).toHaveLength(3)
  expect(auditLibrary(dataDir)).toEqual([])
})

it.each([
  ['and keeps the files when the row is there all the same', true, 3],
  ['and removes the files when it is not', false, 0],
])('says that a commit failed, %s', async (_, reaches, files) => {
  const { dataDir, save } = openStore(({ db }) => ({ db: failingCommit(db, reaches) }))
  await expect(save()).rejects.toThrow('disk I/O error')
  expect(mediaFiles(dataDir)).toHaveLength(files)
  expect(auditLibrary(dataDir)).toEqual([])
})
