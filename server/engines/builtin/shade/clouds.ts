import { noise, ridges } from '../core/noise.ts'
import { smoothstep, unit } from '../core/scalar.ts'
import type { Light } from './light.ts'

/** How thick the clouds are in a direction, 0 to 1. */
export function cloudDensity(light: Light, dx: number, dy: number, dz: number): number {
  const { cloudKind, cover, shift } = light.sky
  if (cloudKind === 'tower') {
    // Heaped up from a level base: what is nearer the horizon is denser.
    const u = dx * 1.5 + shift
    const billow = ridges(u * 2.1, dy * 2.6 + shift) * 0.5 + ridges(u * 5.3, dy * 6) * 0.22
    const top = 0.05 + cover * 0.42 + 0.42 * noise(u * 0.8, shift) + billow * 0.12
    return unit((top - dy) * 5 + billow - 0.45) * smoothstep(0, 0.05, dy) * unit(top * 5)
  }
  if (cloudKind === 'bank') {
    const bars = noise(dx * 0.5 + shift, dy * 5.5 + shift * 0.3 + noise(dx + shift, dy * 2) * 0.16)
    const fray = noise(dx * 4 + shift, dy * 16) * 0.22
    return unit((bars + fray - 0.42 + cover) * 1.6) * smoothstep(0.62, 0.2, dy - cover * 0.3)
  }
  const flat = 1 / (Math.max(dy, 0) + 0.16)
  const stretch =
    cloudKind === 'veil' ? 0.28 : cloudKind === 'storm' ? 0.6 : cloudKind === 'ripple' ? 0.9 : 0.75
  const u = dx * flat * stretch * 0.55 + shift
  const v = dz * flat * (cloudKind === 'veil' ? 1.1 : 0.9) * 0.5 + shift * 0.7
  const warp = noise(u * 0.7 + 3.1, v * 0.7) * 0.35
  const body = noise(u + warp, v + warp * 0.6)
  if (cloudKind === 'ripple') {
    // Small flakes, and only where there is a sheet of cloud for them to be flakes of.
    const flakes = unit(noise(u * 5.2 + warp, v * 6.5) * 1.4 + 0.62)
    return unit((body - 0.42 + cover * 1.5) * 1.5) * flakes * 0.85
  }
  const detail = noise(u * 3.3 - warp, v * 3.3) * 0.35
  return unit((body + detail - 0.75 + cover * 1.45) * (cloudKind === 'veil' ? 0.8 : 1.35))
}
