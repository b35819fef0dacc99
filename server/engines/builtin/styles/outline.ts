import { luminance } from '../core/color.ts'
import { materials } from '../mesh/materials.ts'
import type { Level } from '../grade/pyramid.ts'
import { unit } from '../core/scalar.ts'

const busy = new Set(materials.flatMap((m, k) => (m.wrap === 0.6 ? [k] : [])))

/**
 * Strength of the drawn line at a pixel: where one object ends and another begins, and where tones break.
 * Leaves and grass are left out, or the line would turn foliage into a blot.
 */
export function inkAt(
  object: Int32Array,
  tone: Level,
  width: number,
  height: number,
  x: number,
  y: number,
  reach: number,
): number {
  const at = y * width + x
  const own = object[at] ?? -1
  const right = object[y * width + Math.min(width - 1, x + reach)] ?? -1
  const below = object[Math.min(height - 1, y + reach) * width + x] ?? -1
  let line = 0
  const leafy = own >= 0 && busy.has(own & 255)
  if (!leafy) {
    const differs = (other: number): boolean =>
      other !== own && !(other >= 0 && busy.has(other & 255))
    if (differs(right) || differs(below)) line = 1
  }
  const u = Math.min(tone.width - 2, ((x * tone.width) / width) | 0)
  const v = Math.min(tone.height - 2, ((y * tone.height) / height) | 0)
  const value = (dx: number, dy: number): number => {
    const o = (Math.max(0, v + dy) * tone.width + Math.max(0, u + dx)) * 3
    return luminance(tone.data[o] ?? 0, tone.data[o + 1] ?? 0, tone.data[o + 2] ?? 0)
  }
  const edge = Math.abs(value(1, 0) - value(-1, 0)) + Math.abs(value(0, 1) - value(0, -1))
  return Math.max(line, unit((edge - (leafy ? 0.5 : 0.18)) * 4))
}
