import type { Buffers } from '../core/buffers.ts'
import type { Pulse } from '../core/interrupt.ts'
import type { Camera } from '../raster/camera.ts'
import type { Surface } from '../raster/surface.ts'

const directions = 6
const turns = 16
/** Cosine and sine of every direction of every turn. */
const rays = Float32Array.from({ length: turns * directions * 2 }, (_, k) => {
  const [turn, ray] = [Math.floor(k / 2 / directions), Math.floor(k / 2) % directions]
  const angle = ((ray + turn / turns) / directions) * Math.PI * 2
  return k % 2 === 0 ? Math.cos(angle) : Math.sin(angle)
})

/**
 * Contact darkening from the depth buffer: for each second pixel, how much nearer the surroundings are.
 * `reach` is the radius in metres at which a neighbour still darkens.
 */
export function occlude(
  surface: Surface,
  camera: Camera,
  reach: number,
  buffers: Buffers,
  pulse: Pulse,
): Float32Array {
  const { width, height, tag, inverseDepth, normal } = surface
  // In the place of the visible triangles, which have all been looked up.
  const out = buffers.floats('visibility', width * height)
  for (let y = 0; y < height; y += 2) {
    if ((y & 63) === 0) pulse.check()
    for (let x = 0; x < width; x += 2) {
      const at = y * width + x
      let value = 1
      if ((tag[at] ?? -1) >= 0) {
        const own = inverseDepth[at] ?? 1
        const depth = 1 / own
        const radius = Math.min(width * 0.06, Math.max(2, reach * camera.focal * own))
        const nx = normal[at * 3] ?? 0
        const ny = normal[at * 3 + 1] ?? 0
        const nz = normal[at * 3 + 2] ?? 0
        let dark = 0
        const turn = ((x * 7 + y * 13) % turns) * directions
        for (let k = 0; k < directions; k++) {
          const far = k & 1 ? 1 : 0.45
          const sx = (x + (rays[(turn + k) * 2] ?? 0) * radius * far + 0.5) | 0
          const sy = (y + (rays[(turn + k) * 2 + 1] ?? 0) * radius * far + 0.5) | 0
          if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue
          const other = inverseDepth[sy * width + sx] ?? 0
          if (other <= 0) continue
          const z = 1 / other
          const dx = ((sx - x) / camera.focal) * depth
          const dy = (-(sy - y) / camera.focal) * depth
          const dz = z - depth
          const d2 = dx * dx + dy * dy + dz * dz
          if (d2 > reach * reach * 4) continue
          const d = Math.sqrt(d2) + reach * 0.02
          const lift = (nx * dx + ny * dy + nz * dz) / d - 0.12
          if (lift > 0) dark += lift / (1 + d2 / (reach * reach))
        }
        value = 1 - Math.min(0.85, (dark / directions) * 1.9)
      }
      out[at] = value
      if (x + 1 < width) out[at + 1] = value
      if (y + 1 < height) {
        out[at + width] = value
        if (x + 1 < width) out[at + width + 1] = value
      }
    }
  }
  return out
}
