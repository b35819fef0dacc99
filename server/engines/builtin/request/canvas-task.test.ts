import { describe, expect, it } from 'vitest'
import type { CanvasJob } from '#server/domain/canvas-engine.ts'
import { paintPicture } from '../paint-picture.ts'
import { drawn, lightOf, meanWhere, pixelsOf } from '../testing/measures.ts'
import { canvasTask } from './canvas-task.ts'

const side = 96

async function job(change: Partial<CanvasJob> = {}): Promise<CanvasJob> {
  return {
    prompt: 'a meadow',
    style: 'NONE',
    width: side,
    height: side,
    guidance: 7,
    strength: 0.3,
    steps: 4,
    seed: 1,
    picture: await drawn(side, (u) => (u < 0.5 ? [0.1, 0.1, 0.4] : [0.9, 0.8, 0.2])),
    way: { kind: 'draw' },
    ...change,
  }
}

describe('what is drawn', () => {
  it('keeps its place: dark where the drawing is, light where it is light', async () => {
    const { bytes } = await paintPicture(canvasTask(await job()))
    const light = lightOf(await pixelsOf(bytes, side))
    const left = meanWhere(light, side, (u) => u < 0.4)
    const right = meanWhere(light, side, (u) => u > 0.6)
    expect(right - left).toBeGreaterThan(0.25)
  })
})

describe('what is inpainted', () => {
  it('leaves every byte outside the mask as it was', async () => {
    const given = await job({ prompt: 'a red balloon', strength: 1 })
    const mask = await drawn(side, (u, v) =>
      u > 0.3 && u < 0.6 && v > 0.3 ? [1, 1, 1] : [0, 0, 0],
    )
    const { bytes, type } = await paintPicture(
      canvasTask({ ...given, way: { kind: 'inpaint', mask } }),
    )
    expect(type).toBe('image/png')
    const [before, after] = [await pixelsOf(given.picture, side), await pixelsOf(bytes, side)]
    let changed = 0
    for (let at = 0; at < side * side; at++) {
      const u = ((at % side) + 0.5) / side
      const v = (Math.floor(at / side) + 0.5) / side
      const isInside = u > 0.3 && u < 0.6 && v > 0.3
      for (let o = at * 3; o < at * 3 + 3; o++) {
        if (isInside) changed += before[o] === after[o] ? 0 : 1
        else expect(after[o]).toBe(before[o])
      }
    }
    expect(changed).toBeGreaterThan(side)
  })
})

describe('what is upscaled', () => {
  it('is twice as long on both sides, and the same picture', async () => {
    const given = await job({ way: { kind: 'upscale', kept: 0.9, smooth: true } })
    const { bytes, width, height } = await paintPicture(canvasTask(given))
    expect([width, height]).toEqual([2 * side, 2 * side])
    const light = lightOf(await pixelsOf(bytes, 2 * side))
    const left = meanWhere(light, 2 * side, (u) => u < 0.4)
    expect(meanWhere(light, 2 * side, (u) => u > 0.6) - left).toBeGreaterThan(0.3)
  })
})
