import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { DataFolderError } from '#server/domain/data-folder-error.ts'
import { explain } from './open-database.ts'
import { inTransaction } from './transaction.ts'

function sqliteError(message: string, errcode?: number): Error {
  return Object.assign(new Error(message), {
    code: 'ERR_SQLITE_ERROR',
    ...(errcode && { errcode }),
  })
}

describe('explain', () => {
  it.each([
    [sqliteError('database disk image is malformed', 11)],
    [sqliteError('database disk image is malformed', 11 | (2 << 8))],
    [sqliteError('database disk image is malformed')],
    [sqliteError('file is not a database', 26)],
  ])('calls the database damaged: %s', (error) => {
    expect(explain(error, '/data')).toMatchObject({
      message: expect.stringContaining('is damaged'),
    })
  })

  it.each([
    [sqliteError('database or disk is full', 13)],
    [sqliteError('database or disk is full')],
    [sqliteError('disk I/O error', 10)],
    [sqliteError('database is locked', 5)],
    [sqliteError('out of memory', 7)],
    [sqliteError('no such table: image', 1)],
  ])('does not: %s', (error) => {
    const explained = explain(error, '/data')
    expect(explained).toBeInstanceOf(DataFolderError)
    expect(explained).toMatchObject({
      message: expect.stringContaining(`cannot be read and written (${error.message})`),
    })
  })

  it('has words for a disk too full to start on', () => {
    const db = new DatabaseSync(':memory:')
    db.exec('create table note (text text); pragma max_page_count = 2')
    let thrown: unknown
    try {
      inTransaction(db, () => db.exec(`insert into note values ('${'x'.repeat(20_000)}')`))
    } catch (error) {
      thrown = error
    }
    expect(explain(thrown, '/data')).toMatchObject({
      name: 'DataFolderError',
      message: expect.stringMatching(/no room left on the disk/),
    })
  })

  it('leaves alone what is none of its business', () => {
    const error = new TypeError('x')
    expect(explain(error, '/data')).toBe(error)
  })
})
