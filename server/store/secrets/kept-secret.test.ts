import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { createPushKey } from './push-key.ts'

it('makes a key once, for this user alone, and another where what lies there is none', () => {
  const folder = makeTestFolder()
  const path = join(folder, 'secrets', 'push.key')
  const first = createPushKey(folder)()
  const bytes = readFileSync(path)
  expect(createPushKey(folder)().equals(first)).toBe(true)
  if (process.platform !== 'win32') {
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700)
  }
  writeFileSync(path, bytes.subarray(0, 40))
  expect(createPushKey(folder)().equals(first)).toBe(false)
})
