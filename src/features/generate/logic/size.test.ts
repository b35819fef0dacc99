import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isAllowed } from '#contract/leonardo/describe-limit.ts'
import { limits } from '#contract/leonardo/limits.ts'
import { aspectRatios, proportion, ratioOf, withRatio } from './size.ts'

const ratio = fc.constantFrom(...aspectRatios)
const side = fc.integer({ min: 1, max: 3000 })

it('keeps the longer side', () => {
  expect(withRatio({ width: 1024, height: 768 }, '16:9')).toEqual({ width: 1024, height: 576 })
  expect(withRatio({ width: 1024, height: 768 }, '2:3')).toEqual({ width: 680, height: 1024 })
  expect(withRatio({ width: 512, height: 768 }, '1:1')).toEqual({ width: 768, height: 768 })
})

it('only makes sizes that are allowed', () => {
  fc.assert(
    fc.property(side, side, ratio, (width, height, wanted) => {
      const size = withRatio({ width, height }, wanted)
      expect(isAllowed(size.width, limits.width)).toBe(true)
      expect(isAllowed(size.height, limits.height)).toBe(true)
    }),
  )
})

it('recognises the ratio it made, unless steps of 8 px make two alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 40, max: 192 }), ratio, (steps, wanted) => {
      const size = withRatio({ width: steps * 8, height: 32 }, wanted)
      const found = ratioOf(size) ?? '1:1'
      expect(ratioOf(size)).not.toBeNull()
      // As near as the steps of a side this short can tell.
      expect(Math.abs(proportion(found) - proportion(wanted))).toBeLessThan(0.2)
    }),
  )
})

it('knows the sizes people know', () => {
  expect(ratioOf({ width: 1024, height: 768 })).toBe('4:3')
  expect(ratioOf({ width: 768, height: 1024 })).toBe('3:4')
  expect(ratioOf({ width: 1280, height: 720 })).toBe('16:9')
  expect(ratioOf({ width: 1000, height: 904 })).toBeNull()
})
