import { cellHash, noise } from '../core/noise.ts'
import { smoothstep } from '../core/scalar.ts'
import type { Material } from '../mesh/materials.ts'

/** Brightness of a surface's own pattern at a place; 1 is unchanged. */
export function patternShade(
  m: Material,
  x: number,
  y: number,
  z: number,
  nx: number,
  nz: number,
): number {
  const along = Math.abs(nx) > Math.abs(nz) ? z : x
  if (m.pattern === 'brick') {
    const row = Math.floor(y / 0.45)
    const shifted = along / 0.9 + (row & 1) * 0.5
    const fx = shifted - Math.floor(shifted)
    const fy = y / 0.45 - row
    const joint = smoothstep(0.02, 0.1, Math.min(fx, 1 - fx, fy, 1 - fy))
    return (0.72 + 0.28 * joint) * (0.85 + 0.3 * cellHash(Math.floor(shifted), row))
  }
  if (m.pattern === 'plank') {
    const board = Math.floor(along / 0.22)
    const f = along / 0.22 - board
    return (0.7 + 0.3 * smoothstep(0, 0.08, Math.min(f, 1 - f))) * (0.85 + 0.3 * cellHash(board, 3))
  }
  if (m.pattern !== 'strata') return 1
  // Beds a metre or two thick, nearly level; cracks run down through them.
  const bed = 0.9 + 0.68 * noise(x * 0.008 + 7, y * 0.33 + noise(x * 0.03, z * 0.03) * 0.22)
  const crack = 1 + 0.42 * noise(x * 0.2, y * 0.02 + z * 0.14)
  return Math.max(0.25, bed) * Math.max(0.2, crack)
}

/** Lit windows of a facade: 0 wall, else how bright this window is. */
export function windowLight(
  x: number,
  y: number,
  z: number,
  nx: number,
  nz: number,
  ny: number,
): number {
  if (ny > 0.5 || ny < -0.5) return 0
  const along = (Math.abs(nx) > Math.abs(nz) ? z : x) / 2.1
  const up = y / 3
  const fx = along - Math.floor(along)
  const fy = up - Math.floor(up)
  if (fx < 0.24 || fx > 0.76 || fy < 0.3 || fy > 0.82) return 0
  if (up < 1) return 0
  const chance = cellHash(
    Math.floor(along),
    Math.floor(up),
    Math.floor((Math.abs(nx) > Math.abs(nz) ? x : z) / 6),
  )
  return 0.08 + chance
}
