import { DatabaseSync } from '@photostructure/sqlite'
import { expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { query } from '../database/query.ts'
import { mediaPath } from '../media/media-paths.ts'
import { migrations } from './migrations.ts'

const generation = `
  insert into generation (id, engine, request, seed, expected, image_ids, status, created_at)
  values (?, 'builtin', '{}', 1, 1, '[]', 'complete', 5)`
const upload = `
  insert into upload (id, created_at, expires_at, extension, type) values (?, 1, 1, 'png', ?)`

it('lets what was fetched for a generation go with it, files and all, and nothing else', () => {
  const db = new DatabaseSync(':memory:')
  db.exec('pragma trusted_schema = off; pragma foreign_keys = on')
  migrate(db, migrations)
  const ids = ['a', 'b', 'c'].map((digit) => `${digit.repeat(8)}-1111-4111-8111-111111111111`)
  const [jpeg = '', png = '', other = ''] = ids
  for (const [index, id] of ids.entries()) {
    query(db, upload).run(id, index === 0 ? 'image/jpeg' : 'image/png')
  }
  query(db, generation).run('with')
  query(db, generation).run('without')
  query(db, generation).run('shares')
  db.exec(`insert into fetched_picture values (3, 'image_url', '${jpeg}')`)
  db.exec(`insert into fetched_picture values (1, 'image_url', '${jpeg}')`)
  db.exec(`insert into fetched_picture values (1, 'reference_images.0', '${png}')`)
  db.exec(`insert into fetched_picture values (1, 'reference_images.1', '${png}')`)
  const rest = () => ({
    uploads: query<{ id: string }>(db, 'select id from upload').all(),
    purge: query<{ path: string }>(db, 'select path from purge').all(),
  })
  db.exec(`delete from generation where id = 'without'`)
  expect(rest()).toMatchObject({ uploads: [{}, {}, {}], purge: [] })
  db.exec(`delete from generation where id = 'with'`)
  expect(rest()).toMatchObject({
    uploads: [{ id: jpeg }, { id: other }],
    purge: [{ path: mediaPath(png, 'image/png') }],
  })
  db.exec(`delete from generation where id = 'shares'`)
  expect(rest()).toEqual({
    uploads: [{ id: other }],
    purge: [{ path: mediaPath(jpeg, 'image/jpeg') }, { path: mediaPath(png, 'image/png') }],
  })
  expect(query(db, 'select * from fetched_picture').all()).toEqual([])
})

it('finds Together’s pictures by their model too', () => {
  const db = new DatabaseSync(':memory:')
  db.exec('pragma trusted_schema = off; pragma foreign_keys = on')
  const request = JSON.stringify({ prompt: 'a boat', model: 'a/model' })
  const add = (id: string) => {
    const columns = 'id, engine, request, seed, expected, image_ids, status, created_at'
    const values = `?, 'builtin', ?, 1, 1, '[]', 'complete', 5`
    query(db, `insert into generation (${columns}) values (${values})`).run(id, request)
  }
  migrate(db, migrations.slice(0, 4))
  add('before')
  migrate(db, migrations)
  add('after')
  const models = query<{ model: string }>(db, 'select model from search_text order by seq').all()
  expect(models).toEqual([{ model: 'a/model' }, { model: 'a/model' }])
})
