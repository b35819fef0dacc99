import { power, unit } from '../core/scalar.ts'
import type { Material } from '../mesh/materials.ts'
import type { Light } from './light.ts'

/** Turns a normal to the nearest face of a rough cut: `steps` faces a quarter turn. */
export function cutFacet(normal: Float32Array, o: number, steps: number): void {
  const nx = Math.round((normal[o] ?? 0) * steps) / steps
  const ny = Math.round((normal[o + 1] ?? 0) * steps) / steps
  const nz = Math.round((normal[o + 2] ?? 0) * steps) / steps
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz)
  if (length < 0.3) return
  normal[o] = nx / length
  normal[o + 1] = ny / length
  normal[o + 2] = nz / length
}

/**
 * Adds what a surface mirrors of its surroundings: sky above, a bright band at the horizon, ground below. `d` is
 * the way the eye looks, `n` the normal, `rgb` the surface's colour.
 */
export function mirror(
  light: Light,
  m: Material,
  dx: number,
  dy: number,
  dz: number,
  nx: number,
  ny: number,
  nz: number,
  r: number,
  g: number,
  b: number,
  open: number,
  out: Float32Array,
  o: number,
): void {
  const along = dx * nx + dy * ny + dz * nz
  const up = dy - 2 * along * ny
  const edge = power(1 - unit(-along), 4)
  const share = m.mirror * (m.tinted ? 1 : 0.12 + 0.88 * edge) * open
  const { top, horizon } = light.sky
  const sky = unit(up * 1.5)
  // Just under the horizon the ground lies in shade: the dark band that makes metal look like metal.
  const ground = up < 0 ? 0.16 + 0.5 * unit(-up * 1.4) : 0
  const mixed = (k: 0 | 1 | 2, own: number): number => {
    const seen =
      up < 0
        ? (light.below[k] * 0.9 + light.sun[k] * 0.14) * ground
        : horizon[k] * 1.15 + (top[k] + light.above[k] * 0.4 - horizon[k] * 1.15) * sky
    // A glancing view whitens what even a metal mirrors.
    return seen * (m.tinted ? own * 1.5 + (1 - own) * edge * 0.5 : 1)
  }
  if (m.clear) {
    // Light goes through and comes out turned over: bright below where it shows the sky, dark above.
    const under = dy - ny * 0.8
    const through = under > 0 ? 0.35 + 0.75 * unit(under * 1.3) : 0.1 + 0.25 * unit(1 + under * 2)
    const rim = 1 - 0.5 * edge
    for (const k of [0, 1, 2] as const) {
      const tint = k === 0 ? r : k === 1 ? g : b
      const behind = (horizon[k] * 0.8 + light.above[k] * 0.5) * through * rim
      out[o + k] = (out[o + k] ?? 0) * 0.22 + behind * (0.25 + tint * 1.5)
    }
  }
  const keep = m.tinted ? 1 - share * 0.6 : 1 - share
  out[o] = (out[o] ?? 0) * keep + mixed(0, r) * share
  out[o + 1] = (out[o + 1] ?? 0) * keep + mixed(1, g) * share
  out[o + 2] = (out[o + 2] ?? 0) * keep + mixed(2, b) * share
}
