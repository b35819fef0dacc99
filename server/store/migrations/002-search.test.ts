import { DatabaseSync } from '@photostructure/sqlite'
import { expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { query } from '../database/query.ts'
import { migrations } from './migrations.ts'

const generation = `
  insert into generation (id, engine, request, seed, expected, image_ids, status, created_at)
  values (?, 'builtin', ?, 1, 1, '[]', 'complete', 5)`
const find = `select rowid as seq from prompt_index where prompt_index match ?`

function found(db: InstanceType<typeof DatabaseSync>, words: string): number[] {
  return query<{ seq: number }>(db, find)
    .all(words)
    .map((row) => row.seq)
}

it('fills in what was made before, and keeps in step from then on', () => {
  const db = new DatabaseSync(':memory:')
  db.exec('pragma trusted_schema = off; pragma foreign_keys = on')
  migrate(db, migrations.slice(0, 1))
  const add = query(db, generation)
  add.run('old', JSON.stringify({ prompt: 'a lighthouse', modelId: 'm', presetStyle: 'ANIME' }))
  migrate(db, migrations)
  add.run('new', JSON.stringify({ prompt: 'two lighthouses' }))
  add.run('bare', '{}')
  expect(found(db, 'ghthou')).toEqual([1, 2])
  expect(db.prepare('select * from search_text where seq = 1').get()).toEqual({
    seq: 1,
    prompt: 'a lighthouse',
    model: 'm',
    style: 'ANIME',
    created_at: 5,
  })
  db.exec(`delete from generation where id = 'old'`)
  expect(found(db, 'ghthou')).toEqual([2])
  // Compares the index with the texts, not only with itself.
  db.exec(`insert into prompt_index (prompt_index, rank) values ('integrity-check', 1)`)
})
