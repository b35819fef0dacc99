import { microsPerUnit } from '#contract/studio/money.ts'
import type { Price, SpendingFigures, SpendingLimits } from '#contract/studio/spending.ts'
import type { Clock } from '#server/domain/clock.ts'
import { GessoError } from '#server/domain/errors.ts'
import { capRefusal } from '#server/domain/remote/caps.ts'
import { spendingDay } from '#server/domain/remote/ledger.ts'
import type { Money } from '#server/domain/remote/money.ts'
import type { SpendingStore } from '#server/domain/spending.ts'
import { nameOfEngine } from '../connections/check-connection.ts'
import { named } from '../connections/refused-problem.ts'
import type { Connections } from '../connections/create-connections.ts'
import { chooseEngine } from '../generations/choose-engine.ts'
import { openLedgerCsv } from './ledger-csv.ts'
import type { MoneyServices } from './money-services.ts'
import { createPriceRequests } from './price-requests.ts'
import { daysOf } from './spending-days.ts'

interface MoneyDeps {
  store: SpendingStore
  connections: Pick<Connections, 'list' | 'service' | 'pricePerPicture'>
  clock: Clock
}

/** What was spent, what may be, and what a request will cost. */
export function createMoney({ store, connections, clock }: MoneyDeps): MoneyServices {
  const { price } = createPriceRequests({ connections, clock })
  const today = () => spendingDay(clock.now())

  function names(): (engine: string) => string {
    const known = new Map(connections.list().map(({ id, name }) => [id, name]))
    return (engine) => known.get(engine) ?? nameOfEngine(engine)
  }

  return {
    spending(asked) {
      const days = daysOf(asked, today())
      const byDay = store.byDay(days)
      const nameOf = names()
      const engines = summed(byDay, ({ engine, unit }) => `${engine} ${unit}`)
      const totals = summed(byDay, ({ unit }) => unit)
      return {
        ...days,
        today: today(),
        totals: totals.map(figuresOf),
        engines: engines.map((row) => ({
          engine: row.engine,
          name: nameOf(row.engine),
          ...figuresOf(row),
        })),
        days: byDay,
        collections: store.byCollection(days),
        unpriced: totals.reduce((sum, row) => sum + row.unpriced, 0),
        caps: store
          .uses(today())
          .map(({ engine, unit, per, most, used }) => ({ engine, unit, per, micros: most, used })),
      }
    },
    ledgerCsv(asked) {
      const days = daysOf(asked, today())
      const name = `gesso-spending-${days.from}-to-${days.to}.csv`
      return { name, open: () => openLedgerCsv(store, days, names()) }
    },
    spendingLimits: store.limits,
    setSpendingLimits(limits) {
      store.setLimits(limits)
      return store.limits()
    },
    price,
    async priceOf({ engine: asked, request }, signal) {
      const engine = chooseEngine(request, connections.list(), asked)
      const cost = await price(engine, request, signal)
      const isOurs = engine === 'builtin'
      return {
        engine,
        price: cost,
        confirm: isAbove(cost, store.limits().confirmAbove),
        refusal: isOurs ? null : capRefusal(store.uses(today(), engine), moneyOf(cost, engine)),
      }
    },
    async calculate(question, signal) {
      const account = connections.service('leonardo')?.account
      const outcome = await account?.calculate?.(question, signal)
      if (outcome === undefined) return 0
      if (outcome.kind === 'priced') return Math.ceil(outcome.price.micros / microsPerUnit)
      const { words } = outcome.kind === 'refused' ? outcome.refusal : outcome
      throw new GessoError('conflict', named(words, { name: nameOfEngine('leonardo') }))
    },
    holdFor: async (engine, request, signal) =>
      moneyOf(await price(engine, request, signal), engine),
  }
}

/** What nobody charges for is held as nothing of what is charged there; what nobody can price is not known. */
function moneyOf(price: Price, engine: string): Money | null {
  if (price.kind === 'unknown') return null
  if (price.kind === 'known') return { unit: price.unit, micros: price.micros }
  return { unit: engine === 'leonardo' ? 'credits' : 'dollars', micros: 0 }
}

function isAbove(price: Price, limit: SpendingLimits['confirmAbove']): boolean {
  if (price.kind !== 'known') return false
  const most = limit[price.unit]
  return most !== null && price.micros > most
}

/** One row for each key, in the order of their first. */
function summed<Row extends SpendingFigures>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Row[] {
  const sums = new Map<string, Row>()
  for (const row of rows) {
    const known = sums.get(keyOf(row))
    sums.set(keyOf(row), known === undefined ? row : { ...known, ...plus(known, row) })
  }
  return [...sums.values()]
}

function plus(a: SpendingFigures, b: SpendingFigures): SpendingFigures {
  return {
    unit: a.unit,
    spent: a.spent + b.spent,
    held: a.held + b.held,
    unknown: a.unknown + b.unknown,
    generations: a.generations + b.generations,
    pictures: a.pictures + b.pictures,
    unpriced: a.unpriced + b.unpriced,
  }
}

function figuresOf(row: SpendingFigures): SpendingFigures {
  const { unit, spent, held, unknown, generations, pictures, unpriced } = row
  return { unit, spent, held, unknown, generations, pictures, unpriced }
}
