import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, boundsFor, clamp, fit, pinch, toggleZoom, zoomAt } from './transform.ts'

const bounds = boundsFor({ width: 1000, height: 800 }, { width: 2000, height: 1000 }, 1)
const coordinate = fc.integer({ min: -500, max: 500 })
const point = fc.record({ x: coordinate, y: coordinate })

/** Whether the picture covers the stage wherever it is large enough to. */
function leavesNoGap({ scale, x, y }: typeof fit, { stage, fitted }: Bounds) {
  const across = Math.max(0, (fitted.width * scale - stage.width) / 2)
  const down = Math.max(0, (fitted.height * scale - stage.height) / 2)
  return Math.abs(x) <= across + 1e-6 && Math.abs(y) <= down + 1e-6
}

describe('zoom and pan', () => {
  it('fits the picture and may enlarge it to twice its pixels', () => {
    expect(bounds.fitted).toEqual({ width: 1000, height: 500 })
    expect(bounds.maxScale).toBe(4)
    const small = boundsFor({ width: 1000, height: 800 }, { width: 100, height: 80 }, 2)
    expect(small.maxScale).toBe(4)
    const large = boundsFor({ width: 400, height: 400 }, { width: 4000, height: 4000 }, 1)
    expect(large.maxScale).toBe(20)
  })

  it('never leaves a gap and never passes its limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(point, fc.double({ min: 0.1, max: 10, noNaN: true }))),
        (steps) => {
          const end = steps.reduce((from, [at, factor]) => zoomAt(from, at, factor, bounds), fit)
          expect(leavesNoGap(end, bounds)).toBe(true)
          expect(end.scale).toBeGreaterThanOrEqual(1)
          expect(end.scale).toBeLessThanOrEqual(bounds.maxScale)
        },
      ),
    )
  })

  it('keeps the point under the finger where it is', () => {
    const finger = { x: 120, y: -60 }
    const zoomed = zoomAt({ scale: 2, x: 30, y: 40 }, finger, 1.5, bounds)
    const onPicture = { x: (finger.x - 30) / 2, y: (finger.y - 40) / 2 }
    expect(zoomed.x + onPicture.x * zoomed.scale).toBeCloseTo(finger.x)
    expect(zoomed.y + onPicture.y * zoomed.scale).toBeCloseTo(finger.y)
  })

  it('goes to full size and back', () => {
    const near = toggleZoom(fit, { x: 0, y: 0 }, bounds)
    expect(near.scale).toBe(2)
    expect(toggleZoom(near, { x: 90, y: 9 }, bounds)).toEqual(fit)
  })

  it('moves and enlarges with two fingers', () => {
    const before = [
      { x: -50, y: 0 },
      { x: 50, y: 0 },
    ] as const
    const after = [
      { x: -90, y: 0 },
      { x: 110, y: 0 },
    ] as const
    const { scale, x } = pinch({ scale: 1.5, x: 0, y: 0 }, before, after, bounds)
    expect(scale).toBeCloseTo(3)
    expect(x).toBeCloseTo(10)
  })

  it('centres again when the stage grows', () => {
    const wide = boundsFor({ width: 4000, height: 800 }, { width: 2000, height: 1000 }, 1)
    expect(clamp({ scale: 2, x: 400, y: 0 }, wide).x).toBe(0)
  })
})
