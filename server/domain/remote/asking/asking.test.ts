import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mentionsKey } from './mentions-key.ts'
import { readMoney } from './read-money.ts'
import { retryAfterMs } from './retry-after.ts'

describe('readMoney', () => {
  it('reads every amount of whole millionths exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (micros) => {
        const text = `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`
        expect(readMoney(text, 'dollars')).toEqual({ unit: 'dollars', micros })
      }),
      { numRuns: 200 },
    )
  })

  it('counts what is finer as one more, and takes nothing else for an amount', () => {
    expect(readMoney('0.0000001', 'dollars')?.micros).toBe(1)
    expect(readMoney('1.00000000', 'credits')?.micros).toBe(1_000_000)
    for (const odd of ['', '-1', '1e3', '1,5', 'NaN', '.5', '1.', '99999999999', '0x1']) {
      expect([odd, readMoney(odd, 'credits')]).toEqual([odd, null])
    }
  })
})

describe('retryAfterMs', () => {
  const now = Date.UTC(2026, 0, 2, 3, 4, 5)
  const told = (headers: Record<string, string>) =>
    retryAfterMs({ kind: 'answer', status: 429, headers, body: new Uint8Array() }, now)
  const at = (ms: number) => new Date(now + ms).toUTCString()

  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': ' 0 ' }, 0],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after': '1000000000' }, 1e12],
    [{ 'retry-after': at(7000) }, 7000],
    [{ 'retry-after': at(-7000) }, 0],
    // Their clock is an hour ahead of ours.
    [{ 'retry-after': at(3_607_000), date: at(3_600_000) }, 7000],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': 'soon', 'x-ratelimit-reset': '3' }, 3000],
    [{}, null],
  ])('reads %j as %s', (headers, ms) => {
    expect(told(headers)).toBe(ms)
  })
})

describe('mentionsKey', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const keys = fc.string({
    unit: fc.nat(letters.length - 1).map((place) => letters.charAt(place)),
    minLength: 16,
    maxLength: 64,
  })
  const encodings: ((key: string) => string)[] = [
    (key) => key,
    (key) => Buffer.from(key).toString('base64'),
    (key) => Buffer.from(`x${key}y`).toString('base64url'),
    (key) => Buffer.from(`Bearer ${key}`).toString('hex'),
    (key) => encodeURIComponent(key),
    (key) => key.slice(3, 12),
  ]

  it('sees a key in a text, in whatever encoding', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(...encodings), fc.string(), (key, encode, before) => {
        expect(mentionsKey(`${before} ${encode(key)}.`, key)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('sees none in what does not hold it', () => {
    expect(mentionsKey('width must be a multiple of 8', 'c0ffee00-5eed-4bad-9dea')).toBe(false)
    expect(mentionsKey('anything', null)).toBe(false)
  })
})
