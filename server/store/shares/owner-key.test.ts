import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTestFolder } from '#server/testing/test-library.ts'
import { createOwnerKey } from './owner-key.ts'

it('is the same each time, and writes over nothing that was there', () => {
  const dataDir = makeTestFolder()
  const secrets = join(dataDir, 'secrets')
  const key = createOwnerKey(dataDir)()
  expect(createOwnerKey(dataDir)()).toEqual(key)
  for (const damaged of ['cut short', 'cut short again']) {
    writeFileSync(join(secrets, 'links.key'), damaged)
    expect(createOwnerKey(dataDir)()).not.toEqual(key)
  }
  expect(readdirSync(secrets).toSorted()).toEqual([
    'links.key',
    'links.key.damaged-1',
    'links.key.damaged-2',
  ])
  expect(readFileSync(join(secrets, 'links.key.damaged-1'), 'utf8')).toBe('cut short')
})
