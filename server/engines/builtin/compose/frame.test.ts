import { describe, expect, it } from 'vitest'
import { Random } from '../core/random.ts'
import { projectX, projectY } from '../raster/camera.ts'
import { frameScene } from './frame.ts'
import type { Group } from './group.ts'

const hints = { horizon: [0.4, 0.56], foot: [0.76, 0.88], share: [0.42, 0.58] } as const
const shapes: [number, number][] = [
  [1, 2],
  [6, 2],
  [3, 20],
  [14, 3],
]
const sizes: [number, number][] = [
  [512, 512],
  [1024, 320],
  [256, 1024],
  [64, 64],
]

describe('frameScene', () => {
  it('fits any subject into any frame, head to foot and side to side', () => {
    for (const [wide, tall] of shapes) {
      for (const [width, height] of sizes) {
        for (let seed = 0; seed < 25; seed++) {
          const group: Group = {
            habitat: 'ground',
            width: wide,
            height: tall,
            depth: Math.min(wide, 3),
            core: null,
            from: 0,
            upto: 1,
            owners: [0],
            draught: 0.36,
          }
          const wishes = { size: 1.4, flies: seed % 5 === 0, floats: seed % 7 === 0, bust: false }
          const { camera, distance, x, y } = frameScene(
            group,
            hints,
            wishes,
            width,
            height,
            new Random(seed),
          )
          expect(projectY(camera, y + tall, distance)).toBeGreaterThan(-0.03 * height)
          expect(projectY(camera, y, distance)).toBeLessThan(1.03 * height)
          expect(projectX(camera, x - wide / 2, distance)).toBeGreaterThan(-0.02 * width)
          expect(projectX(camera, x + wide / 2, distance)).toBeLessThan(1.02 * width)
        }
      }
    }
  })

  it('composes the same at every size of the same shape', () => {
    const group: Group = {
      habitat: 'ground',
      width: 1,
      height: 2,
      depth: 1,
      from: 0,
      upto: 1,
      owners: [0],
      draught: 0.36,
      core: null,
    }
    const wishes = { size: 1, flies: false, floats: false, bust: false }
    const small = frameScene(group, hints, wishes, 256, 256, new Random(4))
    const large = frameScene(group, hints, wishes, 1024, 1024, new Random(4))
    expect(large.distance).toBeCloseTo(small.distance, 6)
    expect(large.camera.horizon / 1024).toBeCloseTo(small.camera.horizon / 256, 6)
  })

  it('cuts what is with a small chief thing rather than leaving it small', () => {
    const core = { x: 2, width: 3, height: 3 }
    for (let seed = 0; seed < 25; seed++) {
      const random = new Random(seed)
      const group: Group = { ...tree, core }
      const wishes = { size: 1, flies: false, floats: false, bust: false }
      const { camera, distance, x } = frameScene(group, hints, wishes, 400, 400, random)
      const share = (core.height * camera.focal) / distance / 400
      expect(share).toBeGreaterThan(0.25)
      const left = projectX(camera, x + core.x - core.width / 2, distance)
      const right = projectX(camera, x + core.x + core.width / 2, distance)
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(400)
    }
  })
})

const tree: Group = {
  habitat: 'ground',
  width: 12,
  height: 16,
  depth: 6,
  core: null,
  from: 0,
  upto: 1,
  owners: [0, 1],
  draught: 0.36,
}
