import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LedgerLine } from '#server/domain/spending.ts'
import { openLedgerCsv } from './ledger-csv.ts'

const line = (more: Partial<LedgerLine>): LedgerLine => ({
  seq: 1,
  at: Date.UTC(2026, 10, 20, 8),
  day: '2026-11-20',
  engine: 'mine',
  generationId: 'g',
  kind: 'settle',
  money: { unit: 'dollars', micros: 12_500 },
  request: { operation: 'together.generateImages', model: 'a/b', prompt: 'a boat' },
  ...more,
})

async function csvOf(lines: readonly LedgerLine[], name = 'My server'): Promise<string> {
  const store = {
    lines: (_days: unknown, after: number, limit: number) =>
      lines.filter(({ seq }) => seq > after).slice(0, limit),
  }
  const days = { from: '2026-11-01', to: '2026-11-30' }
  return new Response(openLedgerCsv(store, days, () => name)).text()
}

it('has a row for every line, and what a spreadsheet would take for a formula is none', async () => {
  const lines = [
    line({ kind: 'hold' }),
    line({ seq: 2, money: null, request: null }),
    line({ seq: 3, money: { unit: 'credits', micros: 24_000_000 } }),
  ]
  const text = await csvOf(lines, '=cmd()|"x"')
  expect(text.split('\r\n')).toEqual([
    'entry,time,day,connection,connection id,generation,model,kind,unit,amount',
    `1,2026-11-20T08:00:00.000Z,2026-11-20,"'=cmd()|""x""",mine,g,a/b,set aside,dollars,0.0125`,
    `2,2026-11-20T08:00:00.000Z,2026-11-20,"'=cmd()|""x""",mine,g,,charged,,`,
    `3,2026-11-20T08:00:00.000Z,2026-11-20,"'=cmd()|""x""",mine,g,a/b,charged,credits,24`,
    '',
  ])
  expect(await csvOf([])).toMatch(/^entry,[^\n]*\r\n$/)
})

it('has exact amounts, however many lines there are', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(10_000_000_000), { minLength: 499, maxLength: 1_001 }),
      async (amounts) => {
        const lines = amounts.map((micros, at) =>
          line({ seq: at + 1, money: { unit: 'dollars', micros } }),
        )
        const rows = (await csvOf(lines)).trimEnd().split('\r\n').slice(1)
        const read = rows.map((row) => Math.round(Number(row.split(',').at(-1)) * 1_000_000))
        expect(read).toEqual(amounts)
      },
    ),
    { numRuns: 5 },
  )
})
