import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { matches, protect } from './password-hash.ts'

it('keeps a password as dear as advised, and knows it again however its accents were typed', async () => {
  const kept = await protect('caf\u00e9 au lait', randomBytes)
  expect(kept).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await matches('cafe\u0301 au lait', kept)).toBe(true)
  expect(await matches('cafe au lait', kept)).toBe(false)
})

it('knows one again that was kept at another cost', async () => {
  const kept = await protect('a long enough one', randomBytes, { N: 2 ** 8, r: 8, p: 1 })
  expect(await matches('a long enough one', kept)).toBe(true)
})
