import { DatabaseSync } from '@photostructure/sqlite'
import { expect, it } from 'vitest'
import { migrations } from '../migrations/migrations.ts'
import { query } from './query.ts'
import { migrate } from './migrate.ts'

function version(db: InstanceType<typeof DatabaseSync>): number {
  return query<{ user_version: number }>(db, 'pragma user_version').get()?.user_version ?? -1
}

it('takes only the steps that are still to take', () => {
  const db = new DatabaseSync(':memory:')
  const steps = ['create table a (x) ', 'create table b (x)']
  migrate(db, steps.slice(0, 1))
  expect(version(db)).toBe(1)
  migrate(db, steps)
  expect(version(db)).toBe(2)
  migrate(db, steps)
  expect(version(db)).toBe(2)
})

it('leaves the old schema whole when a step fails', () => {
  const db = new DatabaseSync(':memory:')
  migrate(db, ['create table a (x)'])
  const steps = [
    '',
    'create table b (x); insert into b values (1)',
    'insert into nowhere values (1)',
  ]
  expect(() => migrate(db, steps)).toThrow(/nowhere/)
  expect(version(db)).toBe(1)
  expect(() => db.prepare('select * from b')).toThrow(/no such table/)
})

it('makes a database that passes its own checks', () => {
  const db = new DatabaseSync(':memory:')
  migrate(db, migrations)
  expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
})
