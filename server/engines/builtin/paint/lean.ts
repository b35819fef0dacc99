import type { Buffers } from '../core/buffers.ts'
import { materials } from '../mesh/materials.ts'
import type { Surface } from '../raster/surface.ts'
import { isSubject } from '../styles/subject-mask.ts'
import { resample } from '../grade/resample.ts'

/** Cells of a level that show the subject or lie next to it, whose tones and edges are partly its own. */
export function subjectCells(
  tag: Int32Array,
  fromWidth: number,
  fromHeight: number,
  { width, height }: { readonly width: number; readonly height: number },
  buffers: Buffers,
): Uint8Array {
  const own = buffers.bytes('direction-own', width * height).fill(0)
  for (let y = 0, at = 0; y < fromHeight; y++) {
    const j = Math.min(height - 1, Math.floor((y * height) / fromHeight))
    for (let x = 0; x < fromWidth; x++, at++) {
      if (!isSubject(tag[at] ?? -1)) continue
      const i = Math.min(width - 1, Math.floor((x * width) / fromWidth))
      for (let b = Math.max(0, j - 1); b <= Math.min(height - 1, j + 1); b++)
        own.fill(1, b * width + Math.max(0, i - 1), b * width + Math.min(width, i + 2))
    }
  }
  return own
}

/** Brush direction that the form itself suggests: across the way it turns from the viewer; level on water. */
export function lean(
  surface: Surface,
  out: Float32Array,
  width: number,
  height: number,
  buffers: Buffers,
): void {
  const { tag, normal } = surface
  // The surface's colours have been lit; the paint comes later.
  const small = buffers.floats('panel', surface.width * surface.height * 2)
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
