import type { Rgb } from '../core/color.ts'
import { materialIndex } from '../mesh/materials.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { PointLight } from '../shade/light.ts'
import type { Group } from './group.ts'

const warm: Rgb = [6, 3, 1.1]

/** More would cost every pixel and show nowhere. */
const most = 4

/**
 * What the subjects themselves give off, as they now stand in the scene: a light for each that has a flame or a lamp,
 * in metres, in front of what burns so that it falls on what is beside it.
 */
export function glowOf(mesh: Mesh, group: Group): PointLight[] {
  const burning = new Set([materialIndex('flame'), materialIndex('lamp')])
  const sums = new Map<number, [number, number, number, number]>()
  for (let t = 0; t < mesh.triangleCount; t++) {
    const tag = mesh.tags[t] ?? 0
    const corner = mesh.corners[t * 3] ?? 0
    if (!burning.has(tag & 255) || corner < group.from || corner >= group.upto) continue
    const sum = sums.get(tag >> 8) ?? [0, 0, 0, 0]
    for (let k = 0; k < 3; k++) sum[k] = (sum[k] ?? 0) + (mesh.positions[corner * 3 + k] ?? 0)
    sum[3] += 1
    sums.set(tag >> 8, sum)
  }
  return [...sums.values()].slice(0, most).map(([x, y, z, count]) => ({
    at: [x / count, y / count, z / count - group.depth * 0.2],
    color: warm,
    reach: Math.max(group.height, group.width) * 2.6,
  }))
}
