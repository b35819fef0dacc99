import { power, unit } from '../core/scalar.ts'
import type { Camera } from '../raster/camera.ts'
import { reaches } from '../raster/shadow-map.ts'
import type { ShadowMap } from '../raster/shadow-map.ts'
import type { Surface } from '../raster/surface.ts'
import type { Light } from './light.ts'

/** Pixels to a step of the grid in which the air is looked through, and places tried along a view. */
const cell = 4
const samples = 22

/**
 * Adds the sunlight that the air itself shows: beams through windows and leaves. Along every fourth pixel's view
 * the shadow map is asked where the sun gets through; `distance` in metres is how far away the subject is.
 */
export function castShafts(
  surface: Surface,
  camera: Camera,
  light: Light,
  map: ShadowMap,
  distance: number,
  lit: Float32Array,
): void {
  const { width, height, inverseDepth } = surface
  const [columns, rows] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1]
  const grid = new Float32Array(columns * rows)
  const [tx, ty, tz] = light.toSun
  for (let j = 0; j < rows; j++) {
    const y = Math.min(height - 1, j * cell)
    const vy = (camera.horizon - y) / camera.focal
    for (let i = 0; i < columns; i++) {
      const x = Math.min(width - 1, i * cell)
      const vx = (x - camera.centerX) / camera.focal
      const seen = inverseDepth[y * width + x] ?? 0
      const far = Math.min(seen > 0 ? 1 / seen : distance * 4, distance * 4)
      const from = distance * 0.4
      let sum = 0
      for (let k = 0; k < samples; k++) {
        const z = from + ((far - from) * (k + 0.5)) / samples
        if (z > from && reaches(map, vx * z, camera.eye + vy * z, z)) sum++
      }
      const facing = unit((vx * tx + vy * ty + tz) / Math.sqrt(vx * vx + vy * vy + 1))
      grid[j * columns + i] =
        (sum / samples) * unit((far - from) / (distance * 1.6)) * (0.5 + 0.7 * power(facing, 2))
    }
  }
  for (let pass = 0; pass < 2; pass++) soften(grid, columns, rows)
  const strength = (light.shafts ?? 0) * 0.19
  const [r, g, b] = [light.sun[0] * strength, light.sun[1] * strength, light.sun[2] * strength]
  for (let y = 0; y < height; y++) {
    const v = y / cell
    const j = v | 0
    const fy = v - j
    for (let x = 0; x < width; x++) {
      const u = x / cell
      const i = u | 0
      const fx = u - i
      const at = j * columns + i
      const a = (grid[at] ?? 0) + ((grid[at + 1] ?? 0) - (grid[at] ?? 0)) * fx
      const below = at + columns
      const c = (grid[below] ?? 0) + ((grid[below + 1] ?? 0) - (grid[below] ?? 0)) * fx
      const k = a + (c - a) * fy
      const o = (y * width + x) * 3
      lit[o] = (lit[o] ?? 0) + r * k
      lit[o + 1] = (lit[o + 1] ?? 0) + g * k
      lit[o + 2] = (lit[o + 2] ?? 0) + b * k
    }
  }
}

/** Each node becomes the mean of itself and its neighbours, in place: steps of the walk must not show. */
function soften(grid: Float32Array, columns: number, rows: number): void {
  for (const [step, across, lines, next] of [
    [1, columns, rows, columns],
    [columns, rows, columns, 1],
  ] as const)
    for (let line = 0; line < lines; line++) {
      let before = grid[line * next] ?? 0
      for (let k = 0; k < across; k++) {
        const at = line * next + k * step
        const own = grid[at] ?? 0
        const after = k + 1 < across ? (grid[at + step] ?? 0) : own
        grid[at] = (before + 2 * own + after) / 4
        before = own
      }
    }
}
