import { expect, it } from 'vitest'
import { canaryEncodings, canaryKeys, findCanaries } from './find-canary.ts'

it.each(canaryKeys)('finds %s however it is written, and says how', (key) => {
  const written: Record<string, string> = {
    'as it is': `{"key":${JSON.stringify(key)}}`,
    base64: `Basic ${Buffer.from(`user:${key}`).toString('base64')}`,
    base64url: Buffer.from(`Bearer ${key}`).toString('base64url'),
    hex: Buffer.from(key).toString('hex').toUpperCase(),
    'percent-encoded': `/path?key=${encodeURIComponent(key)}`,
    'in pieces of eight': `begins with ${key.slice(3, 12)}…`,
  }
  expect(Object.keys(written)).toEqual(Object.keys(canaryEncodings))
  for (const [encoding, text] of Object.entries(written)) {
    const found = findCanaries(Buffer.from(text)).filter((leak) => leak.key === key)
    expect(
      found.map((leak) => leak.encoding),
      text,
    ).toContain(encoding)
  }
})

it('does not take ordinary text, nor the last four characters, for a key', () => {
  const text = canaryKeys.map((key) => `ends in ${key.slice(-4)}`).join(', ')
  expect(findCanaries(`${text} c0ffee lighthouse in the fog`)).toEqual([])
})
