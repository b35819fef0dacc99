import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRemix } from './read-remix.ts'
import { remixAddress } from './remix-link.ts'

it('brings any words unchanged to another studio', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (words) => {
      const prompt = `A ${words}`
      const operation = 'leonardo.createGeneration'
      const address = remixAddress('https://my.example/studio/', {
        operation,
        settings: { prompt },
      })
      const { pathname, hash } = new URL(address)
      expect(pathname).toBe('/studio/')
      expect(readRemix(hash)).toMatchObject({ operation, prompt })
    }),
  )
})

it.each(['', '#', '#remix=', '#remix=%', '#remix=null', '#remix={"operation":"rm"}', '#other={}'])(
  'reads nothing from %s',
  (fragment) => expect(readRemix(fragment)).toBeNull(),
)
