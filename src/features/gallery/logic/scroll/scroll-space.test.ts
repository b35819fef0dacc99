import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placedAt, scrolledTo, tallestBox } from './scroll-space.ts'

const tall = { total: 48_000_000, view: 900 }

describe('a library taller than a box can be', () => {
  it('shows any height with the scrollbar in proportion', () => {
    expect(placedAt(tall, 0)).toEqual({ box: 0, library: 0 })
    const end = placedAt(tall, Infinity)
    expect(end).toEqual({ box: tallestBox - tall.view, library: tall.total - tall.view })
    const middle = placedAt(tall, (tall.total - tall.view) / 2)
    expect(middle.box).toBeCloseTo((tallestBox - tall.view) / 2)
  })

  it('goes pixel for pixel for short moves and in proportion for long ones', () => {
    const from = placedAt(tall, 20_000_000)
    expect(scrolledTo(tall, from, from.box + 300).library).toBeCloseTo(20_000_300)
    const far = scrolledTo(tall, from, 9_000_000)
    expect(far.library).toBeCloseTo(placedAt(tall, far.library).library)
    expect(placedAt(tall, far.library).box).toBeCloseTo(9_000_000)
  })

  it('reaches both ends exactly', () => {
    const near = placedAt(tall, 150)
    expect(scrolledTo(tall, near, 0).library).toBe(0)
    const late = placedAt(tall, tall.total - tall.view - 100)
    expect(scrolledTo(tall, late, tallestBox - tall.view).library).toBe(tall.total - tall.view)
  })
})

it('an ordinary library scrolls as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: tallestBox }), fc.nat(tallestBox), (total, box) => {
      const space = { total, view: 800 }
      expect(scrolledTo(space, { box: 0, library: 0 }, box)).toEqual({ box, library: box })
      const placed = placedAt(space, box)
      expect(placed.box).toBe(placed.library)
    }),
  )
})
