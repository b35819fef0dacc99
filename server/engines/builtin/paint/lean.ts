import type { Buffers } from '../core/buffers.ts'
import { materials } from '../mesh/materials.ts'
import type { Surface } from '../raster/surface.ts'
import { resample } from '../grade/resample.ts'

/** Brush direction that the form itself suggests: across the way it turns from the viewer; level on water. */
export function lean(
  surface: Surface,
  out: Float32Array,
  width: number,
  height: number,
  buffers: Buffers,
): void {
  const { tag, normal } = surface
  const small = buffers.floats('lean-small', surface.width * surface.height * 2)
  for (let at = 0; at < surface.width * surface.height; at++) {
    const t = tag[at] ?? -1
    if (t < 0) {
      small[at * 2] = 0
      small[at * 2 + 1] = 0
      continue
    }
    if (materials[t & 255]?.pattern === 'water') {
      small[at * 2] = 0.5
      small[at * 2 + 1] = 0
      continue
    }
    const nx = normal[at * 3] ?? 0
    const ny = -(normal[at * 3 + 1] ?? 0)
    small[at * 2] = -(nx * nx - ny * ny) * 0.25
    small[at * 2 + 1] = -2 * nx * ny * 0.25
  }
  resample(small, surface.width, surface.height, out, width, height, 2)
}
