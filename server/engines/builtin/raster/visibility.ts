import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Camera } from './camera.ts'

/** Pixels right on an edge belong to both of its triangles: rounding must not leave them to neither. */
const slack = 1e-9

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
  const { corners } = mesh
  for (let t = 0; t < count; t++) {
    const behind =
      ((mesh.positions[(corners[t * 3] ?? 0) * 3 + 2] ?? 0) < near ? 1 : 0) +
      ((mesh.positions[(corners[t * 3 + 1] ?? 0) * 3 + 2] ?? 0) < near ? 1 : 0) +
      ((mesh.positions[(corners[t * 3 + 2] ?? 0) * 3 + 2] ?? 0) < near ? 1 : 0)
    if (behind === 0 || behind === 3) continue
    const ids = [corners[t * 3] ?? 0, corners[t * 3 + 1] ?? 0, corners[t * 3 + 2] ?? 0]
    const front = ids.map((id) => (mesh.positions[id * 3 + 2] ?? 0) >= near)
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
  const triangle = buffers.ints('visibility', width * height).fill(0)
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
  /** By material: 1 to leave its triangles out. */
  omitted?: Uint8Array,
): void {
  const { corners, tags, triangleCount } = mesh
  for (let t = 0; t < triangleCount; t++) {
    if ((t & 4095) === 0) pulse.check()
    if (omitted && omitted[(tags[t] ?? 0) & 255] === 1) continue
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
    // Half of all triangles end here, so nothing is rounded or called for them.
    const left = ax < bx ? (ax < cx ? ax : cx) : bx < cx ? bx : cx
    const right = ax > bx ? (ax > cx ? ax : cx) : bx > cx ? bx : cx
    const top = ay < by ? (ay < cy ? ay : cy) : by < cy ? by : cy
    const bottom = ay > by ? (ay > cy ? ay : cy) : by > cy ? by : cy
    if (right < 0.5 || bottom < 0.5 || left > width - 0.5 || top > height - 0.5) continue
    // Whole numbers to the compiler too: with fractions it would convert every pixel's place.
    const minX = left > 0.5 ? Math.ceil(left - 0.5) | 0 : 0
    const maxX = right < width ? Math.floor(right - 0.5) | 0 : width - 1
    const minY = top > 0.5 ? Math.ceil(top - 0.5) | 0 : 0
    const maxY = bottom < height ? Math.floor(bottom - 0.5) | 0 : height - 1
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
    const w2x = -w0x - w1x
    const zx = az * w0x + bz * w1x + cz * w2x
    const broad = maxX - minX > 7
    for (; y <= maxY; y++, row0 += w0y, row1 += w1y) {
      let from = minX
      let upto = maxX
      const row2 = 1 - row0 - row1
      if (broad) {
        // Straight to the part of a long row that is inside, give or take a pixel for the rounding.
        for (let edge = 0; edge < 3; edge++) {
          const slope = edge === 0 ? w0x : edge === 1 ? w1x : w2x
          const start = edge === 0 ? row0 : edge === 1 ? row1 : row2
          if (slope > 0) {
            const enters = minX + Math.ceil(-start / slope) - 1
            if (enters > from) from = enters > maxX ? maxX + 1 : enters | 0
          } else if (slope < 0) {
            const leaves = minX + Math.floor(-start / slope) + 1
            if (leaves < upto) upto = leaves < minX ? minX - 1 : leaves | 0
          } else if (start < 0) upto = minX - 1
        }
      }
      const skipped = from - minX
      let w0 = row0 + w0x * skipped
      let w1 = row1 + w1x * skipped
      let z = az * row0 + bz * row1 + cz * row2 + zx * skipped
      const end = y * width + upto
      for (let at = y * width + from; at <= end; at++, w0 += w0x, w1 += w1x, z += zx) {
        if (w0 < -slack || w1 < -slack || w0 + w1 > 1 + slack) continue
        if (z > (depth[at] ?? 0)) {
          depth[at] = z
          if (triangle) triangle[at] = t + 1
        }
      }
    }
  }
}
