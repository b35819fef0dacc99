import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { limits } from '#contract/leonardo/limits.ts'
import { uploadLimits } from '#contract/studio/uploads.ts'
import { fitFor, fittingSize } from './fit-picture.ts'

const side = fc.integer({ min: 1, max: 20_000 })
const size = fc.record({ width: side, height: side })

it('leaves what fits as it is', () => {
  expect(fittingSize({ width: 640, height: 333 }, fitFor('init_image_id'))).toEqual({
    width: 640,
    height: 333,
  })
})

it('makes what is longer fit, in its proportions', () => {
  fc.assert(
    fc.property(size, (given) => {
      const fitted = fittingSize(given, fitFor('controlnets'))
      expect(Math.max(fitted.width, fitted.height)).toBe(
        Math.min(uploadLimits.side, Math.max(given.width, given.height)),
      )
      const exact =
        (Math.max(fitted.width, fitted.height) / Math.max(given.width, given.height)) *
        Math.min(given.width, given.height)
      expect(Math.abs(Math.min(fitted.width, fitted.height) - exact)).toBeLessThanOrEqual(1)
    }),
  )
})

it('gives a canvas sides that can be painted', () => {
  fc.assert(
    fc.property(size, (given) => {
      for (const length of Object.values(fittingSize(given, fitFor('canvasMaskId')))) {
        expect(length % limits.width.step).toBe(0)
        expect(length).toBeGreaterThan(0)
        expect(length).toBeLessThanOrEqual(limits.width.max)
      }
    }),
  )
})
