import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Camera } from './camera.ts'
import type { Visibility } from './visibility.ts'

/** What every pixel shows, ready for light: 3 numbers a pixel for normal and albedo, 1 for the rest. */
export interface Surface {
  readonly width: number
  readonly height: number
  readonly normal: Float32Array
  readonly albedo: Float32Array
  /** Material in the low byte and object above, or -1 for sky. */
  readonly tag: Int32Array
  readonly inverseDepth: Float32Array
}

/** Looks up each visible triangle once per pixel, whatever the overdraw was. */
export function resolve(
  mesh: Mesh,
  seen: Visibility,
  camera: Camera,
  buffers: Buffers,
  pulse: Pulse,
): Surface {
  const { width, height, triangle, inverseDepth, projected } = seen
  // Painting begins when the light has been worked out: the canvas and the paint take this memory over.
  const normal = buffers.floats('canvas', width * height * 3)
  const albedo = buffers.floats('panel', width * height * 3)
  const tag = buffers.ints('surface-tag', width * height)
  const { corners, normals: n, colors: c, tags } = mesh
  for (let y = 0, at = 0; y < height; y++) {
    if ((y & 31) === 0) pulse.check()
    for (let x = 0; x < width; x++, at++) {
      const t = (triangle[at] ?? 0) - 1
      if (t < 0) {
        tag[at] = -1
        continue
      }
      const i = (corners[t * 3] ?? 0) * 3
      const j = (corners[t * 3 + 1] ?? 0) * 3
      const k = (corners[t * 3 + 2] ?? 0) * 3
      const ax = projected[i] ?? 0
      const ay = projected[i + 1] ?? 0
      const bx = projected[j] ?? 0
      const by = projected[j + 1] ?? 0
      const cx = projected[k] ?? 0
      const cy = projected[k + 1] ?? 0
      const area = 1 / ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
      const px = x + 0.5
      const py = y + 0.5
      const depth = 1 / (inverseDepth[at] ?? 1)
      const u = ((cx - bx) * (py - by) - (cy - by) * (px - bx)) * area
      const v = ((ax - cx) * (py - cy) - (ay - cy) * (px - cx)) * area
      const wa = u * (projected[i + 2] ?? 0) * depth
      const wb = v * (projected[j + 2] ?? 0) * depth
      const wc = (1 - u - v) * (projected[k + 2] ?? 0) * depth
      let nx = (n[i] ?? 0) * wa + (n[j] ?? 0) * wb + (n[k] ?? 0) * wc
      let ny = (n[i + 1] ?? 0) * wa + (n[j + 1] ?? 0) * wb + (n[k + 1] ?? 0) * wc
      let nz = (n[i + 2] ?? 0) * wa + (n[j + 2] ?? 0) * wb + (n[k + 2] ?? 0) * wc
      const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1
      // Turned to face the viewer, because sheets and leaves are drawn from both sides.
      const facing = nx * (px - camera.centerX) - ny * (py - camera.horizon) + nz * camera.focal
      const flip = facing > 0.12 * camera.focal ? -length : length
      nx /= flip
      ny /= flip
      nz /= flip
      const o = at * 3
      normal[o] = nx
      normal[o + 1] = ny
      normal[o + 2] = nz
      albedo[o] = (c[i] ?? 0) * wa + (c[j] ?? 0) * wb + (c[k] ?? 0) * wc
      albedo[o + 1] = (c[i + 1] ?? 0) * wa + (c[j + 1] ?? 0) * wb + (c[k + 1] ?? 0) * wc
      albedo[o + 2] = (c[i + 2] ?? 0) * wa + (c[j + 2] ?? 0) * wb + (c[k + 2] ?? 0) * wc
      tag[at] = tags[t] ?? 0
    }
  }
  return { width, height, normal, albedo, tag, inverseDepth }
}
