import { describe, expect, it } from 'vitest'
import { Mesh } from '../mesh/mesh.ts'
import { Pen } from '../mesh/pen.ts'
import { box, sheet } from '../mesh/solids.ts'
import { blockOf, cutOut } from './diorama.ts'

describe('cutOut', () => {
  it('keeps nothing outside the block and closes its sides down to its foot', () => {
    const mesh = new Mesh()
    const pen = new Pen(mesh)
    pen.paint([0.3, 0.6, 0.2], 'ground')
    sheet(pen, [
      [-90, 0, 1],
      [90, 0, 1],
      [90, 0, 200],
      [-90, 0, 200],
    ])
    pen.paint([0.5, 0.5, 0.5], 'brick')
    box(pen, [60, 2, 20], [2, 4, 2])
    const block = { x: 0, z: 20, half: 5 }
    cutOut(mesh, block, null)
    let low = 0
    for (let k = 0; k < mesh.triangleCount * 3; k++) {
      const v = (mesh.corners[k] ?? 0) * 3
      const x = Math.abs(mesh.positions[v] ?? 0)
      low = Math.min(low, mesh.positions[v + 1] ?? 0)
      expect(x).toBeLessThan(5 * Math.SQRT2 + 1e-3)
    }
    expect(low).toBeCloseTo(-1.8)
    expect(mesh.triangleCount).toBeGreaterThan(8)
  })

  it('takes a block that the frame has room for', () => {
    const camera = {
      width: 300,
      height: 300,
      focal: 180,
      centerX: 150,
      horizon: 0,
      eye: 9,
      near: 0.1,
    }
    const { half } = blockOf(camera, 0, 12)
    expect(half * Math.SQRT2).toBeLessThan((150 / 180) * 12)
  })
})
