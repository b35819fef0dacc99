import { smoothstep } from '../../core/scalar.ts'
import type { Mesh } from '../../mesh/mesh.ts'
import type { Vec3 } from '../../mesh/solids.ts'
import type { Random } from '../../core/random.ts'

/**
 * Grows blades of fur on the triangles drawn since `from`: about `count` of them, `length` metres long, combed
 * down and back; the face, a ball about `face`, stays nearly bare. They only break up the outline and the light; the brush does the rest.
 */
export function furnish(
  mesh: Mesh,
  from: number,
  length: number,
  random: Random,
  count: number,
  face: Vec3,
  faceRadius: number,
): void {
  const upto = mesh.triangleCount
  const each = count / Math.max(1, upto - from)
  let [low, high] = [Infinity, -Infinity]
  for (let t = from; t < upto; t += 7) {
    const y = mesh.positions[(mesh.corners[t * 3] ?? 0) * 3 + 1] ?? 0
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  for (let t = from; t < upto; t++) {
    if (random.next() >= each) continue
    const a = (mesh.corners[t * 3] ?? 0) * 3
    const b = (mesh.corners[t * 3 + 1] ?? 0) * 3
    const nx = mesh.normals[a] ?? 0
    const ny = mesh.normals[a + 1] ?? 0
    const nz = mesh.normals[a + 2] ?? 0
    const x = mesh.positions[a] ?? 0
    const y = mesh.positions[a + 1] ?? 0
    const z = mesh.positions[a + 2] ?? 0
    const fromFace = Math.hypot(x - face[0], y - face[1], z - face[2]) / faceRadius
    if (fromFace < 1) continue
    const wide = length * 0.16
    const ex = (mesh.positions[b] ?? 0) - x
    const ey = (mesh.positions[b + 1] ?? 0) - y
    const ez = (mesh.positions[b + 2] ?? 0) - z
    const el = Math.sqrt(ex * ex + ey * ey + ez * ez) || 1
    // Short on the legs: long fur there reads as thorns.
    const body = smoothstep(0.12, 0.5, (y - low) / (high - low))
    const long =
      length * random.range(0.6, 1.2) * Math.min(1, 0.4 + (fromFace - 1) * 1.5) * (0.3 + 0.7 * body)
    // Mostly along the surface and downwards, a little outwards.
    const down = 0.75 + 0.25 * ny
    const tx = x + (nx * 0.55 + random.range(-0.3, 0.3)) * long
    const ty = y + (ny * 0.55 - down * 0.7) * long
    const tz = z + (nz * 0.55 + random.range(-0.3, 0.3)) * long
    const shade = random.range(0.78, 1.22)
    const r = (mesh.colors[a] ?? 0) * shade
    const g = (mesh.colors[a + 1] ?? 0) * shade
    const c = (mesh.colors[a + 2] ?? 0) * shade
    const p = mesh.vertex(
      x - (ex / el) * wide,
      y - (ey / el) * wide,
      z - (ez / el) * wide,
      nx,
      ny,
      nz,
      r,
      g,
      c,
    )
    const q = mesh.vertex(
      x + (ex / el) * wide,
      y + (ey / el) * wide,
      z + (ez / el) * wide,
      nx,
      ny,
      nz,
      r,
      g,
      c,
    )
    const s = mesh.vertex(tx, ty, tz, nx, ny * 0.8 + 0.2, nz, r * 1.12, g * 1.12, c * 1.12)
    mesh.triangle(p, q, s, mesh.tags[t] ?? 0)
  }
}
