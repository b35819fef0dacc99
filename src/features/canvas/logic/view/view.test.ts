import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitView, pinched, scaleRange, toDocument, toSurface, zoomedAt } from './view.ts'

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const spot = fc.record({ x: number(-500, 1500), y: number(-500, 1500) })
const view = fc.record({
  x: number(-500, 500),
  y: number(-500, 500),
  scale: number(0.2, 8),
  angle: number(-3, 3),
})

it('leads from the surface to the document and back', () => {
  fc.assert(
    fc.property(view, spot, (one, at) => {
      const back = toSurface(one, toDocument(one, at))
      expect(back.x).toBeCloseTo(at.x, 6)
      expect(back.y).toBeCloseTo(at.y, 6)
    }),
  )
})

it('zooms around the pointer, within its range', () => {
  fc.assert(
    fc.property(view, spot, number(0.01, 100), (one, at, factor) => {
      const next = zoomedAt(one, at, factor)
      const [before, after] = [toDocument(one, at), toDocument(next, at)]
      expect(after.x).toBeCloseTo(before.x, 4)
      expect(after.y).toBeCloseTo(before.y, 4)
      expect(next.scale).toBeGreaterThanOrEqual(scaleRange.min)
      expect(next.scale).toBeLessThanOrEqual(scaleRange.max)
    }),
  )
})

it('keeps under two fingers what they took hold of', () => {
  const start = fitView({ width: 800, height: 600 }, { width: 512, height: 512 })
  const from = [
    { x: 300, y: 300 },
    { x: 500, y: 300 },
  ] as const
  const to = [
    { x: 420, y: 180 },
    { x: 420, y: 480 },
  ] as const
  const turned = pinched(start, from, to)
  for (const finger of [0, 1] as const) {
    const held = toSurface(turned, toDocument(start, from[finger]))
    expect(held.x).toBeCloseTo(to[finger].x)
    expect(held.y).toBeCloseTo(to[finger].y)
  }
})

it('fits the document into the surface', () => {
  const fit = fitView({ width: 390, height: 500 }, { width: 1024, height: 512 }, 10)
  expect(toSurface(fit, { x: 0, y: 0 }).x).toBeCloseTo(10)
  expect(toSurface(fit, { x: 1024, y: 512 }).x).toBeCloseTo(380)
})
