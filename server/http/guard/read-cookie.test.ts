import { expect, it } from 'vitest'
import { readCookie } from './read-cookie.ts'

it('takes a cookie for what it says only when there is one of its name', () => {
  expect(readCookie('a=1; gesso-link=5.x=y; b=2', 'gesso-link')).toBe('5.x=y')
  expect(readCookie('gesso-link=mine; gesso-link=planted', 'gesso-link')).toBeNull()
  expect(readCookie('my-gesso-link=1', 'gesso-link')).toBeNull()
  expect(readCookie(undefined, 'gesso-link')).toBeNull()
})
