import { DatabaseSync } from '@photostructure/sqlite'
import { expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { query } from '../database/query.ts'
import { migrations } from './migrations.ts'

const columns = 'id, engine, request, seed, expected, image_ids, status, created_at'
const values = `'builtin', '{}', 1, 1, '[]', 'complete', 5`

it('leaves what was made before alone, and lets a grid go with its last cell', () => {
  const db = new DatabaseSync(':memory:')
  db.exec('pragma trusted_schema = off; pragma foreign_keys = on')
  migrate(db, migrations.slice(0, 2))
  db.exec(`insert into generation (${columns}) values ('old', ${values})`)
  migrate(db, migrations)
  expect(db.prepare(`select grid_id from generation where id = 'old'`).get()).toEqual({
    grid_id: null,
  })
  db.exec(`insert into grid values ('g', 1, '{}', '{}')`)
  db.exec(`insert into generation (${columns}, grid_id) values ('a', ${values}, 'g')`)
  db.exec(`insert into generation (${columns}, grid_id) values ('b', ${values}, 'g')`)
  const grids = () => query<{ id: string }>(db, 'select id from grid').all()
  db.exec(`delete from generation where id in ('old', 'a')`)
  expect(grids()).toEqual([{ id: 'g' }])
  db.exec(`delete from generation where id = 'b'`)
  expect(grids()).toEqual([])
  expect(query(db, 'select id from tombstone').all()).toEqual([{ id: 'g' }])
})
