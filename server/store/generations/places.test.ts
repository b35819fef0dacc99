import * as fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { openDatabase } from '../database/open-database.ts'
import { openFolder } from '../database/open-folder.ts'
import { query } from '../database/query.ts'
import { migrations } from '../migrations/migrations.ts'
import { createPlaces } from './places.ts'

const hour = 3_600_000
const first = Date.UTC(2026, 0, 2)

function openPlaces() {
  const dataDir = makeTestFolder()
  openFolder(dataDir)
  const db = openDatabase(dataDir, migrations)
  onTestFinished(() => db.close())
  const insert = query(
    db,
    `insert into generation (seq, id, engine, request, seed, expected, image_ids, status, created_at)
     values (?1, ?1, 'x', '{}', 1, 1, '[]', 'complete', ?2)`,
  )
  const places = createPlaces(db)
  const take = (seq: number, at: number) => {
    insert.run(seq, at)
    return { seq, at }
  }
  return {
    empty: () => db.exec('delete from generation'),
    remove: (seq: number) => query(db, 'delete from generation where seq = ?').run(seq),
    own: (at: number) => take(places.newest(at), at),
    past: (at: number, under: number | null) => take(places.past(at, under), at),
  }
}

const times = fc
  .array(fc.integer({ min: 0, max: 40 * hour }), { maxLength: 40 })
  .map((list) => list.map((ms) => first + ms).toSorted((a, b) => a - b))

it('puts what is brought back in time where its time is, among itself to the order', () => {
  const { empty, own, past } = openPlaces()
  let begun = 0
  fc.assert(
    fc.property(times, times, (mine, theirs) => {
      empty()
      // Places are never given out twice, so each run has a time of its own.
      const shift = (begun += 100 * hour)
      const made = mine.map((at) => own(at + shift))
      let under: number | null = null
      const brought = theirs.toReversed().map((at) => {
        const one = past(at + shift, under)
        under = one.seq
        return one
      })
      expect(brought).toEqual(brought.toSorted((a, b) => b.seq - a.seq))
      for (const one of brought) {
        for (const other of made) {
          if (one.at > other.at + hour) expect(one.seq).toBeGreaterThan(other.seq)
          if (one.at < other.at - hour) expect(one.seq).toBeLessThan(other.seq)
        }
      }
    }),
    { numRuns: 40 },
  )
})

it('gives no place out twice, whatever was deleted', () => {
  const { own, past, remove } = openPlaces()
  const used = new Set<number>()
  for (let count = 0; count < 200; count += 1) {
    const { seq } = count % 3 === 0 ? own(first) : past(first, null)
    expect(used.has(seq)).toBe(false)
    used.add(seq)
    if (count % 2 === 0) remove(seq)
  }
  // What was made last stands above everything all the same.
  expect(own(first).seq).toBeGreaterThan(Math.max(...used))
})
