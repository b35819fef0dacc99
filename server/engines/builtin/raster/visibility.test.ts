import { describe, expect, it } from 'vitest'
import { Buffers } from '../core/buffers.ts'
import { quietPulse } from '../core/interrupt.ts'
import { Mesh } from '../mesh/mesh.ts'
import { Pen } from '../mesh/pen.ts'
import { sheet } from '../mesh/solids.ts'
import type { Camera } from './camera.ts'
import { projectX, projectY } from './camera.ts'
import { resolve } from './surface.ts'
import { rasterise } from './visibility.ts'

const camera: Camera = {
  width: 80,
  height: 60,
  focal: 60,
  centerX: 40,
  horizon: 30,
  eye: 1,
  near: 0.1,
}

function draw(build: (pen: Pen) => void) {
  const mesh = new Mesh()
  build(new Pen(mesh))
  const buffers = new Buffers()
  const seen = rasterise(mesh, camera, buffers, quietPulse)
  return { seen, surface: resolve(mesh, seen, camera, buffers, quietPulse) }
}

function wall(pen: Pen, z: number, half: number): void {
  sheet(pen, [
    [-half, 1 - half, z],
    [half, 1 - half, z],
    [half, 1 + half, z],
    [-half, 1 + half, z],
  ])
}

describe('rasterise', () => {
  it('shows the nearer of two walls whichever is drawn first', () => {
    for (const order of [
      [4, 8],
      [8, 4],
    ]) {
      const { surface } = draw((pen) => {
        for (const z of order) {
          pen.object(z).paint(z === 4 ? [1, 0, 0] : [0, 1, 0], 'matte')
          wall(pen, z, z === 4 ? 0.5 : 3)
        }
      })
      const middle = 30 * 80 + 40
      expect((surface.tag[middle] ?? 0) >> 8).toBe(4)
      expect(1 / (surface.inverseDepth[middle] ?? 1)).toBeCloseTo(4, 4)
      expect((surface.tag[30 * 80 + 56] ?? 0) >> 8).toBe(8)
      expect(surface.albedo[middle * 3]).toBeCloseTo(1, 5)
    }
  })

  it('covers each pixel of a square once, without cracks along its diagonal', () => {
    const { seen } = draw((pen) => wall(pen, 6, 2))
    const left = Math.round(projectX(camera, -2, 6))
    const right = Math.round(projectX(camera, 2, 6))
    const top = Math.round(projectY(camera, 3, 6))
    let covered = 0
    for (const t of seen.triangle) if (t > 0) covered++
    expect(covered).toBe((right - left) * (right - left))
    expect(top).toBe(10)
  })

  it('keeps the part of a floor that lies before the viewer when it also runs behind', () => {
    const { seen } = draw((pen) =>
      sheet(pen, [
        [-50, 0, -5],
        [50, 0, -5],
        [50, 0, 900],
        [-50, 0, 900],
      ]),
    )
    for (let x = 0; x < 80; x++) expect(seen.triangle[59 * 80 + x]).toBeGreaterThan(0)
    for (let x = 0; x < 80; x++) expect(seen.triangle[10 * 80 + x]).toBe(0)
  })
})
