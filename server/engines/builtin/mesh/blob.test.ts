import { describe, expect, it } from 'vitest'
import { Blob } from './blob.ts'
import { Mesh } from './mesh.ts'
import { Pen } from './pen.ts'

describe('Blob', () => {
  it('meshes a ball: every vertex on its surface, normals outwards, no hole', () => {
    const mesh = new Mesh()
    const pen = new Pen(mesh).paint([1, 0, 0], 'fur')
    new Blob(0.1).egg([0, 1, 0], [0.5, 0.5, 0.5], [1, 0, 0]).draw(pen, 30)
    expect(mesh.vertexCount).toBeGreaterThan(500)
    for (let v = 0; v < mesh.vertexCount; v++) {
      const [x = 0, y = 0, z = 0] = mesh.positions.subarray(v * 3, v * 3 + 3)
      const [nx = 0, ny = 0, nz = 0] = mesh.normals.subarray(v * 3, v * 3 + 3)
      expect(Math.hypot(x, y - 1, z)).toBeCloseTo(0.5, 1)
      expect((x * nx + (y - 1) * ny + z * nz) / 0.5).toBeGreaterThan(0.9)
    }
    // A closed surface: each edge belongs to exactly two triangles.
    const edges = new Map<string, number>()
    for (let t = 0; t < mesh.triangleCount; t++) {
      const ids = mesh.corners.subarray(t * 3, t * 3 + 3)
      for (const k of [0, 1, 2]) {
        const pair = [ids[k] ?? 0, ids[(k + 1) % 3] ?? 0].toSorted((a, b) => a - b).join('-')
        edges.set(pair, (edges.get(pair) ?? 0) + 1)
      }
    }
    expect([...edges.values()].filter((n) => n !== 2)).toEqual([])
  })
})
