import { describe, expect, it } from 'vitest'
import { levelled } from './turn.ts'
import type { Turn } from './turn.ts'

const camera = {
  width: 200,
  height: 200,
  focal: 260,
  centerX: 100,
  horizon: 100,
  eye: 1,
  near: 0.1,
}
const plain: Turn = { width: 200, height: 200, focal: 260, pitch: 0, roll: 0, bulge: 0 }

describe('levelled', () => {
  it('is the camera itself where nothing is turned', () => {
    const level = levelled(camera, plain)
    expect(level.focal).toBe(260)
    expect(level.width).toBeLessThan(205)
    expect(level.horizon).toBeCloseTo(101, 0)
  })

  it('looks further up, and wider at the top, when the camera looks up', () => {
    const level = levelled(camera, { ...plain, pitch: 0.5 })
    expect(level.horizon / level.height).toBeGreaterThan(0.9)
    expect(level.width / level.focal).toBeGreaterThan(200 / 260)
  })

  it('stays within what it may cost', () => {
    for (const pitch of [-0.9, -0.4, 0.4, 0.6])
      for (const bulge of [0, 2.4]) {
        const level = levelled(camera, { ...plain, pitch, bulge, roll: 0.2 })
        expect(level.width).toBeLessThanOrEqual(200 * 1.6 + 4)
        expect(level.height).toBeLessThanOrEqual(200 * 1.6 + 4)
      }
  })
})
