import { expect, it } from 'vitest'
import { refuseFile } from './refuse-file.ts'

it('lets be tried what may be a picture', () => {
  for (const file of [
    { type: 'image/png', size: 1 },
    { type: 'image/avif', size: 30 * 1024 * 1024 },
    { type: '', size: 1, name: 'IMG_1.HEIC' },
  ]) {
    expect(refuseFile(file)).toBeNull()
  }
})

it('says what is wrong with what cannot be one', () => {
  expect(refuseFile({ type: 'text/plain', size: 1, name: 'a.txt' })).toMatch(/not a picture/)
  expect(refuseFile({ type: '', size: 1, name: 'heic' })).toMatch(/not a picture/)
  expect(refuseFile({ type: 'image/png', size: 0 })).toMatch(/empty/)
  expect(refuseFile({ type: 'image/png', size: 300 * 1024 * 1024 })).toMatch(/300 MB.*200 MB/)
})
