import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import { materials } from '../mesh/materials.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Vec3 } from '../mesh/solids.ts'
import { fill } from './visibility.ts'

const shadeless = Uint8Array.from(materials, (m) => (m.castsShadow ? 0 : 1))

/** The scene seen from the sun, without perspective, over a disc of `radius` metres about `center`. */
export interface ShadowMap {
  readonly size: number
  readonly depth: Float32Array
  readonly right: Vec3
  readonly up: Vec3
  readonly toSun: Vec3
  readonly center: Vec3
  readonly radius: number
}

export function castShadows(
  mesh: Mesh,
  toSun: Vec3,
  center: Vec3,
  radius: number,
  size: number,
  name: string,
  buffers: Buffers,
  pulse: Pulse,
): ShadowMap {
  const [lx, ly, lz] = toSun
  const flat = Math.hypot(lx, lz) || 1
  const right: Vec3 = [lz / flat, 0, -lx / flat]
  const up: Vec3 = [-(ly * lx) / flat, flat, -(ly * lz) / flat]
  const depth = buffers.floats(name, size * size).fill(0)
  const projected = buffers.floats('projected', mesh.vertexCount * 3)
  const scale = size / 2 / radius
  const p = mesh.positions
  for (let at = 0; at < mesh.vertexCount * 3; at += 3) {
    const x = (p[at] ?? 0) - center[0]
    const y = (p[at + 1] ?? 0) - center[1]
    const z = (p[at + 2] ?? 0) - center[2]
    projected[at] = size / 2 + (x * right[0] + y * right[1] + z * right[2]) * scale
    projected[at + 1] = size / 2 - (x * up[0] + y * up[1] + z * up[2]) * scale
    // Kept positive so that the filler can use "larger is nearer" with 0 as "nothing".
    projected[at + 2] = (x * lx + y * ly + z * lz) / radius + 64
  }
  fill(mesh, projected, null, depth, size, size, pulse, shadeless)
  return { size, depth, right, up, toSun, center, radius }
}

/** The outermost first: when they agree, the place is not in a shadow's edge. */
const taps = [
  1.4, 1.4, -1.4, 1.4, -1.4, -1.4, 1.4, -1.4, 0, 0, 1, 0.4, -0.4, 1, -1, -0.4, 0.4, -1,
] as const
const outer = 10

/** Share of sunlight that arrives, 0 to 1; 1 outside the map. */
export function sunlight(
  map: ShadowMap,
  x: number,
  y: number,
  z: number,
  softness: number,
): number {
  const dx = x - map.center[0]
  const dy = y - map.center[1]
  const dz = z - map.center[2]
  const scale = map.size / 2 / map.radius
  const u = map.size / 2 + (dx * map.right[0] + dy * map.right[1] + dz * map.right[2]) * scale
  const v = map.size / 2 - (dx * map.up[0] + dy * map.up[1] + dz * map.up[2]) * scale
  if (u < 3 || v < 3 || u >= map.size - 3 || v >= map.size - 3) return 1
  const bias = 3.2 / map.size
  const own = (dx * map.toSun[0] + dy * map.toSun[1] + dz * map.toSun[2]) / map.radius + 64 + bias
  // Nothing is recorded that far behind the scene.
  if (own <= 0) return 1
  let lit = 0
  for (let k = 0; k < taps.length; k += 2) {
    const s = (u + (taps[k] ?? 0) * softness) | 0
    const t = (v + (taps[k + 1] ?? 0) * softness) | 0
    if ((map.depth[t * map.size + s] ?? 0) <= own) lit++
    if (k === outer - 2 && (lit === 0 || lit === outer / 2)) return lit === 0 ? 0 : 1
  }
  return lit / (taps.length / 2)
}

/** Whether sunlight arrives at a point in the air: one look, no soft edge. Outside the map it does not. */
export function reaches(map: ShadowMap, x: number, y: number, z: number): boolean {
  const { right, up, toSun, center, size, radius } = map
  const dx = x - center[0]
  const dy = y - center[1]
  const dz = z - center[2]
  const scale = size / 2 / radius
  const u = (size / 2 + (dx * right[0] + dy * right[1] + dz * right[2]) * scale) | 0
  const v = (size / 2 - (dx * up[0] + dy * up[1] + dz * up[2]) * scale) | 0
  if (u < 0 || v < 0 || u >= size || v >= size) return false
  const own = (dx * toSun[0] + dy * toSun[1] + dz * toSun[2]) / radius + 64
  return (map.depth[v * size + u] ?? 0) <= own
}
