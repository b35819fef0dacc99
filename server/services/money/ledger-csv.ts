import { modelWords } from '#contract/studio/request-facts.ts'
import { decimalText } from '#server/domain/remote/money.ts'
import type { Days, LedgerLine, SpendingStore } from '#server/domain/spending.ts'

const header = [
  'entry',
  'time',
  'day',
  'connection',
  'connection id',
  'generation',
  'model',
  'kind',
  'unit',
  'amount',
]
const kinds = { hold: 'set aside', release: 'given back', settle: 'charged' } as const
/** Lines that are read at a time: nobody else waits long for the database. */
const page = 500

/** Every line of the ledger in these days, one row each, as RFC 4180 has it. Read as it is sent. */
export function openLedgerCsv(
  store: Pick<SpendingStore, 'lines'>,
  days: Days,
  nameOf: (engine: string) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let after = 0
  let isBegun = false
  return new ReadableStream({
    pull(controller) {
      const lines = store.lines(days, after, page)
      const rows = lines.map((line) => rowOf(line, nameOf))
      const text = [...(isBegun ? [] : [header]), ...rows].map(csvRow).join('')
      isBegun = true
      after = lines.at(-1)?.seq ?? after
      if (text !== '') controller.enqueue(encoder.encode(text))
      if (lines.length < page) controller.close()
    },
  })
}

function rowOf(line: LedgerLine, nameOf: (engine: string) => string): string[] {
  const { seq, at, day, engine, generationId, kind, money, request } = line
  return [
    String(seq),
    new Date(at).toISOString(),
    day,
    nameOf(engine),
    engine,
    generationId,
    request === null ? '' : modelWords(request),
    kinds[kind],
    money?.unit ?? '',
    money === null ? '' : decimalText(money),
  ]
}

const csvRow = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`

function csvCell(text: string): string {
  // Spreadsheets take text that begins so for a formula, and names are anybody's.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
