import { expect, it, onTestFinished } from 'vitest'
import { connectionPaths } from '#contract/studio/connections.ts'
import {
  pricedSchema,
  spendingLimitsSchema,
  spendingPaths,
  spendingSchema,
} from '#contract/studio/spending.ts'
import { startTestApp } from '#server/testing/test-app.ts'

async function start() {
  const app = await startTestApp()
  onTestFinished(() => app.close())
  return async (path: string, method = 'GET', body?: unknown) => {
    const response = await app.fetch(path, {
      method,
      headers: { origin: app.url, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, text, headers: response.headers }
  }
}

const cap = { engine: null, unit: 'dollars', per: 'day', micros: 5_000_000 }
const never = { credits: null, dollars: null }

it('keeps what may be spent, and says how far it is used', async () => {
  const ask = await start()
  const none = await ask(spendingPaths.limits)
  expect(JSON.parse(none.text)).toEqual({ caps: [], confirmAbove: never })
  const limits = { caps: [cap], confirmAbove: { credits: 100_000_000, dollars: null } }
  const put = await ask(spendingPaths.limits, 'PUT', limits)
  expect(spendingLimitsSchema.parse(JSON.parse(put.text))).toEqual(limits)
  const { text } = await ask(`${spendingPaths.spending}?to=2026-01-02`)
  expect(spendingSchema.parse(JSON.parse(text))).toMatchObject({
    from: '2025-12-04',
    to: '2026-01-02',
    totals: [],
    caps: [{ ...cap, used: 0 }],
  })
})

it.each([
  [{ caps: [{ ...cap, micros: -1 }], confirmAbove: never }, 'caps.0.micros'],
  [{ caps: [{ ...cap, micros: 1e13 }], confirmAbove: never }, 'caps.0.micros'],
  [{ caps: [{ ...cap, per: 'week' }], confirmAbove: never }, 'caps.0.per'],
  [{ caps: [{ ...cap, engine: '' }], confirmAbove: never }, 'caps.0.engine'],
  [{ caps: [cap, cap], confirmAbove: never }, 'caps'],
  [{ caps: [cap], confirmAbove: { dollars: 1 } }, 'confirmAbove.credits'],
])('refuses %j, naming the field, and changes nothing', async (body, field) => {
  const ask = await start()
  const { status, text } = await ask(spendingPaths.limits, 'PUT', body)
  expect(status).toBe(400)
  expect(JSON.parse(text)).toMatchObject({ error: { issues: [{ fields: [field] }] } })
  expect((await ask(spendingPaths.limits)).text).toContain('"caps":[]')
})

it.each([
  ['from=2026-02-30', 'from'],
  ['from=yesterday', 'from'],
  ['from=2026-01-02&to=2026-01-01', 'from'],
  ['from=2024-01-01&to=2026-01-01', 'from'],
  ['days=7', 'days'],
])('refuses %s as days to look at', async (query, field) => {
  const ask = await start()
  for (const path of [spendingPaths.spending, spendingPaths.csv]) {
    const { status, text } = await ask(`${path}?${query}`)
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ error: { issues: [{ fields: [field] }] } })
  }
})

it('gives the ledger as a file to keep', async () => {
  const ask = await start()
  const { headers, text } = await ask(`${spendingPaths.csv}?from=2026-01-01&to=2026-01-31`)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toMatch(
    /^attachment; filename="gesso-spending-2026-01-01-to-2026-01-31\.csv"/,
  )
  expect(text).toMatch(/^entry,time,/)
})

it('says what a request will cost, and whether it would be let through', async () => {
  const ask = await start()
  await ask(connectionPaths.one('together'), 'PUT', { key: 'a-key', pricePerPicture: 2_000_000 })
  const model = 'black-forest-labs/FLUX.1-schnell'
  const request = { operation: 'together.generateImages', model, prompt: 'a boat', n: 4 }
  const price = async (more = {}) => {
    const { text } = await ask(spendingPaths.price, 'POST', { ...request, ...more })
    return pricedSchema.parse(JSON.parse(text))
  }
  const known = { kind: 'known', unit: 'dollars', micros: 8_000_000, asked: false }
  const engine = 'together'
  expect(await price()).toEqual({ engine, price: known, confirm: false, refusal: null })
  const confirmAbove = { credits: null, dollars: 7_999_999 }
  await ask(spendingPaths.limits, 'PUT', { caps: [cap], confirmAbove })
  const capped = await price()
  expect(capped.confirm).toBe(true)
  expect(capped.refusal).toContain('the limit for a day is $5')
  expect(await price({ engine: 'builtin' })).toEqual({
    engine: 'builtin',
    price: { kind: 'free' },
    confirm: false,
    refusal: null,
  })
  const bad = await ask(spendingPaths.price, 'POST', { ...request, engine: 'leonardo' })
  expect(JSON.parse(bad.text)).toMatchObject({ error: { issues: [{ fields: ['engine'] }] } })
})
