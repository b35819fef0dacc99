import { expect, it } from 'vitest'
import { painterVersion } from '#contract/studio/painter-version.ts'
import { painterWords } from './painter-words.ts'

it('says when the same request would give another picture today', () => {
  expect(painterWords({ engineVersion: painterVersion })).toBe(`Version ${painterVersion}`)
  expect(painterWords({ engineVersion: painterVersion - 1 })).toMatch(
    /version \d+ would paint it diff/,
  )
})
