import { noise } from '../core/noise.ts'
import { decay, smoothstep, unit } from '../core/scalar.ts'

/** Shadows of clouds on the land. Metres; the subject's own place stays in the sun. */
export interface CloudShadows {
  readonly size: number
  /** How dark they are, 0 to 1. */
  readonly strength: number
  readonly shift: number
  readonly x: number
  readonly z: number
  readonly radius: number
}

/** The share of the sun that reaches a place between the clouds: the ground before the subject mostly lies in shadow. */
export function betweenClouds(
  { size, strength, shift, x, z, radius }: CloudShadows,
  px: number,
  pz: number,
): number {
  const dx = px - x
  const dz = pz - z
  const away = smoothstep(radius * radius, radius * radius * 6, dx * dx + dz * dz)
  if (away === 0) return 1
  const cloud = unit((noise(px / size + shift, pz / (size * 1.6) + shift) + 0.12) * 2.6)
  const before = unit((z * 0.78 - pz) / (z * 0.5)) * 0.8
  return 1 - strength * away * (cloud > before ? cloud : before)
}

/** Haze that lies low: the mean thickness, 0 to 1, along the way from the ground up to a height over `floor`. */
export function lowHaze(height: number, floor: number): number {
  const q = height / floor
  return q < 0.02 ? 1 : (1 - decay(q)) / q
}
