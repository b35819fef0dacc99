import { randomUUID } from 'node:crypto'
import { DatabaseSync } from '@photostructure/sqlite'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { migrate } from '../database/migrate.ts'
import { query } from '../database/query.ts'
import { migrations } from '../migrations/migrations.ts'
import { insertSeedRows } from '../seed-rows.ts'
import { createSpendingStore } from './spending-store.ts'

const days = { from: '2026-11-01', to: '2026-11-30' }

const image = () => ({
  id: randomUUID(),
  width: 512,
  height: 512,
  bytes: 9,
  thumbnailBytes: { 320: 5, 640: 7 },
  placeholder: '',
})

interface Job {
  engine: string
  unit: 'credits' | 'dollars' | null
  price: number
  day: string
  end: 'open' | 'unknown' | 'released' | 'settled' | 'unpriced'
  cost: number
}

function open() {
  const db = new DatabaseSync(':memory:')
  migrate(db, migrations)
  const enter = query(
    db,
    `insert into ledger_entry (generation_id, engine, kind, unit, micros, day, at)
     values (?, ?, ?, ?, ?, ?, 5)`,
  )
  const place = query(
    db,
    `insert into remote_job (generation_seq, engine, queue, phase)
     select seq, ?, 'form', ? from generation where id = ?`,
  )
  function add({ engine, unit, price, day, end, cost }: Job): string {
    const id = randomUUID()
    const request = { operation: 'leonardo.createGeneration' as const, prompt: 'a boat' }
    insertSeedRows(db, [{ id, request, seed: 1, createdAt: 5, images: [image()] }])
    place.run(engine, end === 'unknown' ? 'unknown' : null, id)
    const held = unit === null ? null : price
    enter.run(id, engine, 'hold', unit, held, day)
    if (end === 'open' || end === 'unknown') return id
    enter.run(id, engine, 'release', unit, held, day)
    if (end === 'settled') enter.run(id, engine, 'settle', unit ?? 'dollars', cost, day)
    if (end === 'unpriced') enter.run(id, engine, 'settle', null, null, day)
    return id
  }
  return { db, store: createSpendingStore({ db }), add }
}

const jobs = fc.array(
  fc.record<Job>({
    engine: fc.constantFrom('leonardo', 'together', 'mine'),
    unit: fc.constantFrom('credits', 'dollars', null),
    price: fc.nat(5_000_000),
    day: fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-19', '2026-11-20', '2026-12-01'),
    end: fc.constantFrom('open', 'unknown', 'released', 'settled', 'unpriced'),
    cost: fc.nat(5_000_000),
  }),
  { maxLength: 20 },
)

const sum = (given: readonly Job[], amount: (job: Job) => number) =>
  given.reduce((total, job) => total + amount(job), 0)
const isOpen = ({ end }: Job) => end === 'open' || end === 'unknown'
const held = (job: Job) => (isOpen(job) && job.unit !== null ? job.price : 0)
const spent = ({ end, cost }: Job) => (end === 'settled' ? cost : 0)

describe('spending', () => {
  it('is the sum of what was settled and what is held, to the millionth', () => {
    fc.assert(
      fc.property(jobs, (given) => {
        const { store, add } = open()
        given.forEach(add)
        const inside = given.filter(({ day }) => day.startsWith('2026-11'))
        const rows = store.byDay(days)
        const total = (name: 'spent' | 'held' | 'unknown' | 'unpriced' | 'generations') =>
          rows.reduce((all, row) => all + row[name], 0)
        expect(total('spent')).toBe(sum(inside, spent))
        expect(total('held')).toBe(sum(inside, held))
        expect(total('unknown')).toBe(sum(inside, (job) => (job.end === 'unknown' ? held(job) : 0)))
        expect(total('unpriced')).toBe(inside.filter(({ end }) => end === 'unpriced').length)
        expect(total('generations')).toBe(inside.filter(({ end }) => end !== 'released').length)
        const keys = rows.map((row) => `${row.day} ${row.engine} ${row.unit}`)
        expect(keys).toEqual([...new Set(keys)].toSorted())
      }),
      { numRuns: 15 },
    )
  })

  it('tells how far each cap is used', () => {
    const { store, add } = open()
    const given: Job[] = [
      { engine: 'leonardo', unit: 'credits', price: 8, day: '2026-11-20', end: 'open', cost: 0 },
      { engine: 'leonardo', unit: 'credits', price: 8, day: '2026-11-19', end: 'settled', cost: 5 },
      { engine: 'leonardo', unit: 'credits', price: 9, day: '2026-10-31', end: 'open', cost: 0 },
      { engine: 'mine', unit: 'dollars', price: 100, day: '2026-11-20', end: 'released', cost: 0 },
      { engine: 'mine', unit: 'dollars', price: 7, day: '2026-11-20', end: 'unknown', cost: 0 },
    ]
    given.forEach(add)
    const cap = (
      engine: string | null,
      unit: 'credits' | 'dollars',
      per: 'job' | 'day' | 'month',
    ) => ({
      engine,
      unit,
      per,
      micros: 50,
    })
    const caps = [
      cap(null, 'credits', 'day'),
      cap(null, 'credits', 'month'),
      cap('leonardo', 'credits', 'job'),
      cap('mine', 'dollars', 'month'),
    ]
    const limits = { caps, confirmAbove: { credits: 24_000_000, dollars: null } }
    store.setLimits(limits)
    expect(store.limits()).toEqual(limits)
    const used = (engine?: string) => store.uses('2026-11-20', engine).map((use) => use.used)
    expect(used()).toEqual([8, 13, 0, 7])
    expect(used('together')).toEqual([8, 13])
    store.setLimits({ caps: [], confirmAbove: { credits: null, dollars: null } })
    expect(store.uses('2026-11-20')).toEqual([])
    expect(store.limits().confirmAbove.credits).toBeNull()
  })

  it('counts to the collections its generation gathers in, once each', () => {
    const { db, store, add } = open()
    db.exec(`insert into collection values ('c', 'Boats', 'boats', 1, 5)`)
    const job: Job = {
      engine: 'mine',
      unit: 'dollars',
      price: 3,
      day: '2026-11-20',
      end: 'settled',
      cost: 4,
    }
    add(job)
    db.exec('update collection set gathers = 0')
    add(job)
    expect(store.byCollection(days)).toEqual([
      {
        id: 'c',
        name: 'Boats',
        unit: 'dollars',
        spent: 4,
        held: 0,
        unknown: 0,
        generations: 1,
        pictures: 1,
        unpriced: 0,
      },
    ])
  })
})
