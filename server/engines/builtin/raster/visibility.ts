import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Camera } from './camera.ts'

/** Per pixel: the nearest triangle (index + 1, 0 is sky) and the reciprocal of its distance. */
export interface Visibility {
  readonly width: number
  readonly height: number
  readonly triangle: Int32Array
  readonly inverseDepth: Float32Array
  /** Projected x, y and 1/z of every vertex. */
  readonly projected: Float32Array
}

/** Cuts triangles that reach behind the near plane and appends the pieces, so that the rasteriser sees none. */
function clipNear(mesh: Mesh, near: number): void {
  const count = mesh.triangleCount
  const cut = (a: number, b: number): number => {
    const p = mesh.positions
    const az = p[a * 3 + 2] ?? 0
    const t = (near - az) / ((p[b * 3 + 2] ?? 0) - az)
    const mixed = (from: Float32Array, k: number): number => {
      const v = from[a * 3 + k] ?? 0
      return v + ((from[b * 3 + k] ?? 0) - v) * t
    }
    const { normals: n, colors: c } = mesh
    return mesh.vertex(
      mixed(p, 0),
      mixed(p, 1),
      near,
      mixed(n, 0),
      mixed(n, 1),
      mixed(n, 2),
      mixed(c, 0),
      mixed(c, 1),
      mixed(c, 2),
    )
  }
  for (let t = 0; t < count; t++) {
    const ids = [
      mesh.corners[t * 3] ?? 0,
      mesh.corners[t * 3 + 1] ?? 0,
      mesh.corners[t * 3 + 2] ?? 0,
    ]
    const front = ids.map((id) => (mesh.positions[id * 3 + 2] ?? 0) >= near)
    const seen = front.filter(Boolean).length
    if (seen === 0 || seen === 3) continue
    const loop: number[] = []
    for (let k = 0; k < 3; k++) {
      const a = ids[k] ?? 0
      const b = ids[(k + 1) % 3] ?? 0
      if (front[k]) loop.push(a)
      if (front[k] !== front[(k + 1) % 3]) loop.push(cut(a, b))
    }
    const tag = mesh.tags[t] ?? 0
    for (let k = 1; k + 1 < loop.length; k++)
      mesh.triangle(loop[0] ?? 0, loop[k] ?? 0, loop[k + 1] ?? 0, tag)
  }
}

export function rasterise(mesh: Mesh, camera: Camera, buffers: Buffers, pulse: Pulse): Visibility {
  clipNear(mesh, camera.near)
  const { width, height, focal, centerX, horizon, eye, near } = camera
  const triangle = buffers.ints('visible-triangle', width * height).fill(0)
  const inverseDepth = buffers.floats('visible-depth', width * height).fill(0)
  const projected = buffers.floats('projected', mesh.vertexCount * 3)
  const p = mesh.positions
  for (let v = 0, at = 0; v < mesh.vertexCount; v++, at += 3) {
    const z = p[at + 2] ?? 0
    // Clipped vertices lie on the plane, give or take the rounding to 32 bits.
    if (z < near * 0.9999) {
      projected[at + 2] = 0
      continue
    }
    const inverse = 1 / z
    projected[at] = centerX + focal * (p[at] ?? 0) * inverse
    projected[at + 1] = horizon - focal * ((p[at + 1] ?? 0) - eye) * inverse
    projected[at + 2] = inverse
  }
  fill(mesh, projected, triangle, inverseDepth, width, height, pulse)
  return { width, height, triangle, inverseDepth, projected }
}

/** Also used for shadow maps, where the third projected number grows towards the light instead. */
export function fill(
  mesh: Mesh,
  projected: Float32Array,
  triangle: Int32Array | null,
  depth: Float32Array,
  width: number,
  height: number,
  pulse: Pulse,
  wants?: (tag: number) => boolean,
): void {
  const corners = mesh.corners
  for (let t = 0; t < mesh.triangleCount; t++) {
    if ((t & 16383) === 0) pulse.check()
    if (wants && !wants(mesh.tags[t] ?? 0)) continue
    const a = (corners[t * 3] ?? 0) * 3
    const b = (corners[t * 3 + 1] ?? 0) * 3
    const c = (corners[t * 3 + 2] ?? 0) * 3
    const az = projected[a + 2] ?? 0
    const bz = projected[b + 2] ?? 0
    const cz = projected[c + 2] ?? 0
    if (az <= 0 || bz <= 0 || cz <= 0) continue
    const ax = projected[a] ?? 0
    const ay = projected[a + 1] ?? 0
    const bx = projected[b] ?? 0
    const by = projected[b + 1] ?? 0
    const cx = projected[c] ?? 0
    const cy = projected[c + 1] ?? 0
    const minX = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5))
    const maxX = Math.min(width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5))
    const minY = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5))
    const maxY = Math.min(height - 1, Math.floor(Math.max(ay, by, cy) - 0.5))
    if (minX > maxX || minY > maxY) continue
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    if (area === 0) continue
    const k = 1 / area
    // Both windings are drawn: leaves, sheets and mirrored limbs have no meaningful back.
    const w0x = -(cy - by) * k
    const w0y = (cx - bx) * k
    const w1x = -(ay - cy) * k
    const w1y = (ax - cx) * k
    const startX = minX + 0.5
    let y = minY
    let row0 = w0x * (startX - bx) + w0y * (y + 0.5 - by)
    let row1 = w1x * (startX - cx) + w1y * (y + 0.5 - cy)
    for (; y <= maxY; y++, row0 += w0y, row1 += w1y) {
      let w0 = row0
      let w1 = row1
      const base = y * width
      for (let x = minX; x <= maxX; x++, w0 += w0x, w1 += w1x) {
        const w2 = 1 - w0 - w1
        if (w0 < 0 || w1 < 0 || w2 < 0) continue
        const z = az * w0 + bz * w1 + cz * w2
        if (z > (depth[base + x] ?? 0)) {
          depth[base + x] = z
          if (triangle) triangle[base + x] = t + 1
        }
      }
    }
  }
}
