import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, it } from 'vitest'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { type Ballast, createBallast } from './ballast.ts'
import { query } from './query.ts'
import { inTransaction, inUrgentTransaction } from './transaction.ts'

function open() {
  const db = new DatabaseSync(':memory:')
  db.exec('create table note (id integer primary key, text text not null) strict')
  return db
}

const count = (db: ReturnType<typeof open>) =>
  query<{ count: number }>(db, 'select count(*) as count from note').get()?.count

describe('a transaction', () => {
  it('keeps all of its work', () => {
    const db = open()
    const insert = query(db, 'insert into note (text) values (?)')
    inTransaction(db, () => ['a', 'b'].map((text) => insert.run(text)))
    expect(count(db)).toBe(2)
  })

  it('keeps none of it when something throws, and the next one works', () => {
    const db = open()
    const insert = query(db, 'insert into note (id, text) values (?, ?)')
    expect(() =>
      inTransaction(db, () => {
        insert.run(1, 'a')
        insert.run(1, 'b')
      }),
    ).toThrow(/UNIQUE/)
    expect(count(db)).toBe(0)
    inTransaction(db, () => insert.run(1, 'c'))
    expect(count(db)).toBe(1)
  })

  it('says in our words that the disk is full', () => {
    const db = open()
    const insert = query(db, 'insert into note (text) values (?)')
    db.exec('pragma max_page_count = 4')
    const fill = () =>
      inTransaction(db, () => {
        for (let nth = 0; nth < 100; nth += 1) insert.run('x'.repeat(1000))
      })
    expect(fill).toThrow(expect.objectContaining({ code: 'storage_full' }))
    expect(count(db)).toBe(0)
  })
})

describe('an urgent transaction', () => {
  function fullDatabase() {
    const db = open()
    const insert = query(db, 'insert into note (text) values (?)')
    db.exec('pragma max_page_count = 4')
    return { db, work: () => insert.run('x'.repeat(20_000)) }
  }

  it('throws ballast overboard when there is no room, and goes through', () => {
    const { db, work } = fullDatabase()
    const ballast: Ballast = {
      release() {
        db.exec('pragma max_page_count = 100')
        return true
      },
      restore() {},
    }
    inUrgentTransaction({ db, ballast }, work)
    expect(count(db)).toBe(1)
  })

  it('is refused like any other when there is no ballast left', () => {
    const { db, work } = fullDatabase()
    const ballast: Ballast = { release: () => false, restore() {} }
    const full = expect.objectContaining({ code: 'storage_full' })
    expect(() => inUrgentTransaction({ db, ballast }, work)).toThrow(full)
    expect(count(db)).toBe(0)
  })
})

it('ballast is taken in once, released once, and taken in again', () => {
  const dataDir = makeTestFolder()
  const ballast = createBallast(dataDir)
  expect(statSync(join(dataDir, 'ballast')).size).toBe(1024 * 1024)
  expect([ballast.release(), ballast.release()]).toEqual([true, false])
  expect(readdirSync(dataDir)).toEqual([])
  ballast.restore()
  expect(ballast.release()).toBe(true)
})
